import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { DateTime } from 'luxon';
import type { EntityManager } from 'typeorm';
import { EngineersView } from '../engineers/engineers.view';
import { RosterView, type EngineerFacts } from '../engineers/roster.view';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import type { ExperienceRow } from './assignment.entity';
import { AssignmentsStore, type Subject } from './assignments.store';
import { noExperience, type Candidate, type Circumstances, type Experience, type OrderFacts, type Weights } from './domain/candidate';
import { orderFacts, skillsLookedAt } from './domain/order-facts';
import type { Snapshot } from './domain/ranking';
import type { WorkOrder } from './domain/work-order';
import { WorkOrdersStore, type Load } from './work-orders.store';

const week = 7 * 86_400_000;

/** What every decision of a moment has in common. */
interface Desk {
  readonly roster: readonly EngineerFacts[];
  readonly loads: ReadonlyMap<string, Load>;
  readonly given: ReadonlyMap<string, number>;
  readonly weights: Weights;
}

/** Gathers what rankings are made from: one reading of the desk, then what each order adds to it. */
@Injectable()
export class RankingView {
  constructor(
    private readonly engineers: EngineersView,
    private readonly roster: RosterView,
    private readonly orders: WorkOrdersStore,
    private readonly assignments: AssignmentsStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  async snapshots(orders: readonly WorkOrder[], tx?: EntityManager): Promise<readonly Snapshot[]> {
    if (orders.length === 0) return [];
    const customerIds = [...new Set(orders.map(({ customerId }) => customerId))];
    const [desk, dedicated, former, sameCustomer, experience] = await together(tx, [
      () => this.desk(tx),
      () => this.engineers.dedicatedTeams(customerIds, tx),
      () => this.assignments.formerOf(orders.map(({ id }) => id), tx),
      () => this.orders.engineersOfCustomers(customerIds, tx),
      () => this.assignments.experienceWith(distinctSubjects(orders), tx),
    ]);
    const now = this.clock();
    const today = DateTime.fromJSDate(now, { zone: this.zone }).toFormat('yyyy-MM-dd');
    const shared = { now: now.getTime(), today, averageThisWeek: averageOf(desk), weights: desk.weights };
    return orders.map((order) => {
      const team = dedicated.get(order.customerId);
      const circumstances: Circumstances = { ...shared, dedicatedTeam: team ? { id: team.id, name: team.name } : null };
      const had = new Set(former.filter(({ workOrderId }) => workOrderId === order.id).map(({ engineerId }) => engineerId));
      const serves = new Set(sameCustomer.filter(({ customerId }) => customerId === order.customerId).map(({ engineerId }) => engineerId));
      const known = experienceByEngineer(subjectsOf(order), experience);
      const facts = orderFacts(order);
      return { order: facts, circumstances, candidates: candidates(facts, desk, { had, serves, known }) };
    });
  }

  private async desk(tx?: EntityManager): Promise<Desk> {
    const [roster, loads, given, weights] = await together(tx, [
      () => this.roster.facts(tx),
      () => this.orders.loads(tx),
      () => this.assignments.givenSince(new Date(this.clock().getTime() - week), tx),
      () => this.assignments.weights(undefined, tx),
    ]);
    if (weights === null) throw new Error('no weights are on file; the migration puts version 1 there');
    return { roster, loads, given, weights: { version: weights.version, values: weights.weights } };
  }
}

/** At once on several connections; one after the other within a transaction, which has only one. */
async function together<Results extends unknown[]>(tx: EntityManager | undefined, questions: { readonly [K in keyof Results]: () => Promise<Results[K]> }): Promise<Results> {
  if (tx === undefined) return Promise.all(questions.map((ask) => ask())) as Promise<Results>;
  const answers: unknown[] = [];
  for (const ask of questions) answers.push(await ask());
  return answers as Results;
}

/** What an order is about, as experience is counted. */
export function subjectsOf({ customerId, deviceId, categoryId }: WorkOrder): readonly Subject[] {
  return [
    { kind: 'customer', subjectId: customerId },
    ...(deviceId === null ? [] : [{ kind: 'device', subjectId: deviceId } as const]),
    ...(categoryId === null ? [] : [{ kind: 'category', subjectId: categoryId } as const]),
  ];
}

function distinctSubjects(orders: readonly WorkOrder[]): readonly Subject[] {
  return [...new Map(orders.flatMap(subjectsOf).map((subject) => [`${subject.kind} ${subject.subjectId}`, subject])).values()];
}

function averageOf({ roster, given }: Desk): number {
  let sum = 0;
  for (const { id } of roster) sum += given.get(id) ?? 0;
  return roster.length === 0 ? 0 : sum / roster.length;
}

function experienceByEngineer(subjects: readonly Subject[], rows: readonly ExperienceRow[]): ReadonlyMap<string, Experience> {
  const known = new Map<string, Experience>();
  for (const { kind, subjectId, engineerId, done, returned } of rows) {
    if (!subjects.some((subject) => subject.kind === kind && subject.subjectId === subjectId)) continue;
    const so = known.get(engineerId) ?? noExperience;
    known.set(engineerId, { ...so, [kind]: so[kind] + done, returned: so.returned + returned });
  }
  return known;
}

interface Ties {
  readonly had: ReadonlySet<string>;
  readonly serves: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, Experience>;
}

const idle: Load = { open: 0, hours: 0 };
const none: Candidate['certificates'] = Object.freeze({});

function candidates(facts: OrderFacts, { roster, loads, given }: Desk, { had, serves, known }: Ties): readonly Candidate[] {
  const skills = skillsLookedAt(facts);
  const certified = facts.requiredSkills.filter(({ certificateRequired }) => certificateRequired).map(({ skillId }) => skillId);
  return roster.map((engineer): Candidate => {
    const { id, name, teamIds, grade, languages, availability, reachable, capacity, capacityHours } = engineer;
    const { open, hours } = loads.get(id) ?? idle;
    const levels: Record<string, number> = {};
    for (const skillId of skills) levels[skillId] = engineer.levelIn(skillId);
    const certificates = certified.length === 0 ? none : Object.fromEntries(certified.map((skillId) => [skillId, engineer.certifiedUntil(skillId)]));
    return {
      id, name, teamIds, grade, languages, availability, reachable, capacity, capacityHours, levels, certificates,
      openWorkOrders: open, openHours: hours, assignedThisWeek: given.get(id) ?? 0,
      wayMinutes: facts.visit === null ? 0 : wayTo(engineer, facts.visit.region),
      experience: known.get(id) ?? noExperience,
      continuity: had.has(id) ? 'THIS_ORDER' : serves.has(id) ? 'SAME_CUSTOMER' : null,
    };
  });
}

/** Who names no regions goes anywhere. */
function wayTo({ regions }: EngineerFacts, region: string): number | null {
  if (regions.length === 0) return 0;
  return regions.find((covered) => covered.region === region)?.minutes ?? null;
}
