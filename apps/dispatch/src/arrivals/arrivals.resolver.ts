import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember } from '@deskgraph/subgraph';
import type { ReportArrivalInput } from '../graph.generated';
import { notYoursTexts } from '../work-orders/refusals';
import { WorkOrdersView } from '../work-orders/work-orders.view';
import { ReportArrival } from './report-arrival';

@Resolver()
export class ArrivalsResolver {
  constructor(private readonly orders: WorkOrdersView, private readonly report: ReportArrival) {}

  @Mutation('reportArrival')
  @Allow('arrival:report')
  async reportArrival(@Viewer() viewer: Principal, @Context() context: GraphContext, @Args('input') input: ReportArrivalInput) {
    const outcome = await this.report.execute(viewer, input);
    if (!isRefusal(outcome)) return { __typename: 'ReportArrivalPayload', workOrder: await this.orders.byId(context, outcome.workOrderId) };
    return outcome.refused === 'InvalidInput' ? invalidOrForbidden(outcome, context.language) : refusalMember(outcome, notYoursTexts, context.language);
  }
}
