import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember, type RefusalTexts } from '@deskgraph/subgraph';
import { vagueTexts } from '../deliveries/vague-wording';
import type { RecordRootCauseAnalysisInput } from '../graph.generated';
import { WorkOrdersView } from '../work-orders/work-orders.view';
import { RecordRootCauseAnalysis, type RecordRefusal } from './record-root-cause-analysis';
import { RootCausesView } from './root-causes.view';

const texts: RefusalTexts<RecordRefusal> = {
  ...vagueTexts,
  RootCauseAlreadyRecorded: ({ rootCauseAnalysis: { recordedBy } }) => ({ zh: `${recordedBy} 已提交根因分析`, en: `${recordedBy} has recorded the root cause already` }),
  NotAssignedToYou: () => ({ zh: '此工单未分配给您', en: 'This order is not assigned to you' }),
  WorkOrderClosed: () => ({ zh: '工单已取消，无需根因分析', en: 'The order was cancelled; there is nothing to analyse' }),
};

@Resolver('WorkOrder')
export class RootCausesResolver {
  constructor(
    private readonly causes: RootCausesView,
    private readonly orders: WorkOrdersView,
    private readonly record: RecordRootCauseAnalysis,
  ) {}

  @Mutation('recordRootCauseAnalysis')
  @Allow('rootCauseAnalysis:record')
  async recordRootCauseAnalysis(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: RecordRootCauseAnalysisInput) {
    const outcome = await this.record.execute(viewer, input);
    if (!isRefusal(outcome)) return { __typename: 'RecordRootCauseAnalysisPayload', workOrder: await this.orders.byId(context, outcome.workOrderId) };
    return outcome.refused === 'InvalidInput' ? invalidOrForbidden(outcome, context.language) : refusalMember<RecordRefusal>(outcome, texts, context.language);
  }

  @ResolveField('rootCauseAnalysis')
  ofOrder(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.causes.ofOrder(context, id);
  }
}
