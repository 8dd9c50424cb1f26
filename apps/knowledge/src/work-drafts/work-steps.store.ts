import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WorkStepEntity, type WorkStepTold } from './work-step.entity';

@Injectable()
export class WorkStepsStore {
  async add(tx: EntityManager, step: WorkStepTold): Promise<void> {
    await tx.getRepository(WorkStepEntity).upsert(step, ['id']);
  }

  /** In the order they were done. */
  ofOrder(tx: EntityManager, workOrderId: string): Promise<WorkStepTold[]> {
    return tx.getRepository(WorkStepEntity).find({ where: { workOrderId }, order: { loggedAt: 'ASC', id: 'ASC' } });
  }

  async forget(tx: EntityManager, workOrderId: string): Promise<void> {
    await tx.getRepository(WorkStepEntity).delete({ workOrderId });
  }
}
