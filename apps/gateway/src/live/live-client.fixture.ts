import { createClient as createSocketClient } from 'graphql-ws';
import { createClient as createStreamClient } from 'graphql-sse';
import { WebSocket } from 'ws';

export interface Message {
  readonly data?: Record<string, Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: unknown; readonly extensions?: Record<string, unknown> }[];
}

/** A subscription as a client keeps it: what came, how it ended, and a way to end it. */
export interface Subscribed {
  readonly messages: Message[];
  /** Resolves with why it ended: undefined when it completed. */
  readonly ended: Promise<unknown>;
  /** The next message that fits, waiting for it if need be. */
  until(fits: (message: Message) => boolean): Promise<Message>;
  /** Cursor of the last message. */
  cursor(): string;
  close(): void;
}

export type Variables = Record<string, unknown>;
type Transport = (origin: string, token: string, query: string, variables?: Variables) => Subscribed;

const patience = 5_000;

type Start = (sink: { next(message: unknown): void; error(error: unknown): void; complete(): void }) => () => void;

function subscribed(start: Start): Subscribed {
  const messages: Message[] = [];
  const waiting = new Set<() => void>();
  let close: () => void = () => undefined;
  const ended = new Promise<unknown>((resolve) => {
    close = start({
      next: (message) => {
        messages.push(message as Message);
        waiting.forEach((look) => look());
      },
      error: resolve,
      complete: () => resolve(undefined),
    });
  });
  return {
    messages,
    ended,
    until: (fits) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`waited in vain; there came ${JSON.stringify(messages)}`)), patience);
        const look = (): void => {
          const found = messages.find(fits);
          if (found === undefined) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    cursor: () => String(Object.values(messages.at(-1)?.data ?? {})[0]?.['cursor']),
    close: () => close(),
  };
}

export const overSocket: Transport = (origin, token, query, variables = {}) => {
  const client = createSocketClient({ url: `${origin.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, connectionParams: { Authorization: `Bearer ${token}`, 'accept-language': 'en' } });
  return subscribed((sink) => {
    const stop = client.subscribe({ query, variables }, sink);
    return () => {
      stop();
      void client.dispose();
    };
  });
};

export const overStream: Transport = (origin, token, query, variables = {}) => {
  const client = createStreamClient({ url: `${origin}/graphql/stream`, retryAttempts: 0, headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } });
  return subscribed((sink) => {
    const stop = client.subscribe({ query, variables }, sink);
    return () => {
      stop();
      client.dispose();
    };
  });
};
