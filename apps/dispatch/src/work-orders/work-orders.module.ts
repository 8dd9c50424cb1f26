import { Module } from '@nestjs/common';
import { EngineersModule } from '../engineers/engineers.module';
import { NumbersModule } from '../numbers/numbers.module';
import { ServiceLevelsModule } from '../service-levels/service-levels.module';
import { AcceptAssignment } from './accept-assignment';
import { AssignWorkOrder } from './assign-work-order';
import { CandidatesView } from './candidates.view';
import { CategoriseWorkOrder } from './categorise-work-order';
import { DeclineAssignment } from './decline-assignment';
import { FollowClocks } from './follow-clocks';
import { FollowDelivery } from './follow-delivery';
import { FollowPriority } from './follow-priority';
import { LogWorkStep } from './log-work-step';
import { OpenWorkOrder } from './open-work-order';
import { RequestsConsumer } from './requests.consumer';
import { DeviceWorkOrdersResolver, EngineerLoadResolver, RequestWorkOrderResolver, SkillRequirementResolver, WorkOrderResolver, WorkStepResolver } from './work-order-fields.resolver';
import { EarlyCategoryEntity, WorkOrderEntity, WorkStepEntity } from './work-order.entity';
import { WorkOrderOperationsResolver } from './work-orders.resolver';
import { WorkOrdersStore } from './work-orders.store';
import { WorkOrdersView } from './work-orders.view';

export const workOrderEntities = [WorkOrderEntity, WorkStepEntity, EarlyCategoryEntity];

@Module({
  imports: [EngineersModule, NumbersModule, ServiceLevelsModule],
  providers: [
    WorkOrdersStore, WorkOrdersView, CandidatesView, RequestsConsumer,
    OpenWorkOrder, CategoriseWorkOrder, FollowPriority, FollowDelivery, FollowClocks,
    AssignWorkOrder, AcceptAssignment, DeclineAssignment, LogWorkStep,
    WorkOrderOperationsResolver, WorkOrderResolver, SkillRequirementResolver, WorkStepResolver,
    EngineerLoadResolver, RequestWorkOrderResolver, DeviceWorkOrdersResolver,
  ],
  exports: [RequestsConsumer, FollowDelivery, FollowClocks, WorkOrdersView],
})
export class WorkOrdersModule {}
