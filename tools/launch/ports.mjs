import { createServer } from 'node:net';
import { LaunchFailure } from './failure.mjs';

/** Fails with the names of the ports that somebody else holds. */
export async function requireFree(ports) {
  const busy = [];
  for (const [name, port] of Object.entries(ports)) if (!(await isFree(port))) busy.push(`${port} (${name})`);
  if (busy.length === 0) return;
  throw new LaunchFailure(
    `端口已被占用：${busy.join('、')}。请停止占用的程序，或用 DESKGRAPH_PORT 换一组端口，例如 DESKGRAPH_PORT=4100 npm start。`,
    `Ports in use: ${busy.join(', ')}. Stop what holds them, or choose others: DESKGRAPH_PORT=4100 npm start.`,
  );
}

/** Whether nobody listens on a port of this machine. */
export function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
