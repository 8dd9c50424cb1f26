import { readFile } from 'node:fs/promises';
import { watch, type FSWatcher } from 'node:fs';
import { dirname } from 'node:path';
import type { Logger } from '@deskgraph/runtime';
import type { SupergraphManager } from '@apollo/gateway';

/** Reads the composed graph and takes over changes of the file; an invalid one leaves the old graph in place. */
export function supergraphFile(path: string, logger: Logger): SupergraphManager {
  return {
    async initialize({ update }) {
      let current = await readFile(path, 'utf8');
      const reload = async (): Promise<void> => {
        const next = await readFile(path, 'utf8');
        if (next === current) return;
        update(next);
        current = next;
        logger.info('the graph was reloaded');
      };
      let turn = Promise.resolve();
      // The folder, not the file: a file that is replaced by moving another into its place is a different one.
      const watcher: FSWatcher = watch(dirname(path), { persistent: false }, () => {
        // One after the other: of two reads under way, the older could finish last and bring the old graph back.
        turn = turn.then(reload).catch((error: unknown) => logger.error({ err: error }, 'the changed supergraph is invalid; the old one stays'));
      });
      return { supergraphSdl: current, cleanup: async () => watcher.close() };
    },
  };
}
