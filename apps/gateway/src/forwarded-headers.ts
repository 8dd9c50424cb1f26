import { correlationHeader } from '@deskgraph/runtime';

/** Only these reach the services; whatever else a client sends stays outside. */
const allowed = ['authorization', 'accept-language', correlationHeader] as const;

export function forwardedHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  const forwarded: Record<string, string> = {};
  for (const name of allowed) {
    const value = headers[name];
    if (typeof value === 'string') forwarded[name] = value;
  }
  return forwarded;
}
