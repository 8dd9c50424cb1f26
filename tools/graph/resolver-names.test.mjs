import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'graphql';
import { nameDisagreements, namesIn, sourcesOf } from './resolver-names.mjs';
import { readSubgraph, services } from './subgraphs.mjs';

for (const service of services) {
  test(`${service}: SDL and resolvers use the same names`, async () => {
    const names = namesIn(await sourcesOf(service));
    assert.ok(names.roots.length > 0 && names.answered.size > 0, 'nothing was read');
    assert.deepEqual(nameDisagreements(await readSubgraph(service), names), []);
  });
}

const sdl = `
  type Query { order: Order }
  type Mutation { placeOrder: PlaceOrderResult! }
  type Order { id: ID! }
  type SoldOut { message: String! }
  union PlaceOrderResult = Order | SoldOut
`;
const code = `
  type Refusal = { readonly refused: 'SoldOut' };
  class OrdersResolver {
    @Query('order') @Allow('order:read') order() { return { __typename: 'Order', id: '1' }; }
    @Mutation('placeOrder')
    @Allow('order:place')
    place() {}
  }
`;
const found = (changedSdl, changedCode) => nameDisagreements({ name: 'shop', document: parse(changedSdl) }, namesIn([changedCode]));

test('what agrees passes', () => assert.deepEqual(found(sdl, code), []));

for (const [changedSdl, changedCode, problem] of [
  [sdl.replace('order: Order', 'order: Order orders: Order'), code, 'Query.orders has no resolver'],
  [sdl, code.replace("'placeOrder'", "'placeOrders'"), 'Mutation.placeOrders is resolved, the SDL does not have it'],
  [sdl, code.replace("@Allow('order:place')", ''), 'Mutation.placeOrder names no permission: it is refused to everybody'],
  [sdl, code.replace("__typename: 'Order'", "__typename: 'Ordre'"), 'Ordre is answered, the SDL has no such type'],
  [sdl, code.replace("refused: 'SoldOut'", "refused: 'SoldOff'"), 'SoldOff is answered, the SDL has no such type'],
  [sdl.replace('| SoldOut', '| SoldOut | TooLate').concat('type TooLate { message: String! }'), code, 'TooLate is in a result union, nothing answers it'],
]) {
  test(`it is noticed: ${problem}`, () => assert.ok(found(changedSdl, changedCode).includes(`shop: ${problem}`), found(changedSdl, changedCode).join('\n')));
}
