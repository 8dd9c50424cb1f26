import { Injectable } from '@nestjs/common';
import { type Principal, reaches } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { UnitOfWork } from '@deskgraph/runtime';
import { invalidInput, type InvalidInputRefusal, longestLength, optionalText } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import type { LeaveFeedbackInput, ServiceRequestStatus } from '../graph.generated';
import { NumberSeries } from '../numbers/number-series';
import { FollowProgress } from '../requests/follow-progress';
import { noSuchRequest } from '../requests/provide-information';
import { RequestsView } from '../requests/requests.view';
import { outOfRange, type Feedback } from './domain/feedback';
import { feedbackLeft } from './feedback.events';
import { FeedbackStore } from './feedback.store';

export type FeedbackRefusal =
  | { readonly refused: 'ServiceRequestStillOpen'; readonly status: ServiceRequestStatus }
  | { readonly refused: 'FeedbackAlreadyLeft'; readonly feedback: Feedback };

@Injectable()
export class LeaveFeedback {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly feedback: FeedbackStore,
    private readonly requests: RequestsView,
    private readonly progress: FollowProgress,
    private readonly numbers: NumberSeries,
    private readonly outbox: Outbox,
  ) {}

  async execute(principal: Principal, input: LeaveFeedbackInput): Promise<Feedback | FeedbackRefusal | InvalidInputRefusal> {
    const { serviceRequestId, responsiveness, result, attitude } = input;
    const rating = { responsiveness, result, attitude, likelihoodToRecommend: input.likelihoodToRecommend ?? null };
    const comment = optionalText(input.comment);
    const invalid = invalidInput([...outOfRange(rating).map(mistakeIn), longestLength('comment', { zh: '评价', en: 'comment' }, comment, 4_000)]);
    if (invalid) return invalid;

    return this.uow.run(async (tx) => {
      const request = await this.requests.locked(tx, serviceRequestId);
      if (request === null || !reaches(principal, request.customerId)) return noSuchRequest;
      const left = await this.feedback.onRequest(serviceRequestId, tx);
      if (left) return { refused: 'FeedbackAlreadyLeft', feedback: left };
      if (request.status !== 'COMPLETED') return { refused: 'ServiceRequestStillOpen', status: request.status };

      const { reference, takenAt } = await this.numbers.next(tx, 'FB');
      const feedback = { ...rating, id: uuid(), reference, serviceRequestId, customerId: request.customerId, comment, leftAt: takenAt, leftBy: principal.id };
      await this.feedback.add(tx, feedback);
      await this.outbox.append(tx, [feedbackLeft(feedback)]);
      await this.progress.execute(tx, { serviceRequestId, progress: 'rated', at: takenAt });
      return feedback;
    });
  }
}

function mistakeIn(field: string) {
  const [least, most] = field === 'likelihoodToRecommend' ? [0, 10] : [1, 5];
  return { path: [field], text: { zh: `请给出 ${least} 到 ${most} 的分数`, en: `a score from ${least} to ${most}` } };
}
