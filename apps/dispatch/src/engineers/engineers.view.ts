import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { byKey, connection, pageOf, PerRequestLoader, type Connection, type PageRequest } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { availabilityOf, type Availability, type Engineer, type Skill, type Team } from './domain/engineer';
import { EngineersStore } from './engineers.store';

/** What a neighbour decides with about one engineer. */
export interface EngineerFacts {
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  readonly grade: Engineer['grade'];
  readonly languages: readonly string[];
  readonly levels: Readonly<Record<string, number>>;
  readonly availability: Availability;
  readonly capacity: number;
}

@Injectable()
export class EngineersView {
  private readonly loader = new PerRequestLoader<Engineer>(async (ids) => byKey(await this.store.byIds(ids), (row) => row.id));
  private readonly teamLoader = new PerRequestLoader<Team>(async (ids) => byKey(await this.store.teams(ids), (row) => row.id));
  private readonly skillLoader = new PerRequestLoader<Skill>(async () => byKey(await this.store.skills(), (row) => row.id));

  constructor(
    private readonly store: EngineersStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  byId(context: object, id: string): Promise<Engineer | null> {
    return this.loader.load(context, id);
  }

  team(context: object, id: string): Promise<Team | null> {
    return this.teamLoader.load(context, id);
  }

  skill(context: object, id: string): Promise<Skill | null> {
    return this.skillLoader.load(context, id);
  }

  skills(tx?: EntityManager): Promise<Skill[]> {
    return this.store.skills(tx);
  }

  availability(engineer: Engineer): Availability {
    return availabilityOf(engineer, this.clock(), this.zone);
  }

  async page(request: PageRequest, search: string | null | undefined): Promise<Connection<Engineer>> {
    const page = pageOf(request);
    const rows = await this.store.page(page, search?.trim() || undefined);
    return connection(rows, page, (row) => [row.name, row.id], (row) => row);
  }

  /** The engineer who signs in with this account. */
  async idOfAccount(accountId: string, tx?: EntityManager): Promise<string | null> {
    return (await this.store.byAccount(accountId, tx))?.id ?? null;
  }

  /** Everybody, as ranking sees them. */
  async facts(tx?: EntityManager): Promise<EngineerFacts[]> {
    return (await this.store.all(tx)).map((engineer) => this.factsOf(engineer));
  }

  private factsOf(engineer: Engineer): EngineerFacts {
    const { id, name, teamId, grade, languages, skills, capacity } = engineer;
    const levels = Object.fromEntries(skills.map(({ skillId, level }) => [skillId, level]));
    return { id, name, teamId, grade, languages, levels, capacity, availability: this.availability(engineer) };
  }
}
