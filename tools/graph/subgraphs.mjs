// Reads a service's slice of the graph: its *.graphql files and the SDL every subgraph shares.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, print, visit } from 'graphql';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const services = ['intake', 'dispatch', 'knowledge', 'analytics'];

async function sdlFilesBelow(folder) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith('.graphql')).sort().map((name) => join(folder, name));
}

/** Several files may each say `type Query { … }`; federation wants one definition, the others become extensions. */
function mergeDefinitions(documents) {
  const seen = new Set();
  const definitions = documents.flatMap((document) => document.definitions).map((definition) => {
    if (definition.kind !== 'ObjectTypeDefinition') return definition;
    if (!seen.has(definition.name.value)) {
      seen.add(definition.name.value);
      return definition;
    }
    const { description: _, ...rest } = definition;
    return { ...rest, kind: 'ObjectTypeExtension' };
  });
  return { kind: 'Document', definitions };
}

export async function readSubgraph(name) {
  const files = [join(root, 'libs/subgraph/src/shared.graphql'), ...(await sdlFilesBelow(join(root, 'apps', name, 'src')))];
  const documents = await Promise.all(
    files.map(async (file) => parse(await readFile(file, 'utf8'), { noLocation: true })),
  );
  const document = mergeDefinitions(documents);
  return { name, document, sdl: print(document) };
}

/** Types of a subgraph that are entities (carry @key). */
export function entitiesOf({ document }) {
  const entities = new Set();
  visit(document, {
    enter(node) {
      if (node.kind !== 'ObjectTypeDefinition' && node.kind !== 'ObjectTypeExtension') return;
      if (node.directives?.some((directive) => directive.name.value === 'key')) entities.add(node.name.value);
    },
  });
  return entities;
}
