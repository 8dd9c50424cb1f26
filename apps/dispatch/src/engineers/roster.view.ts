import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { availabilityAt, momentIn, type Availability, type CoveredRegion, type Engineer } from './domain/engineer';
import { levelIn, levelsInTree, treeOf, type Levels, type SkillTree } from './domain/skill-tree';
import { EngineersStore } from './engineers.store';

/** What a neighbour decides with about one engineer. */
export interface EngineerFacts {
  readonly id: string;
  readonly name: string;
  readonly teamIds: readonly string[];
  readonly grade: Engineer['grade'];
  readonly languages: readonly string[];
  readonly availability: Availability;
  readonly reachable: boolean;
  readonly regions: readonly CoveredRegion[];
  readonly capacity: number;
  readonly capacityHours: number | null;
  /** 0 to 5. */
  levelIn(skillId: string): number;
  /** Last day of the certificate in a skill, or in one above it. */
  certifiedUntil(skillId: string): string | null;
}

interface OnFile {
  readonly engineer: Engineer;
  readonly levels: Levels;
  readonly certificates: ReadonlyMap<string, string | null>;
}

/**
 * Everybody, as ranking sees them. Thousands of skill lists are not read anew for each suggestion: the files stay in
 * memory, and every reading asks the database which of them have another version by now.
 */
@Injectable()
export class RosterView {
  private readonly files = new Map<string, OnFile>();
  private skills = { key: '', tree: treeOf([]) };

  constructor(
    private readonly store: EngineersStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  async facts(tx?: EntityManager): Promise<readonly EngineerFacts[]> {
    await this.refreshTree(tx);
    const versions = await this.store.versions(tx);
    const changed = versions.filter(({ id, version }) => this.files.get(id)?.engineer.version !== version).map(({ id }) => id);
    if (changed.length > 0) for (const engineer of await this.store.byIds(changed, tx)) this.files.set(engineer.id, this.fileOf(engineer));
    const moment = momentIn(this.zone, this.clock());
    const { tree } = this.skills;
    return versions.flatMap(({ id }) => {
      const file = this.files.get(id);
      return file ? [factsOf(file, tree, availabilityAt(file.engineer, moment))] : [];
    });
  }

  private async refreshTree(tx?: EntityManager): Promise<void> {
    const skills = await this.store.skills(tx);
    const key = JSON.stringify(skills.map(({ id, parentId }) => [id, parentId]));
    if (key === this.skills.key) return;
    this.skills = { key, tree: treeOf(skills) };
    this.files.clear();
  }

  private fileOf(engineer: Engineer): OnFile {
    const certificates = new Map(engineer.skills.map(({ skillId, certifiedUntil }) => [skillId, certifiedUntil]));
    return { engineer, levels: levelsInTree(this.skills.tree, engineer.skills), certificates };
  }
}

function factsOf({ engineer, levels, certificates }: OnFile, tree: SkillTree, availability: Availability): EngineerFacts {
  const { id, name, teamId, moreTeamIds, grade, languages, reachable, regions, capacity, capacityHours } = engineer;
  const teamIds = moreTeamIds.length === 0 ? [teamId] : [teamId, ...moreTeamIds];
  return {
    id, name, teamIds, grade, languages, availability, reachable, regions, capacity, capacityHours,
    levelIn: (skillId) => levels[skillId] ?? levelIn(levels, tree, skillId),
    certifiedUntil(skillId) {
      for (let at: string | null = skillId; at !== null; at = tree.get(at) ?? null) {
        const until = certificates.get(at);
        if (until) return until;
      }
      return null;
    },
  };
}
