import { Injectable } from '@nestjs/common';
import { can, type GraphContext, onlyCustomer, reaches } from '@deskgraph/identity';
import { byKey, PerRequestLoader } from '@deskgraph/subgraph';
import type { Feedback } from './domain/feedback';
import { FeedbackStore } from './feedback.store';

@Injectable()
export class FeedbackView {
  private readonly loader = new PerRequestLoader<Feedback>(async (ids) => byKey(await this.store.onRequests(ids), (row) => row.serviceRequestId));

  constructor(private readonly store: FeedbackStore) {}

  /** A customer reads what was said about its own requests, staff needs `feedback:read`. */
  async onRequest(context: GraphContext, serviceRequestId: string): Promise<Feedback | null> {
    return within(context, await this.loader.load(context, serviceRequestId));
  }

  async byId(context: GraphContext, id: string): Promise<Feedback | null> {
    return within(context, await this.store.byId(id));
  }
}

function within({ principal }: GraphContext, feedback: Feedback | null): Feedback | null {
  if (feedback === null || !reaches(principal, feedback.customerId)) return null;
  return onlyCustomer(principal) !== undefined || can(principal, 'feedback:read') ? feedback : null;
}
