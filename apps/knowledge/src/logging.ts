export type { Logger } from '@deskgraph/runtime';

/** Injection token of the service's logger. */
export const LOGGER = Symbol('Logger');
