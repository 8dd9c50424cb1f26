import { lifeOf, type LifeMoment } from './timeline';

const moment = (kind: LifeMoment['kind'], at: string): LifeMoment => ({ id: at, kind, at, actor: null, text: '' });

it('the life of an order is told latest first, as far as it is wanted', () => {
  const moments = [moment('OPENED', '2026-11-25T01:00:00Z'), moment('CLOCK_WARNED', '2026-11-25T02:00:00Z'), moment('REOPENED', '2026-11-25T03:00:00Z'), moment('ACCEPTED', '2026-11-25T01:30:00Z')];
  expect(lifeOf(moments, ['work', 'clocks', 'people']).map(({ kind }) => kind)).toEqual(['REOPENED', 'CLOCK_WARNED', 'ACCEPTED', 'OPENED']);
  expect(lifeOf(moments, ['people']).map(({ kind }) => kind)).toEqual(['ACCEPTED']);
});
