import type { ServiceRequestStatus } from '../../graph/schema.generated';

/** Whether nothing is asked of anybody any more, but perhaps a rating. */
export const isOver = (status: ServiceRequestStatus): boolean => status === 'COMPLETED' || status === 'CLOSED';
