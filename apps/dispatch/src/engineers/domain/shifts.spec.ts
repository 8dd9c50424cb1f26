import type { ShiftWindow } from './engineer';
import { shiftsBetween } from './shifts';

const zone = 'Asia/Shanghai';
const shift: ShiftWindow[] = [
  { weekday: 'tue', from: '13:00', to: '18:00' },
  { weekday: 'tue', from: '09:00', to: '12:00' },
  { weekday: 'wed', from: '18:00', to: '24:00' },
];
const between = (from: string, to: string, windows = shift) =>
  shiftsBetween(windows, { from: new Date(from), to: new Date(to) }, zone).map((span) => [span.from.toISOString().slice(5, 16), span.to.toISOString().slice(5, 16)]);

it('lists the windows of each day in the zone they are written in, in order', () => {
  expect(between('2026-11-23T16:00:00Z', '2026-11-26T16:00:00Z')).toEqual([
    ['11-24T01:00', '11-24T04:00'],
    ['11-24T05:00', '11-24T10:00'],
    ['11-25T10:00', '11-25T16:00'],
  ]);
});

it('cuts windows to the span, and leaves out those that only meet it', () => {
  expect(between('2026-11-24T02:00:00Z', '2026-11-24T05:00:00Z')).toEqual([['11-24T02:00', '11-24T04:00']]);
  expect(between('2026-11-24T04:00:00Z', '2026-11-24T05:00:00Z')).toEqual([]);
});

it('is one window on call round the clock, and none of an empty span', () => {
  expect(between('2026-11-24T02:00:00Z', '2026-11-25T02:00:00Z', [])).toEqual([['11-24T02:00', '11-25T02:00']]);
  expect(between('2026-11-24T02:00:00Z', '2026-11-24T02:00:00Z', [])).toEqual([]);
});

it('keeps to the wall clock where summer time begins', () => {
  const sunday: ShiftWindow[] = [{ weekday: 'sun', from: '01:00', to: '06:00' }];
  const [span] = shiftsBetween(sunday, { from: new Date('2027-03-27T00:00:00Z'), to: new Date('2027-03-29T00:00:00Z') }, 'Europe/Berlin');
  expect([span?.from.toISOString(), span?.to.toISOString()]).toEqual(['2027-03-28T00:00:00.000Z', '2027-03-28T04:00:00.000Z']);
});
