import fc from 'fast-check';
import { drop, entryOf, isOpenToChange, mend, nextToSend, settle, setOut, type Deed, type Entries, type Entry, type Outcome } from './outbox';
import { Outbox, type OutboxStore } from './outbox-sender';

const step = (action: string): Deed => ({ kind: 'step', action, temporary: false, hours: 0.5, at: '2026-11-25T01:00:00Z' });
const vague: Outcome = { is: 'refused', refusal: { message: 'says too little', fields: [] } };
const stepOf = (key: string, workOrderId: string, action = key): Entry => entryOf(key, { workOrderId, reference: workOrderId }, step(action), '2026-11-25T01:00:00Z');

describe('the outbox', () => {
  it('goes on with other orders when something was refused, and holds up what comes after it on the same order', () => {
    const entries = settle([stepOf('a1', 'a'), stepOf('a2', 'a'), stepOf('b1', 'b')], 'a1', vague);
    expect(nextToSend(entries)?.key).toBe('b1');
    expect(nextToSend(mend(entries, 'a1', step('better')))).toMatchObject({ key: 'a1', deed: { action: 'better' } });
    expect(nextToSend(drop(entries, 'a1'))?.key).toBe('a2');
  });

  it('changes and drops nothing that may have arrived', () => {
    const entries = settle(setOut([stepOf('a1', 'a')], 'a1'), 'a1', { is: 'unanswered', trouble: 'offline' });
    expect(entries.map(isOpenToChange)).toEqual([false]);
    expect(mend(entries, 'a1', step('other'))).toEqual(entries);
    expect(drop(entries, 'a1')).toEqual(entries);
  });

  it('tells a signature which delivery it belongs to; they are dropped together', () => {
    const delivery = entryOf('d', { workOrderId: 'a', reference: 'a' }, { kind: 'delivery', result: 'r', deliverables: ['x'], criteria: ['y'] }, '');
    const signature = entryOf('s', { workOrderId: 'a', reference: 'a' }, { kind: 'signature', deliveryId: null, deliveryKey: 'd', signedBy: '李明', signature: null }, '');
    expect(settle([delivery, signature], 'd', { is: 'taken', deliveryId: 'D1' })).toMatchObject([{ key: 's', deed: { deliveryId: 'D1', deliveryKey: null } }]);
    expect(drop([delivery, signature], 'd')).toEqual([]);
  });

  it('has every effect once and in the order of its work, however answers are lost, pages end and tabs send together', async () => {
    const road = fc.array(fc.constantFrom<Road>('fine', 'request lost', 'answer lost', 'page ends'), { maxLength: 30 });
    const moves = fc.array(fc.oneof(fc.record({ order: fc.constantFrom('a', 'b'), vague: fc.boolean() }), fc.constantFrom<'flush' | 'second tab'>('flush', 'second tab')), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(road, moves, fc.scheduler(), async (roads, made, scheduler) => {
        const world = new World(roads, scheduler);
        const wanted: Record<string, string[]> = { a: [], b: [] };
        let box = world.open();
        for (const [index, move] of made.entries()) {
          if (move === 'flush') void box.flush();
          else if (move === 'second tab') box = world.open();
          else {
            wanted[move.order]?.push(`k${index}`);
            await scheduler.waitFor(box.add(stepOf(`k${index}`, move.order, move.vague ? 'vague' : 'clear')));
          }
        }
        await scheduler.waitAll();
        world.calm();
        for (let round = 0; round <= made.length && world.kept.length > 0; round += 1) {
          const last = world.open();
          await scheduler.waitFor(last.flush());
          for (const { key, refusal } of world.kept) if (refusal !== null) await scheduler.waitFor(last.mend(key, step('clear now')));
          await scheduler.waitFor(last.flush());
        }
        expect(world.kept).toEqual([]);
        expect(world.effects('a')).toEqual(wanted['a']);
        expect(world.effects('b')).toEqual(wanted['b']);
      }),
      { numRuns: 120 },
    );
  });
});

type Road = 'fine' | 'request lost' | 'answer lost' | 'page ends';

/** A graph that takes each key once, a road to it that loses things, and a store that outlives pages. */
class World {
  kept: Entries = [];
  private readonly taken: { readonly key: string; readonly workOrderId: string }[] = [];
  private readonly store: OutboxStore;

  constructor(private roads: readonly Road[], private readonly scheduler: fc.Scheduler) {
    this.store = {
      read: () => scheduler.schedule(Promise.resolve(), 'read').then(() => this.kept),
      change: (by) => scheduler.schedule(Promise.resolve(), 'change').then(() => void (this.kept = by(this.kept))),
    };
  }

  open(): Outbox {
    return new Outbox(this.store, (entry) => this.send(entry));
  }

  calm(): void {
    this.roads = [];
  }

  effects(workOrderId: string): string[] {
    return this.taken.filter((each) => each.workOrderId === workOrderId).map(({ key }) => key);
  }

  private async send(entry: Entry): Promise<Outcome> {
    const [road = 'fine', ...rest] = this.roads;
    this.roads = rest;
    await this.scheduler.schedule(Promise.resolve(), 'request');
    if (road === 'request lost') return { is: 'unanswered', trouble: 'offline' };
    const answer = this.answer(entry);
    if (road === 'page ends') return new Promise(() => undefined);
    await this.scheduler.schedule(Promise.resolve(), 'answer');
    return road === 'answer lost' ? { is: 'unanswered', trouble: 'unavailable' } : answer;
  }

  private answer({ key, workOrderId, deed }: Entry): Outcome {
    if (this.taken.some((each) => each.key === key)) return { is: 'taken', deliveryId: null };
    if (deed.kind === 'step' && deed.action === 'vague') return vague;
    this.taken.push({ key, workOrderId });
    return { is: 'taken', deliveryId: null };
  }
}
