// Compiles every app and lib with swc (it emits the decorator metadata Nest and TypeORM read), and the console with Vite.
// Only files newer than their output are compiled, so a second run takes a fraction of a second.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { transformFile } from '@swc/core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const swcOptions = {
  sourceMaps: true,
  module: { type: 'commonjs', ignoreDynamic: true },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};

const neverBuilt = /\.(spec|fixture|features)\.ts$|\.d\.ts$/;

async function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

const modifiedAt = async (file) => (existsSync(file) ? (await stat(file)).mtimeMs : 0);

/** SDL, pages and other files a module reads from beside itself go along unchanged. */
async function compile(source, target) {
  if (!source.endsWith('.ts')) {
    await mkdir(dirname(target), { recursive: true });
    await copyFile(source, target);
    return;
  }
  const { code, map } = await transformFile(source, { ...swcOptions, filename: source });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.map`, map ?? '');
  await writeFile(target, `${code}\n//# sourceMappingURL=${target.split('/').pop()}.map\n`);
}

/** `src/x.ts` becomes `dist/src/x.js`, `migrations/x.ts` becomes `dist/migrations/x.js`: relative imports stay as written. */
async function buildProject(project) {
  const wanted = new Set();
  let compiled = 0;
  for (const folder of ['src', 'migrations']) {
    const base = join(project, folder);
    for (const source of await filesBelow(base)) {
      if (neverBuilt.test(source)) continue;
      const target = join(project, 'dist', folder, relative(base, source).replace(/\.ts$/, '.js'));
      wanted.add(target).add(`${target}.map`);
      if ((await modifiedAt(target)) > (await modifiedAt(source))) continue;
      await compile(source, target);
      compiled += 1;
    }
  }
  // What has no source any more must not linger: a removed migration would still run.
  for (const built of await filesBelow(join(project, 'dist'))) if (!wanted.has(built)) await rm(built);
  return compiled;
}

const vite = { name: 'console', sources: ['src', 'public', 'index.html', 'vite.config.mjs', 'package.json'] };

/** The console goes through Vite, as a whole, when any of its sources is newer than its page. */
async function buildConsole(project) {
  const page = join(project, 'dist', 'index.html');
  const files = (await Promise.all(vite.sources.map((source) => (/\./.test(source) ? [join(project, source)] : filesBelow(join(project, source)))))).flat();
  const newest = Math.max(...(await Promise.all(files.map(modifiedAt))));
  if ((await modifiedAt(page)) > newest) return 0;
  const { build } = await import('vite');
  await build({ root: project, configFile: join(project, 'vite.config.mjs'), logLevel: 'error' });
  await compress(join(project, 'dist', 'assets'));
  return files.length;
}

const brotli = promisify(brotliCompress);

/** The gateway sends the `.br` beside a file to whoever reads it. */
async function compress(folder) {
  for (const file of await filesBelow(folder)) await writeFile(`${file}.br`, await brotli(await readFile(file)));
}

let built;

/** How many files were compiled; once a process, however many tools ask. */
export const buildAll = () => (built ??= compileChanged());

async function compileChanged() {
  const projects = [];
  for (const kind of ['libs', 'apps']) {
    for (const name of await readdir(join(root, kind))) {
      if (existsSync(join(root, kind, name, 'package.json'))) projects.push(join(root, kind, name));
    }
  }
  const counts = await Promise.all(projects.map((project) => (basename(project) === vite.name ? buildConsole(project) : buildProject(project))));
  return counts.reduce((sum, count) => sum + count, 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = Date.now();
  const compiled = await buildAll();
  console.log(`built ${compiled} files in ${Date.now() - started} ms`);
}
