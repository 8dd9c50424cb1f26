import { Injectable } from '@nestjs/common';
import { can, onlyCustomer, type GraphContext } from '@deskgraph/identity';
import { pageOf } from '@deskgraph/subgraph';
import { RequestTextsView } from '../requests/request-texts.view';
import { SimilarRequests } from '../requests/similar-requests';
import type { ModelVector } from '../search/models';
import type { Neighbour } from '../search/vector-index';

/** Most of what is alike was completed long ago: so many are looked at for each that is wanted. */
const lookedAt = 20;

@Injectable()
export class SimilarRequestsView {
  constructor(private readonly texts: RequestTextsView, private readonly similar: SimilarRequests) {}

  async requestsLike(context: GraphContext, serviceRequestId: string, first: number) {
    const { take } = pageOf({ first });
    if (!can(context.principal, 'serviceRequest:read')) return null;
    const request = await this.texts.byId(context, serviceRequestId);
    if (request === null) return null;
    return this.similar.nearest(request, take - 1, onlyCustomer(context.principal)).map(shown);
  }

  /** Of those that nobody has completed yet; null to who may not read requests. */
  async openRequestsLike(context: GraphContext, asked: ModelVector | null, most: number) {
    if (!can(context.principal, 'serviceRequest:read')) return null;
    const near = asked === null ? [] : this.similar.nearest({ model: asked.model, embedding: asked.vector }, most * lookedAt, onlyCustomer(context.principal));
    const open = await this.texts.open(near.map(({ id }) => id));
    return near.filter(({ id }) => open.has(id)).slice(0, most).map(shown);
  }
}

const shown = ({ id, similarity }: Neighbour) => ({ serviceRequest: { __typename: 'ServiceRequest', id }, score: Math.min(1, Math.max(0, similarity)) });
