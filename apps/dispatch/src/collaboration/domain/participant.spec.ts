import { overdue, proceed, type Participant } from './participant';

const due = new Date('2026-11-24T08:00:00Z');
const participant: Participant = {
  id: 'p', workOrderId: 'w', name: '周敏', department: '采购部', duty: '备件到货', contact: '内线 8021', dueAt: due, lead: false, state: 'OPEN',
  addedBy: '李', addedAt: new Date('2026-11-24T01:00:00Z'), finishedAt: null, warnedAt: null,
};
const now = new Date('2026-11-24T09:00:00Z');

it('is overdue after its due date until it is done', () => {
  expect(overdue(participant, due)).toBe(false);
  expect(overdue(participant, now)).toBe(true);
  expect(overdue(proceed(participant, 'DONE', null, now), now)).toBe(false);
});

it('keeps when it was finished, and forgets it when the part is opened again', () => {
  const done = proceed(participant, 'DONE', null, now);
  expect(proceed(done, 'DONE', null, new Date('2026-11-25T00:00:00Z')).finishedAt).toEqual(now);
  expect(proceed(done, 'IN_PROGRESS', null, now).finishedAt).toBeNull();
});

it('may be warned of again only when it got more time', () => {
  const warned = { ...participant, warnedAt: now };
  expect(proceed(warned, 'OPEN', new Date('2026-11-24T12:00:00Z'), now)).toMatchObject({ warnedAt: null, dueAt: new Date('2026-11-24T12:00:00Z') });
  expect(proceed(warned, 'OPEN', null, now).warnedAt).toEqual(now);
});
