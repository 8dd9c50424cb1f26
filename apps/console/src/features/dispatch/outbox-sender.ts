import { drop, mend, nextToSend, setOut, settle, type Deed, type Entries, type Entry, type Outcome } from './outbox';

/** Where entries outlive the page; every change is made from what is kept, whoever else changes it. */
export interface OutboxStore {
  read(): Promise<Entries>;
  change(by: (entries: Entries) => Entries): Promise<void>;
}

export type Send = (entry: Entry) => Promise<Outcome>;

/**
 * Sends what was done, one after the other. An entry leaves the store when the graph has answered, never before: it may be sent
 * twice, and its key makes that one.
 */
export class Outbox {
  private entries: Entries = [];
  private sending: Promise<void> | null = null;
  private again = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly store: OutboxStore, private readonly send: Send) {
    void this.refresh();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): Entries => this.entries;

  /** Kept before anything is sent. */
  async add(entry: Entry): Promise<void> {
    await this.change((entries) => [...entries, entry]);
    void this.flush();
  }

  async mend(key: string, deed: Deed): Promise<void> {
    await this.change((entries) => mend(entries, key, deed));
    void this.flush();
  }

  async drop(key: string): Promise<void> {
    await this.change((entries) => drop(entries, key));
    void this.flush();
  }

  /** Sends until nothing is left that can go, or until there is no answer. */
  flush(): Promise<void> {
    this.again = true;
    this.sending ??= this.sendWhatIsWanted();
    return this.sending;
  }

  async refresh(): Promise<void> {
    this.show(await this.store.read());
  }

  private async sendWhatIsWanted(): Promise<void> {
    try {
      while (this.again) {
        this.again = false;
        await this.sendAll();
      }
    } finally {
      this.sending = null;
    }
  }

  private async sendAll(): Promise<void> {
    await this.refresh();
    for (let entry = nextToSend(this.entries); entry; entry = nextToSend(this.entries)) {
      const { key } = entry;
      await this.change((entries) => setOut(entries, key));
      const outcome = await this.send(entry);
      await this.change((entries) => settle(entries, key, outcome));
      if (outcome.is === 'unanswered') return;
    }
  }

  private async change(by: (entries: Entries) => Entries): Promise<void> {
    await this.store.change(by);
    await this.refresh();
  }

  private show(entries: Entries): void {
    this.entries = entries;
    for (const listener of this.listeners) listener();
  }
}
