import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AssignmentPlanEntity, type PlanRow } from './assignment-plan.entity';

@Injectable()
export class AssignmentPlansStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: EntityManager, plan: PlanRow): Promise<void> {
    await tx.getRepository<PlanRow>(AssignmentPlanEntity).insert({ ...plan, items: [...plan.items], leftOver: [...plan.leftOver] });
  }

  byId(id: string): Promise<PlanRow | null> {
    return this.dataSource.getRepository<PlanRow>(AssignmentPlanEntity).findOneBy({ id });
  }
}
