import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager, type Repository } from 'typeorm';
import { AssignmentEntity, SkillRuleEntity, WeightsEntity, type AssignmentEnd, type AssignmentRow, type ExperienceRow, type WeightsRow } from './assignment.entity';
import type { SkillRule } from './domain/required-skills';
import type { WorkOrder } from './domain/work-order';
import type { Stale } from './refusals';

export type Subject = Pick<ExperienceRow, 'kind' | 'subjectId'>;

/** Decisions, what engineers have done before, and the settings decisions are made with. */
@Injectable()
export class AssignmentsStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: EntityManager, assignment: AssignmentRow): Promise<void> {
    await this.rows(tx).insert(assignment);
  }

  /** Ends the decision that stands. */
  async end(tx: EntityManager, workOrderId: string, endedAt: Date, endedBecause: AssignmentEnd): Promise<void> {
    await this.rows(tx).update({ workOrderId, endedAt: IsNull() }, { endedAt, endedBecause });
  }

  /** Of each order, oldest first; without the snapshots, which are large. */
  ofOrders(ids: readonly string[]): Promise<AssignmentRow[]> {
    return this.rows().find({
      where: { workOrderId: In([...ids]) }, order: { assignedAt: 'ASC', id: 'ASC' },
      select: { id: true, workOrderId: true, engineerId: true, how: true, assignedBy: true, assignedByName: true, assignedAt: true, note: true, weightsVersion: true, endedAt: true, endedBecause: true },
    });
  }

  /** The refusal of whoever decides on an order that somebody else has changed since. */
  async stale(tx: EntityManager, order: WorkOrder): Promise<Stale> {
    const first = await this.rows(tx).findOne({ where: { workOrderId: order.id }, order: { assignedAt: 'DESC', id: 'DESC' } });
    return { refused: 'StaleWorkOrder', workOrder: order, first };
  }

  async snapshotOf(id: string): Promise<Buffer | null> {
    return (await this.rows().findOne({ where: { id }, select: { id: true, snapshot: true } }))?.snapshot ?? null;
  }

  /** Orders given to each engineer since then. */
  async givenSince(since: Date, manager: EntityManager = this.dataSource.manager): Promise<ReadonlyMap<string, number>> {
    const rows: { engineer_id: string; given: number }[] = await manager.query('select engineer_id, count(*)::int as given from assignments where assigned_at >= $1 group by engineer_id', [since]);
    return new Map(rows.map(({ engineer_id: id, given }) => [id, given]));
  }

  /** Who had each of these orders before. */
  async formerOf(ids: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<{ workOrderId: string; engineerId: string }[]> {
    return manager.query('select distinct work_order_id as "workOrderId", engineer_id as "engineerId" from assignments where work_order_id = any($1)', [ids]);
  }

  experienceWith(subjects: readonly Subject[], manager: EntityManager = this.dataSource.manager): Promise<ExperienceRow[]> {
    return manager.query(
      `select e.kind, e.subject_id as "subjectId", e.engineer_id as "engineerId", e.done, e.returned
       from unnest($1::text[], $2::text[]) as wanted(kind, subject_id) join engineer_experience e using (kind, subject_id)`,
      [subjects.map(({ kind }) => kind), subjects.map(({ subjectId }) => subjectId)],
    );
  }

  async addExperience(tx: EntityManager, engineerId: string, subjects: readonly Subject[], { done, returned }: { done: number; returned: number }, at: Date): Promise<void> {
    await tx.query(
      `insert into engineer_experience (kind, subject_id, engineer_id, done, returned, last_at)
       select kind, subject_id, $3, $4, $5, $6 from unnest($1::text[], $2::text[]) as subject(kind, subject_id) order by kind, subject_id
       on conflict (kind, subject_id, engineer_id) do update
         set done = engineer_experience.done + excluded.done, returned = engineer_experience.returned + excluded.returned, last_at = excluded.last_at`,
      [subjects.map(({ kind }) => kind), subjects.map(({ subjectId }) => subjectId), engineerId, done, returned, at],
    );
  }

  /** The weights in force, or a version of them. */
  weights(version?: number, manager: EntityManager = this.dataSource.manager): Promise<WeightsRow | null> {
    return manager.getRepository<WeightsRow>(WeightsEntity).findOne({ where: version === undefined ? {} : { version }, order: { version: 'DESC' } });
  }

  async addWeights(tx: EntityManager, weights: WeightsRow): Promise<void> {
    await tx.getRepository<WeightsRow>(WeightsEntity).insert({ ...weights, weights: { ...weights.weights } });
  }

  skillRules(manager: EntityManager = this.dataSource.manager): Promise<SkillRule[]> {
    return manager.getRepository<SkillRule>(SkillRuleEntity).find({ order: { id: 'ASC' } });
  }

  async saveSkillRule(tx: EntityManager, rule: SkillRule): Promise<void> {
    await tx.getRepository<SkillRule>(SkillRuleEntity).upsert(rule, ['id']);
  }

  async removeSkillRule(tx: EntityManager, id: string): Promise<boolean> {
    const { affected } = await tx.getRepository<SkillRule>(SkillRuleEntity).delete({ id });
    return (affected ?? 0) > 0;
  }

  private rows(manager: EntityManager = this.dataSource.manager): Repository<AssignmentRow> {
    return manager.getRepository<AssignmentRow>(AssignmentEntity);
  }
}
