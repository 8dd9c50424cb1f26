import { contractOf, envelopeSchema, NoticeGiven, RequestClassified, ServiceRequestSubmitted, SlaClockBreached, SlaClockWarned, WorkOrderOpened, WorkOrderTouched, type DataOf } from '@deskgraph/contracts';
import type { PlacedMessage } from '@deskgraph/messaging';

/** What subscriptions need to know of a message. */
export interface LiveEvent extends Pick<PlacedMessage, 'topic' | 'partition' | 'offset' | 'writtenAt'> {
  /** Name of the event without its producer, e.g. WorkOrderAssigned. */
  readonly cause: string;
  readonly workOrderId?: string | undefined;
  readonly serviceRequestId?: string | undefined;
  readonly clock?: { readonly kind: string; readonly dueAt: string; readonly percent: number | null };
  readonly notice?: { readonly id: string; readonly recipient: DataOf<typeof NoticeGiven>['recipient'] };
}

export const topicsOf = {
  orders: WorkOrderOpened.topic,
  orderNews: WorkOrderTouched.topic,
  requests: ServiceRequestSubmitted.topic,
  triage: RequestClassified.topic,
  notices: NoticeGiven.topic,
} as const;

export const liveTopics: readonly string[] = Object.values(topicsOf);

/** Undefined when nobody could subscribe to such a thing: a message of a newer release, or none of ours. */
export function liveEventOf({ topic, partition, offset, writtenAt, payload }: PlacedMessage): LiveEvent | undefined {
  const envelope = envelopeSchema.safeParse(parsed(payload));
  const contract = envelope.success ? contractOf(envelope.data) : undefined;
  const data = contract?.schema.safeParse(envelope.data?.data);
  if (!envelope.success || !contract || !data?.success) return undefined;
  const facts: Record<string, unknown> = Object(data.data);
  const text = (name: string): string | undefined => (typeof facts[name] === 'string' ? facts[name] : undefined);
  const cause = contract.type.slice(contract.type.indexOf('.') + 1);
  const event = { topic, partition, offset, writtenAt, cause, workOrderId: text('workOrderId'), serviceRequestId: text('serviceRequestId') };
  if (contract.type === SlaClockWarned.type || contract.type === SlaClockBreached.type) {
    return { ...event, clock: { kind: text('kind') ?? '', dueAt: text('dueAt') ?? '', percent: typeof facts['percent'] === 'number' ? facts['percent'] : null } };
  }
  if (contract.type === NoticeGiven.type) {
    const { notificationId: id, recipient } = data.data as DataOf<typeof NoticeGiven>;
    return { ...event, notice: { id, recipient } };
  }
  return event;
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}
