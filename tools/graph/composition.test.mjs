// What must fail the build fails: composition errors, hints, and edges that another service's outage would cut.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, printSchema } from 'graphql';
import { composeSupergraph } from './compose.mjs';
import { nonNullableEdges, ownerOf } from './nullable-edges.mjs';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external"])';
const intake = `${link}
  type Query { serviceRequest(id: ID!): ServiceRequest }
  type ServiceRequest @key(fields: "id") { id: ID! subject: String! priority: Priority! }
  enum Priority { P1 P2 }`;
const dispatch = `${link}
  type Query { workOrder(id: ID!): WorkOrder }
  type ServiceRequest @key(fields: "id") { id: ID! workOrder: WorkOrder }
  type WorkOrder @key(fields: "id") { id: ID! reference: String! serviceRequest: ServiceRequest }`;

const subgraphs = (parts) => Object.entries({ intake, dispatch, ...parts }).map(([name, sdl]) => ({ name, document: parse(sdl) }));

test('what composes without a hint gives a supergraph and the API schema', () => {
  const { supergraph, apiSchema } = composeSupergraph(subgraphs({}));
  assert.match(supergraph, /join__graph/);
  assert.match(printSchema(apiSchema), /type ServiceRequest \{[^}]*workOrder: WorkOrder[^}]*subject: String!/);
  assert.deepEqual(nonNullableEdges(subgraphs({})), []);
});

for (const [what, parts, problem] of [
  ['a field resolved in two services', { dispatch: dispatch.replace('workOrder: WorkOrder }', 'workOrder: WorkOrder subject: String! }') }, /do not compose[\s\S]*ServiceRequest\.subject/],
  ['one field with two types', { dispatch: dispatch.replace('workOrder: WorkOrder }', 'workOrder: WorkOrder priority: Int! @shareable }'), intake: intake.replace('priority: Priority!', 'priority: Priority! @shareable') }, /do not compose[\s\S]*priority/],
  ['an enum used both ways that differs', { dispatch: `${dispatch.replace('workOrder(id: ID!)', 'workOrder(id: ID!, priority: Priority)')} enum Priority { P1 P2 P3 }` }, /do not compose[\s\S]*Priority/],
  ['a hint: a description that differs', { intake: intake.replace('enum Priority', '"How urgent." enum Priority'), dispatch: `${dispatch.replace('reference: String!', 'reference: String! priority: Priority!')} "How soon." enum Priority { P1 P2 }` }, /hints.*[\s\S]*Priority/],
  ['a hint: an enum that only grew in one', { dispatch: `${dispatch.replace('reference: String!', 'reference: String! priority: Priority!')} enum Priority { P1 P2 P3 }` }, /hints|do not compose/],
]) {
  test(`refused: ${what}`, () => assert.throws(() => composeSupergraph(subgraphs(parts)), problem));
}

for (const [what, parts, edge] of [
  ["a field added to another's entity", { dispatch: dispatch.replace('workOrder: WorkOrder }', 'workOrder: WorkOrder! }') }, 'dispatch: ServiceRequest.workOrder'],
  ["a field that points at another's entity", { dispatch: dispatch.replace('serviceRequest: ServiceRequest }', 'serviceRequest: ServiceRequest! }') }, 'dispatch: WorkOrder.serviceRequest'],
  ["a list that points at another's entity", { dispatch: dispatch.replace('serviceRequest: ServiceRequest }', 'serviceRequests: [ServiceRequest!]! }') }, 'dispatch: WorkOrder.serviceRequests'],
  ["a field of an extension of another's entity", { dispatch: `${dispatch} extend type ServiceRequest { clocks: [String!]! }` }, 'dispatch: ServiceRequest.clocks'],
  ['an entity nobody owns', { dispatch: `${dispatch} type Van @key(fields: "id") { id: ID! }` }, 'dispatch: entity Van has no owner in tools/graph/nullable-edges.mjs'],
]) {
  test(`composes, and is found all the same: ${what}`, () => {
    assert.deepEqual(nonNullableEdges(subgraphs(parts)), [edge]);
    if (!what.startsWith('an entity')) assert.doesNotThrow(() => composeSupergraph(subgraphs(parts)));
  });
}

test("an owner's own edges may be non-null", () => {
  assert.equal(ownerOf.WorkOrder, 'dispatch');
  const own = dispatch.replace('reference: String!', 'reference: String! follows: WorkOrder!');
  assert.deepEqual(nonNullableEdges(subgraphs({ dispatch: own })), []);
});
