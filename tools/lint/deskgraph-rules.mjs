// Rules of our own: where files may lie and what they may be called (style.md 3.2 and 6).
import { basename } from 'node:path';

const vagueFolder = /\/(common|shared|core|utils?|helpers?|dto)\//;
const suffixes = new Set(['resolver', 'view', 'store', 'entity', 'events', 'consumer', 'projection', 'module', 'fixture', 'features', 'spec', 'int', 'e2e', 'generated', 'guard', 'd']);
const disabling = /^\s*eslint-disable/;

const rule = (description, check) => ({ meta: { type: 'problem', docs: { description }, schema: [] }, create: check });

/** Reports on the whole file when `complaint(path)` says something. */
const onPath = (description, complaint) =>
  rule(description, (context) => ({
    Program(node) {
      const message = complaint(context.filename.replaceAll('\\', '/'));
      if (message) context.report({ node, message });
    },
  }));

export const deskgraph = {
  rules: {
    'no-vague-folders': onPath('Folders say the business', (path) =>
      vagueFolder.test(path.replace(/^.*?\/(apps|libs)\//, '/$1/')) ? 'Name the folder after what it is about; nothing lives in common, shared, core, utils, helpers or dto.' : undefined,
    ),
    'no-barrel-in-app': onPath('No barrels in apps', (path) =>
      /\/apps\/[^/]+\/src\/(?:.*\/)?index\.ts$/.test(path) ? 'Import the file that has it; only a lib has an index.ts.' : undefined,
    ),
    'known-suffix': onPath('The list of suffixes is closed', (path) => {
      if (!/\/apps\/[^/]+\/src\//.test(path)) return undefined;
      const parts = basename(path).split('.').slice(1, -1);
      const unknown = parts.find((part) => !suffixes.has(part));
      return unknown ? `.${unknown} is not one of our suffixes (style.md 3.2).` : undefined;
    }),
    'disable-needs-reason': rule('A disabled rule says why', (context) => ({
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (disabling.test(comment.value) && !comment.value.includes(' -- ')) {
            context.report({ loc: comment.loc, message: 'Say why: // eslint-disable-next-line rule -- reason' });
          }
        }
      },
    })),
  },
};
