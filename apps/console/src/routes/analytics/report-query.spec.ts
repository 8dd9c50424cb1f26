import { businessDay, reportQuery } from './report-query';

const now = new Date('2026-11-24T17:30:00Z'); // 01:30 of the 25th in Shanghai

it('begins with the last 30 business days by week', () => {
  expect(reportQuery(new URLSearchParams(), now)).toEqual({ report: 'serviceLevels', from: '2026-10-27', to: '2026-11-25', by: 'WEEK' });
});

it('reproduces a report from its address', () => {
  const query = { report: 'response', from: '2026-10-01', to: '2026-10-31', by: 'TEAM' } as const;
  expect(reportQuery(new URLSearchParams(query), now)).toEqual(query);
});

it.each([{ from: '2026-11-02', to: '2026-11-01' }, { from: 'yesterday', to: '2026-11-01' }, { by: 'MOOD' }, { report: 'weather' }])('does not stumble over %j', (nonsense) => {
  expect(reportQuery(new URLSearchParams(nonsense as unknown as Record<string, string>), now)).toEqual(reportQuery(new URLSearchParams(), now));
});

it('counts days of the business zone', () => expect([businessDay(0, now), businessDay(25, now)]).toEqual(['2026-11-25', '2026-10-31']));
