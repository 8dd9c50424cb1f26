import { createRequire } from 'node:module';
import { buildServers } from '../build.mjs';

const require = createRequire(import.meta.url);

/** A compiled module of dispatch, e.g. `assignment-plans/domain/minimum-cost-assignment`: tools run what the service runs. */
export async function fromDispatch(path) {
  await buildServers();
  return require(`../../apps/dispatch/dist/src/${path}.js`);
}

export const solver = () => fromDispatch('assignment-plans/domain/minimum-cost-assignment');
