import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** The way to the server, on which a newer console can be put. */
export interface Deployment {
  /** For the browser's proxy. */
  readonly proxy: string;
  /** From now on the server has the console of this version. */
  release(version: string): void;
  close(): void;
}

/** A proxy, for what a browser fetches to renew a service worker passes no route of a page. */
export async function deployment(): Promise<Deployment> {
  let released: string | null = null;
  const tunnels = new Set<Socket>();
  const server = createServer((asked, told) => {
    const version = new URL(asked.url ?? '').pathname === '/sw.js' ? released : null;
    // What the browser has of the older one would be answered with "not modified".
    const headers = version === null ? asked.headers : without(asked.headers, ['if-none-match', 'if-modified-since']);
    const onward = request(asked.url ?? '', { method: asked.method, headers }, (answer) => {
      if (version === null) return void answer.pipe(told.writeHead(answer.statusCode ?? 502, answer.headers));
      void text(answer).then((script) => told.writeHead(200, without(answer.headers, ['content-length', 'etag', 'last-modified'])).end(script.replace(/"version":"\w+"/, `"version":"${version}"`)));
    });
    onward.on('error', () => told.destroy());
    asked.pipe(onward);
  });
  server.on('connect', (asked, here: Socket) => {
    const { hostname, port } = new URL(`http://${asked.url ?? ''}`);
    const there = connect(Number(port), hostname, () => {
      here.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      here.pipe(there).pipe(here);
    });
    for (const [one, other] of [[here, there], [there, here]] as const) {
      tunnels.add(one);
      one.on('error', () => other.destroy()).on('close', () => tunnels.delete(one));
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    release: (version) => void (released = version),
    close: () => {
      for (const tunnel of tunnels) tunnel.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

const without = (headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders => Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
