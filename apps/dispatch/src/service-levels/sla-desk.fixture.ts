import { ServiceRequestSubmitted, type DataOf } from '@deskgraph/contracts';
import { messageOf, type GraphClient, type RunningService } from '@deskgraph/testkit';

type Request = DataOf<typeof ServiceRequestSubmitted>;

export interface Answer {
  readonly [field: string]: Answer;
}

let count = 0;

export const aRequest = (submittedAt: Date, more: Partial<Request> = {}): Request => {
  count += 1;
  return {
    serviceRequestId: `sla-${count}`, reference: `SR-${count}`, language: 'zh', channel: 'PHONE', subject: '服务器宕机', description: '机房服务器宕机',
    priority: 'P1', customerId: 'c1', customerName: '华北精密', customerLevel: 'KEY', missingInformation: [], submittedAt: submittedAt.toISOString(), ...more,
  };
};

const orderOfRequest = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on ServiceRequest { workOrder { id version } } } }';

/** Opens an order the way requests do; returns its id. */
export async function openOrder(dispatch: RunningService, desk: GraphClient, more: Partial<Request> = {}): Promise<string> {
  const data = aRequest(dispatch.clock.now(), more);
  await dispatch.deliver(messageOf(ServiceRequestSubmitted, data.serviceRequestId, data));
  const { _entities } = await desk.get<{ _entities: Answer[] }>(orderOfRequest, { r: [{ __typename: 'ServiceRequest', id: data.serviceRequestId }] });
  return String(_entities[0]?.['workOrder']?.['id']);
}

/** `mutation` with the members every result may have; `fields` of the others. */
export const run = (name: string, fields: string): string =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${fields} ... on InvalidInput { fields { path message } } ... on UserError { message } } }`;

export async function act(client: GraphClient, mutation: string, input: object): Promise<Answer> {
  return Object.values(await client.get<Answer>(mutation, { input }))[0] as Answer;
}
