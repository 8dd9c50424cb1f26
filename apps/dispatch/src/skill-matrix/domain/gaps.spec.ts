import { gapsIn, type MatrixEngineer } from './gaps';

const skills = [{ id: 'server', parentId: null }, { id: 'server/disk', parentId: 'server' }, { id: 'network', parentId: null }];
const engineer = (id: string, grade: MatrixEngineer['grade'], held: Record<string, string | null>): MatrixEngineer =>
  ({ id, grade, skills: Object.entries(held).map(([skillId, certifiedUntil]) => ({ skillId, certifiedUntil, level: 3 })) });

it('names skills that fewer than two people hold, counting a domain held through a task of it', () => {
  const { thin } = gapsIn([engineer('a', 'SENIOR', { 'server/disk': null }), engineer('b', 'JUNIOR', { server: null, 'server/disk': null })], skills, '2026-12-31');
  expect(thin).toEqual([{ skillId: 'network', holders: [] }]);
});

it('names certificates that ran out or soon will, the first one first', () => {
  const { expiring } = gapsIn([engineer('a', 'SENIOR', { server: '2027-01-01', network: '2026-12-31' }), engineer('b', 'SENIOR', { server: '2026-01-01' })], skills, '2026-12-31');
  expect(expiring.map(({ engineerId, skillId }) => `${engineerId} ${skillId}`)).toEqual(['b server', 'a network']);
});

it('measures grades against R3.2', () => {
  const team = [...Array.from({ length: 5 }, () => 'JUNIOR' as const), ...Array.from({ length: 4 }, () => 'SENIOR' as const), 'EXPERT' as const];
  const { grades } = gapsIn(team.map((grade, nth) => engineer(String(nth), grade, {})), skills, '2026-12-31');
  expect(grades).toMatchObject([{ grade: 'JUNIOR', share: 0.5, within: true }, { grade: 'SENIOR', share: 0.4, within: true }, { grade: 'EXPERT', share: 0.1, within: true }]);
  expect(gapsIn([engineer('a', 'EXPERT', {})], skills, '2026-12-31').grades.map(({ within }) => within)).toEqual([false, false, false]);
});
