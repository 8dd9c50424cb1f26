import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { availabilityAt, momentIn, type Availability, type CoveredRegion, type Engineer } from './domain/engineer';
import { levelIn, levelsInTree, pathUp, treeOf, type Levels, type SkillTree } from './domain/skill-tree';
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
  /** With the availability of the last time it was asked for. */
  facts: EngineerFacts;
}

/**
 * Everybody, as ranking sees them. Thousands of skill lists are not read anew for each suggestion: the files stay in
 * memory, and every reading asks the database whether any of them changed.
 */
@Injectable()
export class RosterView {
  private files = new Map<string, OnFile>();
  private skills = { key: '', tree: treeOf([]) };
  private stamp = '';

  constructor(
    private readonly store: EngineersStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  async facts(tx?: EntityManager): Promise<readonly EngineerFacts[]> {
    await this.refresh(tx);
    const moment = momentIn(this.zone, this.clock());
    const facts: EngineerFacts[] = [];
    for (const file of this.files.values()) {
      const availability = availabilityAt(file.engineer, moment);
      if (file.facts.availability !== availability) file.facts = { ...file.facts, availability };
      facts.push(file.facts);
    }
    return facts;
  }

  private async refresh(tx?: EntityManager): Promise<void> {
    await this.refreshTree(tx);
    const stamp = await this.store.stamp(tx);
    if (stamp === this.stamp) return;
    const versions = await this.store.versions(tx);
    const changed = versions.filter(({ id, version }) => this.files.get(id)?.engineer.version !== version).map(({ id }) => id);
    const { tree } = this.skills;
    const files = new Map(this.files);
    for (const engineer of await this.store.byIds(changed, tx)) files.set(engineer.id, { engineer, facts: factsOf(engineer, tree) });
    // Files and stamp change together, and only when the tree is still the one they were read for.
    if (tree !== this.skills.tree) return this.refresh(tx);
    this.files = files;
    this.stamp = stamp;
  }

  private async refreshTree(tx?: EntityManager): Promise<void> {
    const skills = await this.store.skills(tx);
    const key = skills.map(({ id, parentId }) => `${id} ${parentId ?? ''}`).join();
    if (key === this.skills.key) return;
    this.skills = { key, tree: treeOf(skills) };
    this.files = new Map();
    this.stamp = '';
  }
}

function factsOf(engineer: Engineer, tree: SkillTree): EngineerFacts {
  const { id, name, teamId, moreTeamIds, grade, languages, reachable, regions, capacity, capacityHours } = engineer;
  const levels: Levels = levelsInTree(tree, engineer.skills);
  const certificates = new Map(engineer.skills.map(({ skillId, certifiedUntil }) => [skillId, certifiedUntil]));
  return {
    id, name, teamIds: [teamId, ...moreTeamIds], grade, languages, availability: 'AVAILABLE', reachable, regions, capacity, capacityHours,
    levelIn: (skillId) => levels[skillId] ?? levelIn(levels, tree, skillId),
    certifiedUntil: (skillId) => pathUp(tree, skillId).map((at) => certificates.get(at)).find(Boolean) ?? null,
  };
}
