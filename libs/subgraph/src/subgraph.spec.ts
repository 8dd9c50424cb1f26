import { createLogger, withCorrelationId } from '@deskgraph/runtime';
import fc from 'fast-check';
import { GraphQLError, Kind } from 'graphql';
import {
  cleanText, connection, DateScalar, DateTimeScalar, decodeCursor, encodeCursor, errorFormatter, invalidInput, invalidInputMember, longestLength, optionalText, pageOf, PerRequestLoader,
  requiredLength,
} from './index';

const key = fc.array(fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)), fc.constant(null)));

describe('cursors', () => {
  it('come back as they went out', () => {
    fc.assert(fc.property(key, (parts) => expect(decodeCursor(encodeCursor(parts))).toEqual(parts)));
  });

  it('that are not ours are none', () => {
    for (const cursor of ['', 'nonsense', encodeCursor([]).slice(1), Buffer.from('{"a":1}').toString('base64url'), Buffer.from('[[1]]').toString('base64url')]) {
      expect(decodeCursor(cursor)).toBeUndefined();
    }
  });
});

describe('a page', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, nth) => nth);
  const paged = (count: number, first: number, after?: string) => {
    const page = pageOf({ first, after });
    const from = page.after === undefined ? 0 : Number(page.after[0]) + 1;
    return connection(rows(count).slice(from, from + page.take), page, (row) => [row], (row) => row);
  };

  it('follows the page before it, until all rows were seen once', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 100 }), (count, first) => {
        const seen: number[] = [];
        for (let after: string | undefined, more = true; more; ) {
          const { edges, pageInfo } = paged(count, first, after);
          seen.push(...edges.map(({ node }) => node));
          expect(pageInfo.hasPreviousPage).toBe(after !== undefined);
          [more, after] = [pageInfo.hasNextPage, pageInfo.endCursor ?? undefined];
        }
        expect(seen).toEqual(rows(count));
      }),
    );
  });

  it('of nothing has no cursors', () => {
    expect(paged(0, 10).pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null });
  });

  it.each([{ first: 0 }, { first: 101 }, { first: -1 }, { first: 10, after: 'nonsense' }])('refuses %j and says what to do', (request) => {
    expect(() => pageOf(request)).toThrow(expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringMatching(/须为.+/) }));
  });
});

describe('scalars', () => {
  it('read instants with an offset and write them in UTC', () => {
    expect(DateTimeScalar.serialize(DateTimeScalar.parseValue('2026-11-24T09:30:00+08:00'))).toBe('2026-11-24T01:30:00.000Z');
    expect(DateTimeScalar.parseLiteral({ kind: Kind.STRING, value: '2026-11-24T01:30:00Z' }, {})).toEqual(new Date('2026-11-24T01:30:00Z'));
    for (const wrong of ['2026-11-24', '2026-11-24T09:30:00', '2026-13-01T00:00:00Z', 'soon', 5, null]) expect(() => DateTimeScalar.parseValue(wrong)).toThrow(GraphQLError);
  });

  it('read days that exist', () => {
    expect(DateScalar.parseValue('2024-02-29')).toBe('2024-02-29');
    for (const wrong of ['2026-02-29', '2026-2-1', '2026-11-24T00:00:00Z', 20261124]) expect(() => DateScalar.parseValue(wrong)).toThrow(GraphQLError);
  });
});

describe('texts', () => {
  it('come clean: no NUL, no half character, no blanks around', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(cleanText(text)).not.toMatch(/^\s|\s$|\0|\p{Surrogate}/u)));
    expect([optionalText('  '), optionalText(null), optionalText(' a ')]).toEqual([null, null, 'a']);
  });

  it('that are missing or too long are named with the remedy in both languages', () => {
    const name = { zh: '标题', en: 'title' };
    expect(requiredLength('title', name, '', 5)).toEqual({ path: ['title'], text: { zh: '请填写标题', en: 'give the title' } });
    expect(requiredLength('title', name, 'abcdef', 5)?.text.zh).toContain('最多 5 个字符');
    expect([requiredLength('title', name, 'abcde', 5), longestLength('title', name, null, 5)]).toEqual([undefined, undefined]);
    const refusal = invalidInput([undefined, false, requiredLength('title', name, '', 5), requiredLength('body', { zh: '正文', en: 'body' }, '', 5)]);
    expect(refusal && invalidInputMember(refusal, 'zh')).toMatchObject({ __typename: 'InvalidInput', message: 'title: 请填写标题；body: 请填写正文', fields: [{ path: ['title'] }, { path: ['body'] }] });
    expect(invalidInput([undefined, '', null])).toBeUndefined();
  });
});

describe('a loader', () => {
  it('asks once for all keys of a request, and anew for the next request', async () => {
    const asked: (readonly string[])[] = [];
    const loader = new PerRequestLoader<string>(async (keys) => {
      asked.push(keys);
      return new Map(keys.filter((entry) => entry !== 'gone').map((entry) => [entry, entry.toUpperCase()]));
    });
    const request = {};
    expect(await Promise.all([loader.load(request, 'a'), loader.load(request, 'gone'), loader.load(request, 'a')])).toEqual(['A', null, 'A']);
    await loader.load({}, 'a');
    expect(asked).toEqual([['a', 'gone'], ['a']]);
  });
});

describe('an error', () => {
  const format = errorFormatter(createLogger('test', 'silent'));
  const formatted = (error: Error, code?: string) =>
    withCorrelationId('correlation-1', () => format({ message: error.message, path: ['x'], extensions: code ? { code, stacktrace: ['at secret.ts'] } : {} }, new GraphQLError(error.message, { originalError: error, path: ['x'] })));

  it('shows nothing of the inside, and the number support asks for', () => {
    const answer = formatted(new Error('column "password" does not exist'));
    expect(answer).toMatchObject({ path: ['x'], extensions: { code: 'INTERNAL', correlationId: 'correlation-1' } });
    expect(JSON.stringify(answer)).not.toContain('password');
  });

  it('made for the caller keeps its message and code, and nothing else', () => {
    expect(formatted(new Error('no such page'), 'NOT_FOUND')).toEqual({ message: 'no such page', path: ['x'], extensions: { code: 'NOT_FOUND', correlationId: 'correlation-1' } });
  });

  it('of a database that is away may be tried again', () => {
    for (const error of [Object.assign(new Error('terminating connection'), { code: '57P01' }), Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), new Error('Connection terminated unexpectedly')]) {
      expect(formatted(error).extensions).toMatchObject({ code: 'UNAVAILABLE' });
    }
  });
});
