// Lines of source a lib may have (style.md 5). A lib that outgrows its budget is discussed: an ADR raises the number here.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

export const budgets = { contracts: 500, messaging: 600, identity: 300, subgraph: 250, runtime: 280, testkit: 450 };

/** Lines that hold code: blank lines and comments are free. SDL is not counted, it is documentation that compiles. */
export function sourceLines(text) {
  const file = ts.createSourceFile('counted.ts', text, ts.ScriptTarget.Latest, true);
  const lines = new Set();
  const written = text.split('\n').map((line) => line.trim() !== '');
  const count = (node) => {
    const children = node.getChildren(file).filter((child) => !ts.isJSDoc(child));
    if (children.length > 0) return children.forEach(count);
    if (node.getStart(file) === node.getEnd()) return;
    const [first, last] = [node.getStart(file), node.getEnd()].map((place) => file.getLineAndCharacterOfPosition(place).line);
    for (let line = first; line <= last; line += 1) if (written[line]) lines.add(line);
  };
  count(file);
  return lines.size;
}

const isSource = (name) => name.endsWith('.ts') && !/\.(spec|fixture|features)\.ts$/.test(name);

export async function linesOfLib(folder) {
  const names = (await readdir(join(folder, 'src'), { recursive: true })).filter(isSource);
  const counts = await Promise.all(names.map(async (name) => sourceLines(await readFile(join(folder, 'src', name), 'utf8'))));
  return counts.reduce((sum, lines) => sum + lines, 0);
}

/** One sentence for each lib that is over its budget or has none. */
export function overBudget(linesByLib, allowed = budgets) {
  return Object.entries(linesByLib).flatMap(([lib, lines]) => {
    if (allowed[lib] === undefined) return [`libs/${lib} has no budget: a seventh lib needs an ADR`];
    return lines > allowed[lib] ? [`libs/${lib} has ${lines} lines, its budget is ${allowed[lib]}`] : [];
  });
}
