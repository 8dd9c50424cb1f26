import { requiredLength } from '@deskgraph/subgraph';

/** A name a client gives to what it sends; may be left out by those who never send anything twice. */
export const clientKeyMistake = (clientKey: string | null | undefined) =>
  typeof clientKey === 'string' && requiredLength('clientKey', { zh: '客户端键', en: 'client key' }, clientKey.trim(), 200);
