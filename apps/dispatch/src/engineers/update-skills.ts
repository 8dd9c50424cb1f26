import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { Engineer } from './domain/engineer';
import { engineerRegistered } from './engineers.events';
import { EngineersStore } from './engineers.store';

/** One cell of the matrix; level 0 takes the skill away. */
export interface SkillUpdate {
  readonly engineerId: string;
  readonly skillId: string;
  readonly level: number;
  readonly certifiedUntil: string | null;
  readonly lastUsedOn: string | null;
}

/** Changes many cells of the skill matrix at once: all of them or none. */
@Injectable()
export class UpdateSkills {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly engineers: EngineersStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many engineers have another file now. */
  async execute(updates: readonly SkillUpdate[]): Promise<number> {
    return this.uow.run(async (tx) => {
      let changed = 0;
      // In one order, so that two imports at once do not wait for each other in a circle.
      for (const id of [...new Set(updates.map(({ engineerId }) => engineerId))].sort()) {
        const engineer = await this.engineers.locked(tx, id);
        if (engineer === null) continue;
        const skills = merged(engineer, updates.filter(({ engineerId }) => engineerId === id));
        if (JSON.stringify(skills) === JSON.stringify(merged(engineer, []))) continue;
        const next = { ...engineer, skills };
        await this.engineers.save(tx, next);
        const [team] = await this.engineers.teams([next.teamId]);
        await this.outbox.append(tx, [engineerRegistered(next, team?.name ?? '', this.clock())]);
        changed += 1;
      }
      return changed;
    });
  }
}

function merged({ skills }: Engineer, updates: readonly SkillUpdate[]): Engineer['skills'] {
  const all = new Map(skills.map((skill) => [skill.skillId, { ...skill, lastUsedOn: skill.lastUsedOn ?? null }]));
  for (const { skillId, level, certifiedUntil, lastUsedOn } of updates) all.set(skillId, { skillId, level, certifiedUntil, lastUsedOn });
  return [...all.values()]
    .filter(({ level }) => level > 0)
    .map(({ skillId, level, certifiedUntil, lastUsedOn }) => ({ skillId, level, certifiedUntil, lastUsedOn }))
    .sort((one, other) => (one.skillId < other.skillId ? -1 : 1));
}
