import type { Principal } from '@deskgraph/identity';
import { topicsOf, type LiveEvent } from './live-event';

/** Arguments of a subscription field, coerced. */
export interface LiveArguments {
  readonly id?: string | null;
  readonly after?: string | null;
  readonly filter?: { readonly ids?: readonly string[] | null } | null;
}

/** The thing an event is about, for one subscriber. */
export interface Subject {
  /** Events of the same key that come close together make one message. */
  readonly key: string;
  readonly id: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** A subscription field: which events concern it, and how the graph is asked about the things they happened to. */
export interface LiveKind {
  readonly topics: readonly string[];
  /** Field of the message that carries the thing. */
  readonly entity: string;
  /** The list of such things, with the variable that limits it to some of them. */
  readonly list: (variable: string) => string;
  readonly variableType: string;
  readonly wanted: (ids: readonly string[], args: LiveArguments) => unknown;
  /** Things the viewer may see are told also when they are not among the wanted: they have left. */
  readonly tellsOfOthers?: boolean;
  subjectOf(event: LiveEvent, args: LiveArguments, viewer: Principal): Subject | undefined;
}

const orders = {
  topics: [topicsOf.orders, topicsOf.orderNews, topicsOf.requests],
  entity: 'workOrder',
  list: (variable: string) => `workOrders(first: 100, filter: ${variable})`,
  variableType: 'WorkOrderFilter',
  wanted: (ids: readonly string[]): unknown => ({ ids }),
};

const aboutOrder = ({ workOrderId: id }: LiveEvent): Subject | undefined => (id === undefined ? undefined : { key: id, id });

export const liveKinds: Readonly<Record<string, LiveKind>> = {
  workOrderChanged: {
    ...orders,
    subjectOf: (event, { id }) => (id && id !== event.workOrderId ? undefined : aboutOrder(event)),
  },
  queueChanged: {
    ...orders,
    wanted: (ids, { filter }) => ({ ...filter, ids: filter?.ids ? ids.filter((id) => filter.ids?.includes(id)) : ids }),
    tellsOfOthers: true,
    subjectOf: aboutOrder,
  },
  clockWarned: {
    ...orders,
    topics: [topicsOf.orders],
    subjectOf: ({ workOrderId: id, clock }) => {
      if (clock === undefined || id === undefined) return undefined;
      const { kind, dueAt, percent } = clock;
      return { key: `${id} ${kind}`, id, facts: { clock: kind, dueAt, percent, breached: percent === null } };
    },
  },
  requestTriaged: {
    topics: [topicsOf.triage],
    entity: 'serviceRequest',
    list: (variable) => `serviceRequests(first: 100, filter: ${variable})`,
    variableType: 'ServiceRequestFilter',
    wanted: (ids) => ({ ids }),
    subjectOf: ({ serviceRequestId: id }) => (id === undefined ? undefined : { key: id, id }),
  },
  noticeReceived: {
    topics: [topicsOf.notices],
    entity: 'notification',
    list: (variable) => `notifications(first: 100, ids: ${variable})`,
    variableType: '[ID!]',
    wanted: (ids) => ids,
    subjectOf: ({ notice }, _, viewer) => (notice && reaches(notice.recipient, viewer) ? { key: notice.id, id: notice.id } : undefined),
  },
};

/** Only spares the graph a question: whether a notice is the viewer's own is dispatch's word. */
function reaches({ kind, id }: { kind: string; id: string }, viewer: Principal): boolean {
  return (kind === 'ACCOUNT' && id === viewer.id) || (kind === 'CUSTOMER' && id === viewer.customerId) || (kind === 'ROLE' && viewer.roles.some((role) => role === id));
}
