import { can, reaches, type GraphContext } from '@deskgraph/identity';
import { GraphQLError } from 'graphql';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

/** SDL of two services in miniature, with names and shapes of the real ones. */
export const sdl = {
  intake: `${link}
    type Query {
      serviceRequest(id: ID!): ServiceRequest broken: String slow: String seenHeaders: [String!]!
      serviceRequests(first: Int!, filter: ServiceRequestFilter): ServiceRequestConnection!
    }
    type ServiceRequest @key(fields: "id") { id: ID! subject: String! }
    input ServiceRequestFilter { ids: [ID!] }
    type ServiceRequestConnection { edges: [ServiceRequestEdge!]! }
    type ServiceRequestEdge { node: ServiceRequest! }`,
  dispatch: `${link}
    scalar DateTime
    enum ClockKind { FIRST_RESPONSE RESOLUTION }
    enum WorkOrderStatus { OPEN ASSIGNED }
    type Query {
      workOrders(first: Int!, filter: WorkOrderFilter): WorkOrderConnection!
      notifications(first: Int!, ids: [ID!]): NotificationConnection!
    }
    input WorkOrderFilter { ids: [ID!] statuses: [WorkOrderStatus!] }
    type WorkOrderConnection { edges: [WorkOrderEdge!]! }
    type WorkOrderEdge { node: WorkOrder! }
    type ServiceRequest @key(fields: "id") { id: ID! workOrder: WorkOrder }
    type WorkOrder { id: ID! reference: String! status: WorkOrderStatus! follows: WorkOrder with: Party note(of: String!): String secret: String request: ServiceRequest }
    union Party = Engineer | Team
    type Engineer { name: String! }
    type Team { title: String! }
    type Notification { id: ID! title: String! }
    type NotificationConnection { edges: [NotificationEdge!]! }
    type NotificationEdge { node: Notification! }`,
} as const;

interface Order {
  readonly id: string;
  readonly customerId: string;
  readonly status: 'OPEN' | 'ASSIGNED';
}

/** What the services know, for a test to change. */
export class World {
  readonly orders = new Map<string, Order>();
  /** How often orders were asked for. */
  reads = 0;
  /** Answers fail as long as it is set. */
  broken = false;

  resolvers() {
    const edges = (nodes: readonly object[]) => ({ edges: nodes.map((node) => ({ node })) });
    return {
      intake: {
        Query: {
          serviceRequest: (_: unknown, { id }: { id: string }) => ({ id, subject: `subject of ${id.slice(0, 8)}` }),
          serviceRequests: (_: unknown, { filter }: { filter: { ids: string[] } }) => edges(filter.ids.map((id) => ({ id, subject: `subject of ${id}` }))),
          broken: () => {
            throw new Error('password of the database is hunter2');
          },
          slow: () => new Promise((resolve) => setTimeout(resolve, 2_000)),
          seenHeaders: (_: unknown, __: unknown, context: unknown) => Object(context).seen,
        },
        ServiceRequest: { __resolveReference: ({ id }: { id: string }) => ({ id, subject: `subject of ${id.slice(0, 8)}` }) },
      },
      dispatch: {
        Query: {
          workOrders: (_: unknown, { filter }: { filter: { ids: string[]; statuses?: string[] } }, context: unknown) => {
            const { principal }: Pick<GraphContext, 'principal'> = Object(context);
            this.reads += 1;
            if (this.broken) throw new Error('the database is away');
            if (!can(principal, 'workOrder:read')) throw new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } });
            const known = filter.ids.flatMap((id) => this.orders.get(id) ?? []);
            return edges(known.filter(({ customerId, status }) => reaches(principal, customerId) && (filter.statuses?.includes(status) ?? true)));
          },
          notifications: (_: unknown, { ids }: { ids: string[] }) => edges(ids.map((id) => ({ id, title: `title of ${id}` }))),
        },
        ServiceRequest: { workOrder: () => ({ id: '1', reference: 'IR-1', status: 'OPEN' }) },
        WorkOrder: {
          reference: ({ id }: Order) => `IR-${id}`,
          follows: () => ({ id: '0', reference: 'IR-0', status: 'OPEN' }),
          with: ({ id }: Order) => (id === 'team' ? { __typename: 'Team', title: 'the night shift' } : { __typename: 'Engineer', name: 'Wang' }),
          note: (_: unknown, { of }: { of: string }) => `note of ${of}`,
          secret: () => {
            throw new GraphQLError('not for you', { extensions: { code: 'FORBIDDEN' } });
          },
          request: ({ id }: Order) => ({ __typename: 'ServiceRequest', id: `of-${id}` }),
        },
      },
    };
  }
}
