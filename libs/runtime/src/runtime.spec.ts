import { z } from 'zod';
import { currentCorrelationId, environment, isDatabaseAway, readiness, serviceSettings, withCorrelationId, WrongSettings } from './index';

describe('settings', () => {
  const right = { PORT: '4001', DATABASE_URL: 'postgres://u:p@127.0.0.1:5432/x', KAFKA_BROKERS: 'a:9092,b:9093', OIDC_ISSUER: 'http://127.0.0.1:4005' };

  it('are read whole, with their defaults, and cannot change', () => {
    const settings = environment(serviceSettings, right);
    expect(settings).toMatchObject({ PORT: 4001, HOST: '127.0.0.1', KAFKA_BROKERS: ['a:9092', 'b:9093'], BUSINESS_TIME_ZONE: 'Asia/Shanghai', OIDC_AUDIENCE: 'deskgraph' });
    expect(Object.isFrozen(settings)).toBe(true);
  });

  it('that are wrong are all named at once', () => {
    const mistakes = (source: Record<string, string>): readonly string[] => {
      try {
        environment(serviceSettings, source);
        return [];
      } catch (error) {
        return error instanceof WrongSettings ? error.mistakes : [String(error)];
      }
    };
    const wrong = mistakes({ ...right, PORT: '0', DATABASE_URL: 'mysql://x', KAFKA_BROKERS: 'nowhere', BUSINESS_TIME_ZONE: 'Mars/Olympus' });
    for (const name of ['PORT', 'DATABASE_URL', 'KAFKA_BROKERS', 'BUSINESS_TIME_ZONE']) expect(wrong.some((line) => line.startsWith(`${name}:`))).toBe(true);
    expect(wrong).toHaveLength(4);
    expect(environment(z.object({}), { X: '1' })).toEqual({});
  });
});

describe('correlation', () => {
  it('goes along with the work, also across awaits', async () => {
    expect(currentCorrelationId()).toBeUndefined();
    const seen = await withCorrelationId('correlation-1', async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return currentCorrelationId();
    });
    expect(seen).toBe('correlation-1');
  });

  it.each([undefined, 'short', 'x'.repeat(65), 'with blanks and "quotes"'])('takes no %j from a caller but makes one', (id) => {
    expect(withCorrelationId(id, currentCorrelationId)).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('readiness', () => {
  it('names what is not ready, and why', async () => {
    const checks = [
      { name: 'database', check: async () => undefined },
      { name: 'kafka', check: async () => Promise.reject(new Error('not yet in its consumer group')) },
    ];
    expect(await readiness(checks)).toEqual({ ready: false, checks: { database: 'ok', kafka: 'not yet in its consumer group' } });
    expect(await readiness(checks.slice(0, 1))).toEqual({ ready: true, checks: { database: 'ok' } });
  });

  it('does not wait for ever', async () => {
    jest.useFakeTimers();
    const waiting = readiness([{ name: 'database', check: () => new Promise(() => undefined) }]);
    await jest.advanceTimersByTimeAsync(2_000);
    jest.useRealTimers();
    expect(await waiting).toEqual({ ready: false, checks: { database: 'no answer' } });
  });
});

describe('a database', () => {
  it('is away when it was shut down or cannot be reached, not when a statement is wrong', () => {
    expect(isDatabaseAway(Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' }))).toBe(true);
    expect(isDatabaseAway(Object.assign(new Error('sorry, too many clients already'), { code: '53300' }))).toBe(true);
    // What TypeORM says within a transaction whose connection broke.
    expect(isDatabaseAway(new Error('Query runner already released. Cannot run queries anymore.'))).toBe(true);
    expect(isDatabaseAway(new Error('Database connection provided by a query runner was already released, cannot continue to use its querying methods anymore.'))).toBe(true);
    expect(isDatabaseAway(Object.assign(new Error('syntax error'), { code: '42601' }))).toBe(false);
    expect(isDatabaseAway(Object.assign(new Error('duplicate key'), { code: '23505' }))).toBe(false);
    expect(isDatabaseAway('ECONNREFUSED')).toBe(false);
  });
});
