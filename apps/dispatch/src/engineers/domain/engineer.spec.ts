import { availabilityAt, momentIn, yearsOfExperience, type EngineerStatus, type ShiftWindow } from './engineer';

const shift: ShiftWindow[] = [{ weekday: 'tue', from: '09:00', to: '18:00' }];
const zone = 'Asia/Shanghai';
const status: EngineerStatus = 'ONLINE';
const availability = (instant: string, more: object = {}) => availabilityAt({ shift, absences: [], status, ...more }, momentIn(zone, new Date(instant)));

it('is available within the shift, in the zone the shift is written in', () => {
  expect(availability('2026-11-24T01:00:00Z')).toBe('AVAILABLE');
  expect(availability('2026-11-24T00:59:59Z')).toBe('OFF_SHIFT');
  expect(availability('2026-11-24T10:00:00Z')).toBe('OFF_SHIFT');
});

it('is on call round the clock without a shift, and away during an absence', () => {
  expect(availability('2026-11-24T20:00:00Z', { shift: [] })).toBe('AVAILABLE');
  const absences = [{ from: '2026-11-24T00:00:00Z', to: '2026-11-25T00:00:00Z', reason: 'training' }];
  expect(availability('2026-11-24T02:00:00Z', { absences })).toBe('ABSENT');
});

it('is what the engineer says, unless leave or the shift says otherwise', () => {
  expect(availability('2026-11-24T02:00:00Z', { status: 'ON_SITE' })).toBe('ON_SITE');
  expect(availability('2026-11-24T02:00:00Z', { status: 'OFFLINE' })).toBe('OFFLINE');
  expect(availability('2026-11-24T20:00:00Z', { status: 'ON_SITE' })).toBe('OFF_SHIFT');
});

it('counts whole years in the trade', () => {
  expect(yearsOfExperience({ experiencedSince: '2021-11-24' }, new Date('2026-11-24T00:00:00Z'))).toBe(5);
  expect(yearsOfExperience({ experiencedSince: '2021-11-25' }, new Date('2026-11-24T00:00:00Z'))).toBe(4);
  expect(yearsOfExperience({ experiencedSince: null }, new Date('2026-11-24T00:00:00Z'))).toBe(0);
});
