import { cellKey, csvOfChanges, levelBy, moved, same } from './skill-cells';

describe('the cells of the skill matrix', () => {
  it('are sent in the form of the matrix itself, a level 0 for what is taken away', () => {
    const csv = csvOfChanges(new Map([
      [cellKey('e1', 'server/disk'), { level: 4, certifiedUntil: '2027-01-31', lastUsedOn: '2026-11-01' }],
      [cellKey('e2', 'network'), { level: 0, certifiedUntil: null, lastUsedOn: null }],
    ]));
    expect(csv.replace('\uFEFF', '').trim().split('\r\n')).toEqual([
      'engineer_id,engineer_name,skill_id,level,certified_until,last_used_on', 'e1,,server/disk,4,2027-01-31,2026-11-01', 'e2,,network,0,,',
    ]);
  });

  it('are walked with the arrows and never left at the edges', () => {
    const walk = (key: string, toEdge = false) => moved({ row: 0, column: 2 }, key, 5, 3, toEdge);
    expect([walk('ArrowUp'), walk('ArrowRight'), walk('ArrowLeft'), walk('Enter')]).toEqual([{ row: 0, column: 2 }, { row: 0, column: 2 }, { row: 0, column: 1 }, { row: 1, column: 2 }]);
    expect([walk('Home'), walk('End', true), walk('a')]).toEqual([{ row: 0, column: 0 }, { row: 4, column: 2 }, null]);
  });

  it('take digits as levels', () => {
    expect(['0', '5', '6', 'Delete', 'x'].map(levelBy)).toEqual([0, 5, null, 0, null]);
    expect(same({ level: 0, certifiedUntil: '2027-01-01', lastUsedOn: null }, { level: 0, certifiedUntil: null, lastUsedOn: null })).toBe(true);
  });
});
