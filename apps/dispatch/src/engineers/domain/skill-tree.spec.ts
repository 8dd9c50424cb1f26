import { levelIn, levelsInTree, pathUp, treeOf } from './skill-tree';

const tree = treeOf([
  { id: 'server', parentId: null }, { id: 'server/hardware', parentId: 'server' }, { id: 'server/hardware/disk', parentId: 'server/hardware' },
  { id: 'server/os', parentId: 'server' }, { id: 'network', parentId: null },
]);
const level = (skillId: string, onFile: Record<string, number>) =>
  levelIn(levelsInTree(tree, Object.entries(onFile).map(([id, of]) => ({ skillId: id, level: of }))), tree, skillId);

it('walks from a task to its domain', () => {
  expect(pathUp(tree, 'server/hardware/disk')).toEqual(['server/hardware/disk', 'server/hardware', 'server']);
});

it('takes what is on file, else the best below, else what is said above', () => {
  expect(level('server', { server: 3, 'server/hardware': 5 })).toBe(3);
  expect(level('server', { 'server/hardware': 2, 'server/os': 4 })).toBe(4);
  expect(level('server/hardware/disk', { server: 3 })).toBe(3);
  expect(level('server/hardware', { 'server/hardware/disk': 5, server: 2 })).toBe(5);
  expect(level('network', { server: 5 })).toBe(0);
});
