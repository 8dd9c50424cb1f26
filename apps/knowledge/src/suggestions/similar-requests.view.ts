import { Injectable } from '@nestjs/common';
import { can, onlyCustomer, type GraphContext } from '@deskgraph/identity';
import { pageOf } from '@deskgraph/subgraph';
import { RequestTextsView } from '../requests/request-texts.view';
import { SimilarRequests } from '../requests/similar-requests';

@Injectable()
export class SimilarRequestsView {
  constructor(private readonly texts: RequestTextsView, private readonly similar: SimilarRequests) {}

  async requestsLike(context: GraphContext, serviceRequestId: string, first: number) {
    const { take } = pageOf({ first });
    if (!can(context.principal, 'serviceRequest:read')) return null;
    const request = await this.texts.byId(context, serviceRequestId);
    if (request === null) return null;
    const near = this.similar.nearest(request, take - 1, onlyCustomer(context.principal));
    return near.map(({ id, similarity }) => ({ serviceRequest: { __typename: 'ServiceRequest', id }, score: Math.min(1, Math.max(0, similarity)) }));
  }
}
