import { builtInViews, keepViews, readViews, withView } from './saved-views';

function storage() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), kept };
}

it('keeps the views of each person', () => {
  const place = storage();
  keepViews('ann', [{ name: 'P1', address: 'priority=P1' }], place);
  expect([readViews('ann', place), readViews('bob', place)]).toEqual([[{ name: 'P1', address: 'priority=P1' }], []]);
});

it('begins anew when what is kept cannot be read', () => {
  const place = storage();
  place.setItem('deskgraph.board.views.ann', '{"not":"views"');
  expect(readViews('ann', place)).toEqual([]);
  place.setItem('deskgraph.board.views.ann', '[{"name":1},{"name":"ok","address":"risk=1"}]');
  expect(readViews('ann', place)).toEqual([{ name: 'ok', address: 'risk=1' }]);
});

it('replaces the view of the same name', () => {
  expect(withView([{ name: 'a', address: '1' }, { name: 'b', address: '2' }], { name: 'a', address: '3' })).toEqual([{ name: 'b', address: '2' }, { name: 'a', address: '3' }]);
});

it('has two that everybody has', () => expect(builtInViews.map(({ address }) => address)).toEqual(['', 'status=all&risk=1']));
