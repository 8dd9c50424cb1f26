import { envelopeSchema, type Envelope } from '@deskgraph/contracts';
import { isDatabaseAway, type Logger } from '@deskgraph/runtime';
import type { DataSource } from 'typeorm';
import { Permanent } from './errors';
import { markNew } from './inbox';
import { park, type IncomingMessage } from './parking';
import type { Subscription } from './subscription';

export interface DeliveryOptions {
  /** Consumer group; with the message id it is the inbox key. */
  readonly consumer: string;
  readonly dataSource: DataSource;
  readonly subscriptions: readonly Subscription[];
  readonly logger: Logger;
  /** Waits between tries of a message that fails, in milliseconds; after the last one it is parked. */
  readonly retryDelays?: readonly number[];
}

interface Accepted {
  readonly incoming: IncomingMessage;
  readonly envelope: Envelope;
  readonly subscription: Subscription;
}

/** Brings messages to their handlers: each takes effect once, or is parked with the reason. */
export class Delivery {
  private readonly byType: ReadonlyMap<string, Subscription>;

  constructor(private readonly options: DeliveryOptions) {
    this.byType = new Map(options.subscriptions.map((entry) => [nameOf(entry.contract), entry]));
  }

  /** What must be read for the subscriptions. */
  get topics(): string[] {
    return [...new Set(this.options.subscriptions.map(({ contract }) => contract.topic))];
  }

  /** Resolves when every message took effect, was a repetition, concerns nobody here, or is parked. */
  async deliver(messages: readonly IncomingMessage[]): Promise<void> {
    const accepted: Accepted[] = [];
    for (const incoming of messages) {
      const entry = await this.accept(incoming);
      if (entry) accepted.push(entry);
    }
    if (accepted.length === 0) return;
    try {
      await this.handleTogether(accepted);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      // One of them is at fault: alone, each succeeds or fails for itself.
      for (const entry of accepted) await this.handleAlone(entry);
    }
  }

  private async accept(incoming: IncomingMessage): Promise<Accepted | undefined> {
    const envelope = parseEnvelope(incoming.payload);
    if (typeof envelope === 'string') {
      await park(this.options, incoming, envelope);
      return undefined;
    }
    const subscription = this.byType.get(nameOf(envelope));
    if (!subscription) return undefined;
    const data = subscription.contract.schema.safeParse(envelope.data);
    if (data.success) return { incoming, envelope: { ...envelope, data: data.data }, subscription };
    await park(this.options, incoming, `does not fit ${nameOf(envelope)}: ${data.error.message}`);
    return undefined;
  }

  private async handleTogether(batch: readonly Accepted[]): Promise<void> {
    await prepareAll(batch);
    await this.options.dataSource.transaction(async (tx) => {
      const fresh = await markNew(tx, this.options.consumer, batch.map(({ envelope }) => envelope.id));
      const once = [...new Map(batch.map((entry) => [entry.envelope.id, entry])).values()];
      for (const run of runsOf(once.filter(({ envelope }) => fresh.has(envelope.id)))) {
        await run[0].subscription.handle(tx, run.map(({ envelope }) => envelope));
      }
    });
  }

  private async handleAlone(entry: Accepted): Promise<void> {
    const delays = this.options.retryDelays ?? [100, 500, 2_000, 5_000];
    for (let attempt = 0; ; attempt += 1) {
      try {
        await this.handleTogether([entry]);
        return;
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        const delay = delays[attempt];
        if (error instanceof Permanent || delay === undefined) {
          const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
          await park(this.options, entry.incoming, reason);
          return;
        }
        this.options.logger.warn({ err: error, messageId: entry.envelope.id, attempt }, 'a message failed and is tried again');
        await new Promise((resolve) => setTimeout(resolve, delay));
      }
    }
  }
}

/** Neighbours of one subscription together: what came first takes effect first. */
function runsOf(batch: readonly Accepted[]): [Accepted, ...Accepted[]][] {
  const runs: [Accepted, ...Accepted[]][] = [];
  for (const entry of batch) {
    const run = runs.at(-1);
    if (run?.[0].subscription === entry.subscription) run.push(entry);
    else runs.push([entry]);
  }
  return runs;
}

async function prepareAll(batch: readonly Accepted[]): Promise<void> {
  for (const subscription of new Set(batch.map((entry) => entry.subscription))) {
    await subscription.prepare?.(batch.filter((entry) => entry.subscription === subscription).map(({ envelope }) => envelope));
  }
}

function parseEnvelope(payload: string): Envelope | string {
  try {
    const parsed = envelopeSchema.safeParse(JSON.parse(payload));
    return parsed.success ? parsed.data : `not an envelope: ${parsed.error.message}`;
  } catch (error) {
    return `not JSON: ${String(error)}`;
  }
}

function nameOf({ type, version }: { type: string; version: number }): string {
  return `${type}.v${version}`;
}
