import { CloseCode, createClient, type Client } from 'graphql-ws';
import { useSyncExternalStore } from 'react';

/** Idle until something on the page asks for live updates. */
export type LiveState = 'idle' | 'connecting' | 'on' | 'off';

/** The socket all subscriptions share, and whether it stands. It connects with the first subscription and comes back by itself. */
export class LiveSocket {
  readonly client: Client;
  private state: LiveState = 'idle';
  private readonly listeners = new Set<() => void>();

  constructor(accessToken: () => Promise<string | undefined>, renew: () => Promise<boolean>) {
    let refused = false;
    this.client = createClient({
      url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      keepAlive: 15_000,
      connectionParams: async () => {
        if (refused) await renew();
        refused = false;
        return { authorization: `Bearer ${(await accessToken()) ?? ''}` };
      },
      on: {
        connecting: () => this.become(this.state === 'off' ? 'off' : 'connecting'),
        connected: () => this.become('on'),
        closed: (event) => {
          refused = [CloseCode.Unauthorized, CloseCode.Forbidden].includes((event as CloseEvent).code);
          this.become('off');
        },
      },
    });
  }

  /** Ends all subscriptions. */
  close(): void {
    void this.client.dispose();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): LiveState => this.state;

  private become(state: LiveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

export function useLiveState(socket: LiveSocket): LiveState {
  return useSyncExternalStore(socket.subscribe, socket.current);
}
