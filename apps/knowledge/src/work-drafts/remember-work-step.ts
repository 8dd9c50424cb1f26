import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WorkStepsStore } from './work-steps.store';

interface Step {
  readonly workOrderId: string;
  readonly serviceRequestId: string;
  readonly action?: string | undefined;
  readonly temporary: boolean;
  readonly loggedAt: string;
}

/** Keeps what was done until the work is accepted. */
@Injectable()
export class RememberWorkStep {
  constructor(private readonly steps: WorkStepsStore) {}

  async execute(tx: EntityManager, id: string, { workOrderId, serviceRequestId, action, temporary, loggedAt }: Step): Promise<void> {
    if (action === undefined) return;
    await this.steps.add(tx, { id, workOrderId, serviceRequestId, action, temporary, loggedAt: new Date(loggedAt) });
  }
}
