// Names that the SDL and the resolvers must have in common. The compiler knows the permissions; strings it does not know.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './subgraphs.mjs';

const notProduct = /\.(spec|fixture|features|generated|d)\.ts$/;

/** Sources of a service, and of the libs that answer in a resolver's place. */
export async function sourcesOf(service) {
  const folders = [join(root, 'apps', service, 'src'), join(root, 'libs/subgraph/src'), join(root, 'libs/identity/src')];
  const files = await Promise.all(folders.map(async (folder) => (await readdir(folder, { recursive: true })).map((name) => join(folder, name))));
  return Promise.all(files.flat().filter((file) => file.endsWith('.ts') && !notProduct.test(file)).map((file) => readFile(file, 'utf8')));
}

const textOf = (node) => (node && ts.isLiteralTypeNode(node) ? textOf(node.literal) : node && ts.isStringLiteralLike(node) ? node.text : undefined);

function decoratorsOf(method) {
  return (ts.getDecorators(method) ?? []).map(({ expression }) => ({ name: expression.expression?.getText(), argument: textOf(expression.arguments?.[0]) }));
}

/** What the code says: root fields with their guard, the types it answers with, every string in it. */
export function namesIn(sources) {
  const names = { roots: [], answered: new Set(), strings: new Set() };
  const read = (node) => {
    if (ts.isStringLiteralLike(node)) names.strings.add(node.text);
    if ((ts.isPropertyAssignment(node) || ts.isPropertySignature(node)) && ['__typename', 'refused'].includes(node.name.getText())) {
      const value = textOf(node.initializer ?? node.type);
      if (value) names.answered.add(value);
    }
    if (ts.isMethodDeclaration(node)) {
      const decorators = decoratorsOf(node);
      const field = decorators.find(({ name }) => name === 'Query' || name === 'Mutation');
      if (field) names.roots.push({ type: field.name, field: field.argument, guarded: decorators.some(({ name }) => name === 'Allow' || name === 'Public') });
    }
    ts.forEachChild(node, read);
  };
  for (const text of sources) read(ts.createSourceFile('read.ts', text, ts.ScriptTarget.Latest, true));
  return names;
}

/** @returns {string[]} where SDL and resolvers do not say the same */
export function nameDisagreements({ name: service, document }, { roots, answered, strings }) {
  const types = new Set(document.definitions.filter(({ kind }) => /^ObjectType/.test(kind)).map(({ name }) => name.value));
  const fields = document.definitions.filter(({ name }) => ['Query', 'Mutation'].includes(name?.value)).flatMap(({ name, fields: own }) => own.map((field) => `${name.value}.${field.name.value}`));
  const members = document.definitions.filter(({ kind }) => kind === 'UnionTypeDefinition').flatMap((union) => union.types.map((type) => type.name.value));
  const resolved = new Set(roots.map(({ type, field }) => `${type}.${field}`));
  return [
    ...fields.filter((field) => !resolved.has(field)).map((field) => `${field} has no resolver`),
    ...[...resolved].filter((field) => !fields.includes(field)).map((field) => `${field} is resolved, the SDL does not have it`),
    ...roots.filter(({ guarded }) => !guarded).map(({ type, field }) => `${type}.${field} names no permission: it is refused to everybody`),
    ...[...answered].filter((type) => !types.has(type)).map((type) => `${type} is answered, the SDL has no such type`),
    ...[...new Set(members)].filter((type) => !strings.has(type)).map((type) => `${type} is in a result union, nothing answers it`),
  ].map((problem) => `${service}: ${problem}`);
}
