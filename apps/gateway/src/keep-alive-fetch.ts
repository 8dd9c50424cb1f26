import * as http from 'node:http';
import * as https from 'node:https';

/** Shorter than a service keeps an idle socket (65 s): it is we who close it, never while a request is on its way. */
const idleMillis = 30_000;

interface Wishes {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** POSTs over sockets that stay open. It costs half of what the global fetch does (docs/adr/0009). */
export function keepAliveFetch(timeoutMillis: number) {
  const idle = { keepAlive: true, timeout: idleMillis };
  const [plain, secure] = [new http.Agent(idle), new https.Agent(idle)];
  return (url: string, { method = 'GET', headers = {}, body }: Wishes = {}): Promise<Response> =>
    new Promise((resolve, reject) => {
      const signal = AbortSignal.timeout(timeoutMillis);
      const request = url.startsWith('https:')
        ? https.request(url, { method, headers, agent: secure, signal })
        : http.request(url, { method, headers, agent: plain, signal });
      request.on('error', reject);
      request.on('response', (answer) => whole(answer).then(resolve, reject));
      request.end(body);
    });
}

async function whole(answer: http.IncomingMessage): Promise<Response> {
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part);
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) if (value !== undefined) headers.set(name, String(value));
  return new Response(Buffer.concat(parts), { status: answer.statusCode ?? 502, headers });
}
