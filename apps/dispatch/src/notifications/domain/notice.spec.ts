import { mailAt, nextAttempt, templates, wordsOf } from './notice';

const facts = { reference: 'IR-20261124-001', clock: 'RESOLUTION', percent: 75, dueAt: '2026-11-24T05:30:00.000Z', newTime: '2026-11-24T07:00:00.000Z', reason: 'UNASSIGNED' };

it.each(templates)('%s is written in both languages, with nothing left out', (template) => {
  for (const language of ['zh', 'en'] as const) {
    const { title, text } = wordsOf(template, facts, language, 'Asia/Shanghai');
    for (const words of [title, text]) expect(words).not.toMatch(/undefined|null|NaN|UNASSIGNED/);
    expect(title).toContain('IR-20261124-001');
  }
});

it('tells times in the business zone and people’s own reasons as they are', () => {
  expect(wordsOf('DELAY_ANNOUNCED', { ...facts, reason: '备件在途' }, 'zh', 'Asia/Shanghai').text).toBe('您的工单 IR-20261124-001 需要更多时间，原因：备件在途。新的完成时间为 2026-11-24 15:00。');
});

it.each([
  ['by day', '2026-11-24T05:00:00Z', { from: '22:00', to: '07:00' }, false, '2026-11-24T05:00:00.000Z'],
  ['in the evening', '2026-11-24T15:00:00Z', { from: '22:00', to: '07:00' }, false, '2026-11-24T23:00:00.000Z'],
  ['after midnight', '2026-11-24T18:00:00Z', { from: '22:00', to: '07:00' }, false, '2026-11-24T23:00:00.000Z'],
  ['at noon', '2026-11-24T04:30:00Z', { from: '12:00', to: '13:00' }, false, '2026-11-24T05:00:00.000Z'],
  ['urgent at night', '2026-11-24T15:00:00Z', { from: '22:00', to: '07:00' }, true, '2026-11-24T15:00:00.000Z'],
  ['without quiet hours', '2026-11-24T15:00:00Z', { from: null, to: null }, false, '2026-11-24T15:00:00.000Z'],
])('mails %s go out when they may', (_, now, quiet, urgent, at) => {
  expect(mailAt(new Date(now), quiet, urgent, 'Asia/Shanghai').toISOString()).toBe(at);
});

it('tries a mail again a few times, later and later', () => {
  const now = new Date('2026-11-24T05:00:00Z');
  expect([1, 2, 3, 4].map((attempts) => (Number(nextAttempt(now, attempts)) - Number(now)) / 60_000)).toEqual([1, 5, 15, 60]);
  expect(nextAttempt(now, 5)).toBeNull();
});
