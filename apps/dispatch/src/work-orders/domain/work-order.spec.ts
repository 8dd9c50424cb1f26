import fc from 'fast-check';
import { rank, refusalsOf } from './ranking';
import { accept, assign, categorise, decline, deliver, reprioritise, skillOfCategory, work } from './work-order';
import { aCandidate, aWorkOrder } from './work-order.fixture';

describe('a work order', () => {
  it('is assigned, accepted, worked on and delivered by its engineer only', () => {
    const assigned = assign(aWorkOrder(), 'e1');
    if ('refused' in assigned) throw new Error('refused');
    expect(accept(assigned, 'e2', new Date())).toEqual({ refused: 'NotAssignedToYou' });
    expect(work(assigned, null)).toEqual({ refused: 'NotAssignedToYou' });
    expect(accept(assigned, 'e1', new Date(0))).toMatchObject({ status: 'IN_PROGRESS', startAt: new Date(0) });
    const delivered = deliver(assigned, 'e1');
    if ('refused' in delivered) throw new Error('refused');
    expect(delivered.status).toBe('DELIVERED');
    expect(assign(delivered, 'e2')).toEqual({ refused: 'WorkOrderClosed', status: 'DELIVERED' });
    expect(work(delivered, 'e1')).toEqual({ refused: 'NotAssignedToYou' });
  });

  it('is open again when declined, and remembers who declined', () => {
    const assigned = assign(aWorkOrder({ declinedBy: ['e0'] }), 'e1');
    if ('refused' in assigned) throw new Error('refused');
    expect(decline(assigned, 'e1')).toMatchObject({ status: 'OPEN', engineerId: null, declinedBy: ['e0', 'e1'] });
  });

  it('requires a skill only when its category is sure, and more of it the more urgent it is', () => {
    const unsure = categorise(aWorkOrder(), { categoryId: 'server/hardware', applied: false, skillId: 'server' });
    expect(unsure).toMatchObject({ requiredSkills: [], likelySkillId: 'server' });
    const sure = categorise(aWorkOrder(), { categoryId: 'server/hardware', applied: true, skillId: 'server' });
    expect(sure.requiredSkills).toEqual([{ skillId: 'server', minimumLevel: 2 }]);
    expect(reprioritise(sure, 'P1', 'RED').requiredSkills).toEqual([{ skillId: 'server', minimumLevel: 4 }]);
  });

  it('finds the deepest known skill of a category', () => {
    expect(skillOfCategory('server/hardware/disk', new Set(['server', 'server/hardware']))).toBe('server/hardware');
    expect(skillOfCategory('printer/output', new Set(['server']))).toBeNull();
  });
});

describe('ranking', () => {
  const order = aWorkOrder({ requiredSkills: [{ skillId: 'server', minimumLevel: 3 }], likelySkillId: 'server' });

  it('prefers skill, then a lighter load', () => {
    const ranked = rank(order, [aCandidate({ id: 'busy', openWorkOrders: 4 }), aCandidate({ id: 'free' }), aCandidate({ id: 'master', levels: { server: 5 } })]);
    expect(ranked.map(({ engineerId }) => engineerId)).toEqual(['master', 'free', 'busy']);
  });

  it('names every hard rule that is broken', () => {
    const engineer = aCandidate({ availability: 'ABSENT', openWorkOrders: 8, grade: 'JUNIOR', levels: {} });
    const red = aWorkOrder({ ...order, responseLevel: 'RED', declinedBy: ['e'] });
    expect(refusalsOf(red, engineer).map(({ rule }) => rule)).toEqual(['ABSENT', 'AT_CAPACITY', 'DECLINED', 'GRADE_TOO_LOW', 'SKILLS_MISSING']);
  });

  it('is the same whatever order the engineers come in, with all barred ones last and scores within 0 and 1', () => {
    const candidate = fc.record({
      id: fc.uuid(), level: fc.integer({ min: 0, max: 5 }), openWorkOrders: fc.integer({ min: 0, max: 10 }),
      grade: fc.constantFrom('JUNIOR' as const, 'SENIOR' as const, 'EXPERT' as const), availability: fc.constantFrom('AVAILABLE' as const, 'ABSENT' as const),
    }).map(({ level, ...more }) => aCandidate({ ...more, levels: { server: level } }));
    fc.assert(
      fc.property(fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 12 }), (engineers) => {
        const ranked = rank(order, engineers);
        expect(rank(order, [...engineers].reverse())).toEqual(ranked);
        const firstBarred = ranked.findIndex(({ refusals }) => refusals.length > 0);
        if (firstBarred >= 0) expect(ranked.slice(firstBarred).every(({ refusals }) => refusals.length > 0)).toBe(true);
        expect(ranked.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
      }),
    );
  });
});
