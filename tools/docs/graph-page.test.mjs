// docs/graph.md, the nullable-edge check and the SDL agree on who owns what, and who adds what.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ownerOf } from '../graph/nullable-edges.mjs';
import { readSubgraph, services } from '../graph/subgraphs.mjs';
import { checkout } from '../launch/settings.mjs';

/** Rows of the table as `Entity | owner | contributions`. */
const rowsOf = (page) => [...page.matchAll(/^\| (\w+) \| (\w+) \| ?(.*?) ?\|$/gm)].map(([, ...cells]) => cells).filter(([entity]) => entity !== 'Entity');

function contributionsTo(entity, subgraphs) {
  return subgraphs.flatMap(({ name, document }) => {
    const fields = document.definitions.filter((definition) => /^ObjectType/.test(definition.kind) && definition.name.value === entity).flatMap((definition) => definition.fields.map((field) => field.name.value));
    const added = fields.filter((field) => field !== 'id').sort();
    return name === ownerOf[entity] || added.length === 0 ? [] : [`${name}: ${added.join(', ')}`];
  }).join(' · ');
}

const difference = (page, subgraphs) => {
  const written = rowsOf(page).map((cells) => cells.join(' | ').trim());
  const true_ = Object.entries(ownerOf).map(([entity, owner]) => `${entity} | ${owner} | ${contributionsTo(entity, subgraphs)}`.trim());
  return { missing: true_.filter((row) => !written.includes(row)), untrue: written.filter((row) => !true_.includes(row)) };
};

const page = readFileSync(join(checkout, 'docs/graph.md'), 'utf8');
const subgraphs = await Promise.all(services.map(readSubgraph));

test('the page says what is so', () => assert.deepEqual(difference(page, subgraphs), { missing: [], untrue: [] }));

test('a wrong owner and a contribution nobody makes are noticed', () => {
  const { untrue } = difference(page.replace('| Device | intake | dispatch: workOrders |', '| Device | dispatch | analytics: health |'), subgraphs);
  assert.deepEqual(untrue, ['Device | dispatch | analytics: health']);
});
