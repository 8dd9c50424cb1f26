import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { EngineersStore } from './engineers.store';

/** Keeps the day an engineer last used a skill in work that was accepted; in the caller's transaction. */
@Injectable()
export class NoteSkillUse {
  constructor(
    private readonly engineers: EngineersStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  async execute(tx: EntityManager, engineerId: string, skillIds: readonly string[]): Promise<void> {
    const engineer = await this.engineers.locked(tx, engineerId);
    if (engineer === null || !engineer.skills.some(({ skillId }) => skillIds.includes(skillId))) return;
    const lastUsedOn = DateTime.fromJSDate(this.clock(), { zone: this.zone }).toFormat('yyyy-MM-dd');
    const skills = engineer.skills.map((skill) => (skillIds.includes(skill.skillId) ? { ...skill, lastUsedOn } : skill));
    await this.engineers.save(tx, { ...engineer, skills });
  }
}
