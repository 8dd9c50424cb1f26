import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PolicyRule } from '../domain/policy-rules';
import type { ServiceLevelPolicy } from '../domain/service-level-policy';
import { PolicyEntity, PolicyRulesEntity, type PolicyRow, type RulesRow } from './policy.entity';

export interface VersionedRules {
  readonly version: number;
  readonly rules: readonly PolicyRule[];
}

@Injectable()
export class PoliciesStore {
  constructor(private readonly dataSource: DataSource) {}

  /** The current version of every policy. */
  current(manager: EntityManager = this.dataSource.manager): Promise<PolicyRow[]> {
    return manager.getRepository<PolicyRow>(PolicyEntity).createQueryBuilder('p')
      .where('p.version = (select max(other.version) from service_level_policies other where other.id = p.id)')
      .orderBy('p.id').getMany();
  }

  async rules(manager: EntityManager = this.dataSource.manager): Promise<VersionedRules> {
    const [latest] = await manager.getRepository<RulesRow>(PolicyRulesEntity).find({ order: { version: 'DESC' }, take: 1 });
    return latest ?? { version: 0, rules: [] };
  }

  /** Adds a version; false when somebody else has added it meanwhile. */
  async add(tx: EntityManager, policy: ServiceLevelPolicy, createdAt: Date, createdBy: string | null): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into<PolicyRow>(PolicyEntity)
      .values({ ...policy, targets: [...policy.targets], warningPoints: [...policy.warningPoints], createdAt, createdBy })
      .orIgnore().returning('id').execute();
    return Array.isArray(raw) && raw.length > 0;
  }

  async addRules(tx: EntityManager, { version, rules }: VersionedRules, createdAt: Date, createdBy: string | null): Promise<boolean> {
    const { raw } = await tx.createQueryBuilder().insert().into<RulesRow>(PolicyRulesEntity)
      .values({ version, rules: [...rules], createdAt, createdBy })
      .orIgnore().returning('version').execute();
    return Array.isArray(raw) && raw.length > 0;
  }
}
