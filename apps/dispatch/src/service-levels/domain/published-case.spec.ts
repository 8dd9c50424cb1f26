import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictOn, type PublishedCase } from './published-case';

const calendar = { tz: 'UTC', hours: { tue: [['09:00', '17:00']] } } as const;
const aCase = (more: Partial<PublishedCase> = {}): PublishedCase => ({ id: 'x', kind: 'deadline', calendar, start: '2026-11-24T10:00:00Z', budgetSeconds: 3_600, expected: '2026-11-24T11:00:00Z', ...more });

it('agrees to the second, with pauses written either way', () => {
  expect(verdictOn(aCase())).toMatchObject({ agrees: true, differenceSeconds: 0 });
  const pauses = [['2026-11-24T10:10:00Z', '2026-11-24T10:20:00Z'], { from: '2026-11-24T10:15', to: '2026-11-24T10:30:00Z' }] as const;
  expect(verdictOn(aCase({ pauses }))).toMatchObject({ agrees: false, actual: '2026-11-24T11:20:00.000Z', differenceSeconds: 1_200 });
  expect(verdictOn(aCase({ kind: 'worked', end: '2026-11-24T11:00:00Z', expectedSeconds: 1_800, pauses: [['2026-11-24T10:30:00Z', null]] }))).toMatchObject({ agrees: true });
});

it.each([
  [{ calendar: { tz: 'Mars/Olympus', hours: {} } }, 'IANA'],
  [{ calendar: { tz: 'UTC', hours: { tue: [['9', '17:00']] } } }, '["9","17:00"]'],
  [{ calendar: { ...calendar, holidays: ['2026-13-01'] } }, '2026-13-01'],
  [{ start: 'yesterday' }, 'start'],
  [{ budgetSeconds: -1 }, 'budgetSeconds'],
  [{ calendar: { tz: 'UTC', hours: {} } }, 'working time'],
  [{ kind: 'guess' as 'worked' }, 'kind'],
] as readonly (readonly [Partial<PublishedCase>, string])[])('disagrees with what makes no sense: %j', (more, reason) => {
  expect(verdictOn(aCase(more))).toMatchObject({ agrees: false, actual: null, problem: expect.stringContaining(reason) });
});

const published = join(__dirname, '../../../../../../shared/data/sla-cases.json');
const whenThere = existsSync(published) ? it : it.skip;

whenThere('agrees with what other systems publish (skipped without ../shared/data/sla-cases.json)', () => {
  const cases: PublishedCase[] = JSON.parse(readFileSync(published, 'utf8'));
  expect(cases.map(verdictOn).filter(({ agrees }) => !agrees)).toEqual([]);
});
