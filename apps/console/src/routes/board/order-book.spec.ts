import { afterwards, byRisk, emptyBook, isAtRisk, nextClock, ordersIn, type Order, type OrderBook } from './order-book';

const now = Date.parse('2026-11-25T08:00:00.000Z');
const at = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();

type Clock = Order['clocks'][number] & { readonly remainingSeconds?: number };

function clock(part: Partial<Clock> = {}): Order['clocks'][number] {
  return { kind: 'RESOLUTION', state: 'RUNNING', dueAt: at(120), stoppedAt: null, targetSeconds: 14_400, ...part };
}

function order(id: string, part: Partial<Order> = {}): Order {
  return { id, reference: `IR-${id}`, version: 1, status: 'OPEN', priority: 'P2', responseLevel: null, openedAt: at(-10), requeuedBecause: null, awaitsPerson: false, assignee: null, viewers: [], clocks: [clock()], serviceRequest: null, ...part };
}

const bookOf = (...orders: readonly Order[]): OrderBook => afterwards(emptyBook, { change: 'seen', orders });
const idsIn = (book: OrderBook): readonly string[] => ordersIn(book).map(({ id }) => id);

describe('the book of orders in hand', () => {
  it('takes in what is new and what changed', () => {
    const book = afterwards(bookOf(order('a'), order('b')), { change: 'seen', orders: [order('b', { version: 2, priority: 'P1' }), order('c')], total: 3 });
    expect([idsIn(book), book.total, book.entries.get('b')?.order.priority]).toEqual([['a', 'b', 'c'], 3, 'P1']);
  });

  it('keeps the very same object when nothing changed but the seconds left', () => {
    const before = bookOf(order('a', { clocks: [clock({ remainingSeconds: 90 })] }));
    const after = afterwards(before, { change: 'seen', orders: [order('a', { clocks: [clock({ remainingSeconds: 75 })] })] });
    expect(after.entries.get('a')?.order).toBe(before.entries.get('a')?.order);
  });

  it('does not go back to an older version that arrives late', () => {
    const book = afterwards(bookOf(order('a', { version: 3, status: 'ASSIGNED' })), { change: 'seen', orders: [order('a', { version: 2 })] });
    expect(book.entries.get('a')?.order.status).toBe('ASSIGNED');
  });

  it('lets go of what is over', () => {
    expect(idsIn(afterwards(bookOf(order('a'), order('b')), { change: 'seen', orders: [order('a', { version: 2, status: 'ACCEPTED' })] }))).toEqual(['b']);
    expect(idsIn(afterwards(bookOf(order('a'), order('b')), { change: 'gone', ids: ['b'] }))).toEqual(['a']);
  });

  it('drops after a whole walk what was on no page, but not what was heard of meanwhile', () => {
    let book = bookOf(order('a'), order('b'));
    book = afterwards(book, { change: 'walkBegun' });
    book = afterwards(book, { change: 'seen', orders: [order('a')] });
    book = afterwards(book, { change: 'seen', orders: [order('fresh')] });
    expect(book.complete).toBe(false);
    book = afterwards(book, { change: 'walkEnded' });
    expect([idsIn(book), book.total, book.complete]).toEqual([['a', 'fresh'], 2, true]);
  });
});

describe('risk', () => {
  it('is the clock due next; kept and withdrawn ones do not count, missed ones do', () => {
    const due = (...clocks: readonly Order['clocks'][number][]): string | undefined => nextClock(order('a', { clocks }))?.kind;
    expect(due(clock({ kind: 'FIRST_RESPONSE', dueAt: at(5), stoppedAt: at(-1), state: 'MET' }), clock({ kind: 'DISPATCH', dueAt: at(30) }), clock())).toBe('DISPATCH');
    expect(due(clock({ kind: 'FIRST_RESPONSE', dueAt: at(-90), state: 'BREACHED' }), clock({ kind: 'DISPATCH', dueAt: at(1) }))).toBe('FIRST_RESPONSE');
    expect(due(clock({ kind: 'DISPATCH', dueAt: at(1), state: 'WITHDRAWN' }))).toBeUndefined();
    expect(due(clock({ kind: 'RESOLUTION', dueAt: at(1), state: 'PAUSED' }), clock({ kind: 'RCA_REPORT', dueAt: at(500) }))).toBe('RCA_REPORT');
  });

  it('puts the least time left first, then what stands still, then what has no clock', () => {
    const sorted = byRisk([
      order('none', { clocks: [] }), order('paused', { clocks: [clock({ state: 'PAUSED', dueAt: at(-5) })] }),
      order('later', { clocks: [clock({ dueAt: at(60) })] }), order('missed', { clocks: [clock({ state: 'BREACHED', dueAt: at(-60) })] }), order('soon', { clocks: [clock({ dueAt: at(3) })] }),
    ]);
    expect(sorted.map(({ id }) => id)).toEqual(['missed', 'soon', 'later', 'paused', 'none']);
  });

  it('begins when a quarter of the target is left', () => {
    const left = (minutes: number, part: Partial<Clock> = {}): boolean => isAtRisk(order('a', { clocks: [clock({ targetSeconds: 3_600, dueAt: at(minutes), ...part })] }), now);
    expect([left(16), left(14), left(-1), left(-1, { state: 'BREACHED' }), left(1, { state: 'PAUSED' }), left(1, { stoppedAt: at(0), state: 'MET' })]).toEqual([false, true, true, true, false, false]);
  });

  it('sorts 2,000 orders in less than a frame or two', () => {
    const many = Array.from({ length: 2_000 }, (_, nth) => order(String(nth), { clocks: [clock({ dueAt: at((nth * 7_919) % 2_000) })] }));
    const began = performance.now();
    byRisk(many);
    expect(performance.now() - began).toBeLessThan(100);
  });
});
