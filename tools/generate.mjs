// Writes what is generated and committed: resolver types per service, the supergraph, the console's operations, docs/events.md.
// `node tools/generate.mjs` writes, `--check` fails on a difference, a service's name limits it to that one's types.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildServers } from './build.mjs';
import { clientSchema, composeSupergraph } from './graph/compose.mjs';
import { consoleTypes } from './graph/console-types.mjs';
import { nonNullableEdges } from './graph/nullable-edges.mjs';
import { readSubgraph, root, services } from './graph/subgraphs.mjs';
import { resolverTypes } from './graph/types.mjs';

const require = createRequire(import.meta.url);
const check = process.argv.includes('--check');
const only = services.filter((service) => process.argv.includes(service));

async function outputs() {
  const subgraphs = await Promise.all(services.map(readSubgraph));
  const wanted = subgraphs.filter(({ name }) => only.length === 0 || only.includes(name));
  const files = {};
  for (const subgraph of wanted) files[`apps/${subgraph.name}/src/graph.generated.ts`] = await resolverTypes(subgraph);
  if (only.length > 0) return files;
  const { supergraph, apiSchema } = composeSupergraph(subgraphs);
  const edges = nonNullableEdges(subgraphs);
  if (edges.length > 0) throw new Error(`These fields cross to another subgraph and must be nullable:\n  ${edges.join('\n  ')}`);
  files['apps/gateway/supergraph.graphql'] = supergraph;
  const schema = await clientSchema(apiSchema);
  files['docs/schema.graphql'] = schema;
  Object.assign(files, await consoleTypes(schema));
  await buildServers();
  const { eventsPage } = await import('./events-page.mjs');
  files['docs/events.md'] = eventsPage(require('@deskgraph/contracts').contracts);
  return files;
}

let stale = 0;
try {
  for (const [file, text] of Object.entries(await outputs())) {
    const path = join(root, file);
    const before = existsSync(path) ? await readFile(path, 'utf8') : undefined;
    if (before === text) continue;
    stale += 1;
    console.log(`${check ? 'out of date' : 'written'}: ${file}`);
    if (check) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
if (check && stale > 0) {
  console.error('Run `node tools/generate.mjs` and commit the result.');
  process.exit(1);
}
