import { formatDuration, formatMoment } from './time-format';

it.each([
  [0, '0 秒', '0s'], [59.9, '59 秒', '59s'], [65, '1 分 5 秒', '1m 5s'], [600, '10 分', '10m'], [-3_725, '1 小时 2 分', '1h 2m'], [90_000, '1 天 1 小时', '1d 1h'],
  [300, '5 分', '5m'], [14_400, '4 小时', '4h'], [172_800, '2 天', '2d'], [86_520, '1 天', '1d'],
])('tells %d seconds in its two largest units', (seconds, zh, en) => {
  expect([formatDuration(seconds, 'zh-CN'), formatDuration(seconds, 'en-US')]).toEqual([zh, en]);
});

it('tells an instant in the language asked for', () => {
  const at = '2026-11-25T04:05:06.000Z';
  expect(formatMoment(at, 'zh-CN', 'day')).toMatch(/2026年11月2[45]日/);
  expect(formatMoment(at, 'en-US', 'day')).toMatch(/Nov 2[45], 2026/);
});
