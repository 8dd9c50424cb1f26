import { currentCorrelationId } from '@deskgraph/runtime';
import type { RequestHandler } from 'express';

export const nothingHere: RequestHandler = (_request, response) => {
  const message = 'There is nothing at this address. / 此地址没有内容。';
  response.status(404).json({ errors: [{ message, extensions: { code: 'NOT_FOUND', correlationId: currentCorrelationId() ?? null } }] });
};
