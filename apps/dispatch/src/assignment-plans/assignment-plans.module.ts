import { Module } from '@nestjs/common';
import { EngineersModule } from '../engineers/engineers.module';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { ApproveAssignmentPlan } from './approve-assignment-plan';
import { AssignmentPlanEntity } from './assignment-plan.entity';
import { AssignmentPlansResolver, PlannedAssignmentResolver, PlanOutcomeResolver } from './assignment-plans.resolver';
import { AssignmentPlansStore } from './assignment-plans.store';
import { AssignmentPlansView } from './assignment-plans.view';
import { ProposeAssignments } from './propose-assignments';

export const assignmentPlanEntities = [AssignmentPlanEntity];

@Module({
  imports: [EngineersModule, WorkOrdersModule],
  providers: [AssignmentPlansStore, AssignmentPlansView, ProposeAssignments, ApproveAssignmentPlan, AssignmentPlansResolver, PlannedAssignmentResolver, PlanOutcomeResolver],
})
export class AssignmentPlansModule {}
