import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { byKey, connection, pageOf, PerRequestLoader, type Connection, type PageRequest } from '@deskgraph/subgraph';
import { GraphQLError } from 'graphql';
import type { EntityManager } from 'typeorm';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { availabilityAt, momentIn, type Absence, type Availability, type Engineer, type Skill, type Team } from './domain/engineer';
import { shiftsBetween, type TimeSpan } from './domain/shifts';
import { EngineersStore } from './engineers.store';

const longestOverview = 62 * 86_400_000;

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

  /** From the domain down to the skill. */
  async skillPath(context: object, skill: Skill): Promise<readonly Skill[]> {
    const above = skill.parentId === null ? null : await this.skill(context, skill.parentId);
    return above === null ? [skill] : [...(await this.skillPath(context, above)), skill];
  }

  skillIds(tx?: EntityManager): Promise<ReadonlySet<string>> {
    return this.store.skillIds(tx);
  }

  skills(tx?: EntityManager): Promise<Skill[]> {
    return this.store.skills(tx);
  }

  availability(engineer: Engineer): Availability {
    return availabilityAt(engineer, momentIn(this.zone, this.clock()));
  }

  shifts(engineer: Engineer, { from, to }: TimeSpan): readonly TimeSpan[] {
    if (to.getTime() - from.getTime() > longestOverview) throw new GraphQLError('shifts: at most 62 days / shifts 最多 62 天', { extensions: { code: 'BAD_USER_INPUT' } });
    return shiftsBetween(engineer.shift, { from, to }, this.zone);
  }

  absences({ absences }: Engineer, { from, to }: TimeSpan): readonly Absence[] {
    return absences.filter((absence) => new Date(absence.from) < to && new Date(absence.to) > from).sort((one, other) => (one.from < other.from ? -1 : 1));
  }

  async page(request: PageRequest, search: string | null | undefined): Promise<Connection<Engineer>> {
    const page = pageOf(request);
    const rows = await this.store.page(page, search?.trim() || undefined);
    return connection(rows, page, (row) => [row.name, row.id], (row) => row);
  }

  /** Holds the file until the transaction ends; whether there is such an engineer. */
  async hold(tx: EntityManager, id: string): Promise<boolean> {
    return (await this.store.locked(tx, id)) !== null;
  }

  /** The engineer who signs in with this account. */
  async idOfAccount(accountId: string, tx?: EntityManager): Promise<string | null> {
    return (await this.store.byAccount(accountId, tx))?.id ?? null;
  }

  /** Everybody on file. */
  everybody(tx?: EntityManager): Promise<Engineer[]> {
    return this.store.all(tx);
  }

  /** How many are on shift and not absent at each of these instants; what they say of themselves now does not count for then. */
  async onShiftAt(instants: readonly Date[]): Promise<readonly number[]> {
    const engineers = await this.store.all();
    return instants.map((instant) => {
      const moment = momentIn(this.zone, instant);
      return engineers.filter((engineer) => availabilityAt({ ...engineer, status: 'ONLINE' }, moment) === 'AVAILABLE').length;
    });
  }

  /** Who belongs to one of these teams, or works for it too. */
  idsOfTeams(teamIds: readonly string[]): Promise<readonly string[]> {
    return this.store.idsOfTeams(teamIds);
  }

  teams(): Promise<Team[]> {
    return this.store.allTeams();
  }

  /** The team dedicated to each of these customers (R3.3). */
  dedicatedTeams(customerIds: readonly string[], tx?: EntityManager): Promise<ReadonlyMap<string, Team>> {
    return this.store.dedicatedTeams(customerIds, tx);
  }
}
