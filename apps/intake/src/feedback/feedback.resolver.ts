import { Args, Context, Mutation, Parent, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember, type RefusalTexts } from '@deskgraph/subgraph';
import type { LeaveFeedbackInput } from '../graph.generated';
import { RequestsView } from '../requests/requests.view';
import { averageOf, type Feedback } from './domain/feedback';
import { FeedbackView } from './feedback.view';
import { LeaveFeedback, type FeedbackRefusal } from './leave-feedback';

const texts: RefusalTexts<FeedbackRefusal> = {
  ServiceRequestStillOpen: () => ({ zh: '请求尚未完成并验收，完成后才能评价', en: 'The work is not done and accepted yet; feedback is left afterwards' }),
  FeedbackAlreadyLeft: ({ feedback }) => ({ zh: `已经评价过：${feedback.reference}`, en: `This request was rated already: ${feedback.reference}` }),
};

@Resolver('Feedback')
export class FeedbackResolver {
  constructor(
    private readonly feedback: FeedbackView,
    private readonly requests: RequestsView,
    private readonly leave: LeaveFeedback,
  ) {}

  @Mutation('leaveFeedback')
  @Allow('feedback:leave')
  async leaveFeedback(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: LeaveFeedbackInput) {
    const outcome = await this.leave.execute(viewer, input);
    if (!isRefusal(outcome)) return { __typename: 'LeaveFeedbackPayload', feedback: outcome };
    return outcome.refused === 'InvalidInput' ? invalidOrForbidden(outcome, language) : refusalMember<FeedbackRefusal>(outcome, texts, language);
  }

  @ResolveField('average')
  average(@Parent() feedback: Feedback) {
    return averageOf(feedback);
  }

  @ResolveField('serviceRequest')
  serviceRequest(@Parent() { serviceRequestId }: Feedback, @Context() context: GraphContext) {
    return this.requests.byId(context, serviceRequestId);
  }

  @ResolveReference()
  reference({ id }: { id: string }, context: GraphContext) {
    return this.feedback.byId(context, id);
  }
}

@Resolver('ServiceRequest')
export class RequestFeedbackResolver {
  constructor(private readonly feedback: FeedbackView) {}

  @ResolveField('feedback')
  onRequest(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.feedback.onRequest(context, id);
  }
}
