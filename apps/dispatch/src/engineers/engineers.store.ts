import { Injectable } from '@nestjs/common';
import type { Page } from '@deskgraph/subgraph';
import { DataSource, In, type EntityManager, type Repository } from 'typeorm';
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
    const { skills, shift, absences, languages, ...plain } = engineer;
    await this.rows(tx).upsert({ ...plain, skills: [...skills], shift: [...shift], absences: [...absences], languages: [...languages] }, ['id']);
  }

  /** The team of that name, made when there is none. */
  async teamNamed(tx: EntityManager, name: string): Promise<Team> {
    const [team]: Team[] = await tx.query(
      'insert into teams (id, name) values ($1, $2) on conflict (name) do update set name = excluded.name returning id, name',
      [uuid(), name],
    );
    if (!team) throw new Error(`team ${name} was neither found nor made`);
    return team;
  }

  byIds(ids: readonly string[]): Promise<Engineer[]> {
    return this.rows().findBy({ id: In([...ids]) });
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

  teams(ids: readonly string[]): Promise<Team[]> {
    return this.dataSource.getRepository<Team>(TeamEntity).findBy({ id: In([...ids]) });
  }

  private rows(manager: EntityManager = this.dataSource.manager): Repository<Engineer> {
    return manager.getRepository<Engineer>(EngineerEntity);
  }
}
