import { buildSchema, getOperationAST, Kind, parse, print, validate, type FieldNode, type FragmentDefinitionNode } from 'graphql';
import { clientVariables, entityQuery } from './entity-query';
import { liveKinds } from './live-kinds';

const schema = buildSchema(`
  type Query { workOrders(first: Int!, filter: WorkOrderFilter): Connection! }
  input WorkOrderFilter { ids: [ID!] }
  type Connection { edges: [Edge!]! }
  type Edge { node: WorkOrder! }
  type WorkOrder { id: ID! reference: String! note(of: String!): String with: Party }
  union Party = Engineer | Team
  type Engineer { name: String! }
  type Team { title: String! }
  type Subscription { workOrderChanged(id: ID): Change! queueChanged(filter: WorkOrderFilter): Change! }
  type Change { cursor: ID! workOrder: WorkOrder }
`);

function queryFor(text: string) {
  const document = parse(text, { noLocation: true });
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const fragments = Object.fromEntries(document.definitions.filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]));
  const fieldNodes = operation.selectionSet.selections.filter((one): one is FieldNode => one.kind === Kind.FIELD);
  const kind = liveKinds[fieldNodes[0]?.name.value ?? ''];
  if (!kind) throw new Error('no kind');
  const query = entityQuery(kind, { operation, fragments, fieldNodes, schema });
  expect(validate(schema, query)).toEqual([]);
  return { text: print(query).replace(/\s+/g, ' '), variables: clientVariables(query) };
}

it('asks for what the client selects of the thing, under the client’s own names', () => {
  const { text } = queryFor('subscription { workOrderChanged { cursor workOrder { reference } other: workOrder { reference: id } } }');
  expect(text).toBe('query Live($live: WorkOrderFilter) { live: workOrders(first: 100, filter: $live) { edges { liveNode: node { id } workOrder: node { reference } other: node { reference: id } } } }');
});

it('writes out fragments on the message, keeps those on the thing, and leaves out what it does not need', () => {
  const { text, variables } = queryFor(`subscription S($id: ID, $of: String! = "x", $if: Boolean!) { workOrderChanged(id: $id) { ...Message ... on Change { cursor } } }
    fragment Message on Change { cursor ... @include(if: $if) { workOrder { ...Row } } }
    fragment Row on WorkOrder { note(of: $of) ...Deeper }
    fragment Deeper on WorkOrder { reference }`);
  expect(text).toContain('edges { liveNode: node { id } ... { ... @include(if: $if) { workOrder: node { ...Row } } } }');
  expect(text).toContain('query Live($live: WorkOrderFilter, $of: String! = "x", $if: Boolean!)');
  expect(text).toMatch(/fragment Row on WorkOrder .* fragment Deeper on WorkOrder /);
  expect(text).not.toContain('Message');
  expect(variables).toEqual(['of', 'if']);
});

it('asks which type it is wherever there are several', () => {
  expect(queryFor('subscription { workOrderChanged { workOrder { with { ... on Engineer { name } } } } }').text).toContain('with { __typename ... on Engineer { name } }');
});

it('asks whether the viewer may see the thing also when nothing of it is wanted', () => {
  expect(queryFor('subscription { workOrderChanged { cursor } }').text).toContain('edges { liveNode: node { id } }');
});

it('asks for a queue which orders are in it, and which the viewer may see besides', () => {
  expect(queryFor('subscription { queueChanged { workOrder { id } } }').text).toContain('seen: workOrders(first: 100, filter: $liveSeen) { edges { liveNode: node { id } } }');
});
