import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { stack } from './environment';
import { tokenOf } from './stack.fixture';

/** A message of a subscription, its one field taken out. */
export interface Change {
  readonly marker: string | null;
  readonly cursor: string;
  readonly [field: string]: unknown;
}

/** A screen that is kept up to date: what it was sent since it opened, until its line is cut. */
export class LiveScreen {
  readonly changes: Change[] = [];
  private stop: () => void = () => undefined;

  constructor(private readonly account: string, private readonly query: string) {}

  /** Opens, or opens again where it was cut. */
  async open(): Promise<this> {
    const connectionParams = { authorization: `Bearer ${await tokenOf(this.account)}` };
    const client = createClient({ url: stack.url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0, connectionParams });
    const after = this.changes.at(-1)?.cursor ?? null;
    await new Promise<void>((resolve, reject) => {
      const end = client.subscribe<Record<string, Change>>({ query: this.query, variables: { after } }, {
        next: ({ data, errors }) => {
          if (errors) reject(new Error(JSON.stringify(errors)));
          this.changes.push(...Object.values(data ?? {}));
          resolve();
        },
        error: reject,
        complete: () => undefined,
      });
      this.stop = () => {
        end();
        void client.dispose();
      };
    });
    return this;
  }

  cut(): void {
    this.stop();
  }

  /** Changes alone, without markers. */
  get sent(): readonly Change[] {
    return this.changes.filter(({ marker }) => marker === null);
  }
}
