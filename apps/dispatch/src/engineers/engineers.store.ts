import { Injectable } from '@nestjs/common';
import type { Page } from '@deskgraph/subgraph';
import { ArrayOverlap, DataSource, In, type EntityManager, type Repository } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Engineer, Skill, Team } from './domain/engineer';
import { EngineerEntity, SkillEntity, TeamEntity } from './engineer.entity';

@Injectable()
export class EngineersStore {
  constructor(private readonly dataSource: DataSource) {}

  async known(tx: EntityManager, { accountId, externalKey }: Pick<Engineer, 'accountId' | 'externalKey'>): Promise<Engineer | null> {
    const where = [...(accountId === null ? [] : [{ accountId }]), ...(externalKey === null ? [] : [{ externalKey }])];
    return where.length === 0 ? null : this.rows(tx).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: EntityManager, engineer: Engineer): Promise<void> {
    const { skills, shift, absences, languages, regions, moreTeamIds, ...plain } = engineer;
    const lists = { skills: [...skills], shift: [...shift], absences: [...absences], languages: [...languages], regions: [...regions], moreTeamIds: [...moreTeamIds] };
    await this.rows(tx).upsert({ ...plain, ...lists, version: engineer.version + 1 }, ['id']);
  }

  /** The row stays locked until the transaction ends. */
  locked(tx: EntityManager, id: string): Promise<Engineer | null> {
    return this.rows(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Grows with every change of any file: versions only grow, and nobody is ever taken off file. */
  async stamp(manager: EntityManager = this.dataSource.manager): Promise<string> {
    const [row]: { stamp: string }[] = await manager.query('select coalesce(sum(version), 0)::text as stamp from engineers');
    return row?.stamp ?? '0';
  }

  /** Version of every file, to find out which ones changed. */
  versions(manager: EntityManager = this.dataSource.manager): Promise<{ id: string; version: number }[]> {
    return manager.query('select id, version from engineers');
  }

  /** The team of that name, made when there is none. */
  async teamNamed(tx: EntityManager, name: string): Promise<Team> {
    const [team]: Team[] = await tx.query(
      `insert into teams (id, name, key_customer_ids) values ($1, $2, '{}') on conflict (name) do update set name = excluded.name
       returning id, name, leader_id as "leaderId", key_customer_ids as "keyCustomerIds"`,
      [uuid(), name],
    );
    if (!team) throw new Error(`team ${name} was neither found nor made`);
    return team;
  }

  async saveTeam(tx: EntityManager, { id, leaderId, keyCustomerIds }: Team): Promise<void> {
    await tx.getRepository<Team>(TeamEntity).update({ id }, { leaderId, keyCustomerIds: [...keyCustomerIds] });
  }

  /** The team dedicated to each of these customers. */
  async dedicatedTeams(customerIds: readonly string[], manager: EntityManager = this.dataSource.manager): Promise<ReadonlyMap<string, Team>> {
    const teams = await manager.getRepository<Team>(TeamEntity).findBy({ keyCustomerIds: ArrayOverlap([...customerIds]) });
    return new Map(teams.flatMap((team) => team.keyCustomerIds.map((customerId) => [customerId, team])));
  }

  async addSkill(tx: EntityManager, skill: Skill): Promise<void> {
    await tx.getRepository<Skill>(SkillEntity).upsert(skill, ['id']);
  }

  byIds(ids: readonly string[], manager?: EntityManager): Promise<Engineer[]> {
    return this.rows(manager).findBy({ id: In([...ids]) });
  }

  /** Who belongs to one of these teams, or works for it too. */
  async idsOfTeams(teamIds: readonly string[]): Promise<readonly string[]> {
    const found = await this.rows().find({ select: { id: true }, where: [{ teamId: In([...teamIds]) }, { moreTeamIds: ArrayOverlap([...teamIds]) }] });
    return found.map(({ id }) => id);
  }

  byAccount(accountId: string, tx?: EntityManager): Promise<Engineer | null> {
    return this.rows(tx).findOneBy({ accountId });
  }

  all(tx?: EntityManager): Promise<Engineer[]> {
    return this.rows(tx).find();
  }

  page({ take, after }: Page, search: string | undefined): Promise<Engineer[]> {
    const query = this.rows().createQueryBuilder('e').where('true');
    if (search !== undefined) {
      query.andWhere('(strpos(lower(e.name), lower(:search)) > 0 or e.skills @> cast(:skill as jsonb))', { search, skill: JSON.stringify([{ skillId: search }]) });
    }
    if (after) query.andWhere('(e.name, e.id) > (:name, :id)', { name: after[0], id: after[1] });
    return query.orderBy('e.name').addOrderBy('e.id').take(take).getMany();
  }

  skills(manager: EntityManager = this.dataSource.manager): Promise<Skill[]> {
    return manager.getRepository<Skill>(SkillEntity).find({ order: { id: 'ASC' } });
  }

  async skillIds(tx?: EntityManager): Promise<ReadonlySet<string>> {
    return new Set((await this.skills(tx)).map(({ id }) => id));
  }

  teams(ids: readonly string[]): Promise<Team[]> {
    return this.dataSource.getRepository<Team>(TeamEntity).findBy({ id: In([...ids]) });
  }

  allTeams(manager: EntityManager = this.dataSource.manager): Promise<Team[]> {
    return manager.getRepository<Team>(TeamEntity).find({ order: { name: 'ASC' } });
  }

  private rows(manager: EntityManager = this.dataSource.manager): Repository<Engineer> {
    return manager.getRepository<Engineer>(EngineerEntity);
  }
}
