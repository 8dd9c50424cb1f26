import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const worker = fileURLToPath(new URL('service-worker.js', import.meta.url));

/** Pages that open without a network with all they may show, what the frame loads later, and the words of both languages. */
const neededAway = /\/(my-day-page|work-order-page|outbox-light)\.tsx$|\/wording\/(zh-CN|en-US)\.ts$/;

/** Writes `sw.js`, which keeps the application's frame and the engineer's day; its text changes with every file it keeps. */
export function offlineShell() {
  return {
    name: 'offline-shell',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const assets = filesNeeded(Object.values(bundle));
        const page = bundle['index.html']?.source ?? '';
        const version = createHash('sha256').update([page, ...Object.keys(bundle).sort()].join('\n')).digest('hex').slice(0, 16);
        const shell = { version, files: ['/', '/console.json', '/deskgraph.svg', ...assets.map((file) => `/${file}`)] };
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: `const shell = ${JSON.stringify(shell)};\n${readFileSync(worker, 'utf8')}` });
      },
    },
  };
}

/** The entry with what it imports, and the pages needed away with everything they may load later. */
function filesNeeded(outputs) {
  const chunks = new Map(outputs.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  /** File names, and whether what they may load later was taken along. */
  const found = new Map();
  const take = (fileName, later) => {
    const chunk = chunks.get(fileName);
    if (chunk === undefined || found.get(fileName) === true || found.get(fileName) === later) return;
    found.set(fileName, later);
    for (const next of [...chunk.imports, ...(later ? chunk.dynamicImports : [])]) take(next, later && chunks.get(next)?.isEntry !== true);
  };
  for (const chunk of chunks.values()) {
    if (chunk.isEntry) take(chunk.fileName, false);
    else if (neededAway.test(chunk.facadeModuleId ?? '') || chunk.moduleIds.some((id) => neededAway.test(id))) take(chunk.fileName, true);
  }
  const files = [...found.keys()];
  const styles = files.flatMap((file) => [...(chunks.get(file)?.viteMetadata?.importedCss ?? [])]);
  return [...new Set([...files, ...styles])].sort();
}
