import { leavesOf } from './categories';

it('the leaves of the tree are named by the way to them', () => {
  const tree = [{ id: 'n', label: '网络', path: ['n'] }, { id: 'n/s', label: '交换', path: ['n', 's'] }, { id: 'n/s/d', label: '链路断', path: ['n', 's', 'd'] }, { id: 'v', label: '咨询', path: ['v'] }];
  expect(leavesOf(tree)).toEqual([{ id: 'n/s/d', name: '网络 / 交换 / 链路断' }, { id: 'v', name: '咨询' }]);
});
