import { Module } from '@nestjs/common';
import { EngineersModule } from '../engineers/engineers.module';
import { NumbersModule } from '../numbers/numbers.module';
import { ServiceLevelsModule } from '../service-levels/service-levels.module';
import { AcceptAssignment } from './accept-assignment';
import { AdoptRequestTypes } from './adopt-request-types';
import { AssignWorkOrder } from './assign-work-order';
import { AssignmentEntity, ExperienceEntity, SkillRuleEntity, WeightsEntity } from './assignment.entity';
import { AssignmentDecisionResolver, AssignmentFieldsResolver, DispatchRulesResolver, DispatchWeightsResolver, SkillRuleResolver } from './assignments.resolver';
import { AssignmentsStore } from './assignments.store';
import { CategoriseWorkOrders } from './categorise-work-orders';
import { ChangeDispatchWeights } from './change-dispatch-weights';
import { DeclineAssignment } from './decline-assignment';
import { FollowClocks } from './follow-clocks';
import { FollowClosing } from './follow-closing';
import { FollowDelivery } from './follow-delivery';
import { FollowInformation } from './follow-information';
import { GiveOrder } from './give-order';
import { HandOverWorkOrder } from './hand-over-work-order';
import { LogWorkStep } from './log-work-step';
import { OpenWorkOrders } from './open-work-orders';
import { OverrideRequiredSkills } from './override-required-skills';
import { PlanVisit } from './plan-visit';
import { QueueView } from './queue.view';
import { RankingView } from './ranking.view';
import { RequestsConsumer } from './requests.consumer';
import { RequeueStranded } from './requeue-stranded';
import { SetSkillRule } from './set-skill-rule';
import { SettleAssigned } from './settle-assigned';
import { SuggestionWording } from './suggestion-wording';
import { TouchWorkOrder } from './touch-work-order';
import { DeviceWorkOrdersResolver, EngineerLoadResolver, RequestWorkOrderResolver, SkillRequirementResolver, WorkOrderResolver, WorkStepResolver } from './work-order-fields.resolver';
import { EarlyCategoryEntity, WorkOrderEntity, WorkStepEntity } from './work-order.entity';
import { WorkOrderOperationsResolver } from './work-orders.resolver';
import { WorkOrdersStore } from './work-orders.store';
import { WorkOrdersView } from './work-orders.view';

export const workOrderEntities = [WorkOrderEntity, WorkStepEntity, EarlyCategoryEntity, AssignmentEntity, ExperienceEntity, WeightsEntity, SkillRuleEntity];

@Module({
  imports: [EngineersModule, NumbersModule, ServiceLevelsModule],
  providers: [
    WorkOrdersStore, AssignmentsStore, WorkOrdersView, RankingView, QueueView, SuggestionWording, RequestsConsumer,
    OpenWorkOrders, CategoriseWorkOrders, AdoptRequestTypes, FollowInformation, FollowDelivery, FollowClocks, FollowClosing,
    GiveOrder, SettleAssigned, HandOverWorkOrder, RequeueStranded, OverrideRequiredSkills, PlanVisit, SetSkillRule, ChangeDispatchWeights, TouchWorkOrder,
    AssignWorkOrder, AcceptAssignment, DeclineAssignment, LogWorkStep,
    WorkOrderOperationsResolver, WorkOrderResolver, SkillRequirementResolver, WorkStepResolver,
    DispatchRulesResolver, DispatchWeightsResolver, SkillRuleResolver, AssignmentDecisionResolver, AssignmentFieldsResolver,
    EngineerLoadResolver, RequestWorkOrderResolver, DeviceWorkOrdersResolver,
  ],
  exports: [RequestsConsumer, FollowDelivery, FollowClocks, FollowClosing, WorkOrdersView, QueueView, AssignWorkOrder, RequeueStranded, TouchWorkOrder],
})
export class WorkOrdersModule {}
