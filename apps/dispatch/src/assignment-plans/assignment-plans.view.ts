import { Injectable } from '@nestjs/common';
import type { PlanRow } from './assignment-plan.entity';
import { AssignmentPlansStore } from './assignment-plans.store';

@Injectable()
export class AssignmentPlansView {
  constructor(private readonly plans: AssignmentPlansStore) {}

  byId(id: string): Promise<PlanRow | null> {
    return this.plans.byId(id);
  }
}
