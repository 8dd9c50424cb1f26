import fc from 'fast-check';
import type { Candidate } from './candidate';
import { brokenRule, refusalsOf } from './hard-rules';
import { orderFacts } from './order-facts';
import { firstDifference, outcomeOf, rank as rankSnapshot, rankOtherwise, type Snapshot } from './ranking';
import { accept, acceptedByCustomer, assign, assignAutomatically, cancel, categorise, decline, deliver, inform, mostReassignments, reopen, requeue, skillOfCategory, work, type WorkOrder } from './work-order';
import { aCandidate, aWorkOrder, circumstances } from './work-order.fixture';

const snapshot = (order: WorkOrder, candidates: readonly Candidate[], more = {}): Snapshot => ({ order: orderFacts(order), candidates, circumstances: circumstances(more) });
const rank = (order: WorkOrder, candidates: readonly Candidate[], more = {}) => rankSnapshot(snapshot(order, candidates, more));

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

  it('is taken up again by whoever did it, once it was accepted', () => {
    const accepted = acceptedByCustomer(aWorkOrder({ engineerId: 'e1', startAt: new Date(0) }));
    expect(reopen(accepted)).toMatchObject({ status: 'ASSIGNED', engineerId: 'e1', startAt: null });
    for (const status of ['OPEN', 'ASSIGNED', 'IN_PROGRESS', 'DELIVERED', 'CANCELLED'] as const) expect(reopen(aWorkOrder({ status }))).toEqual({ refused: 'WorkOrderNotAccepted', status });
  });

  it('is called off until it is delivered', () => {
    for (const status of ['OPEN', 'ASSIGNED', 'IN_PROGRESS'] as const) expect(cancel(aWorkOrder({ status }))).toMatchObject({ status: 'CANCELLED' });
    for (const status of ['DELIVERED', 'ACCEPTED', 'CANCELLED'] as const) expect(cancel(aWorkOrder({ status }))).toEqual({ refused: 'WorkOrderClosed', status });
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
    expect(inform(sure, { priority: 'P1', responseLevel: 'RED', requestType: null, deviceId: null, productVersion: null, contractId: null }).requiredSkills).toEqual([{ skillId: 'server', minimumLevel: 4 }]);
  });

  it('is chosen for by a machine at most three times anew, then by a person', () => {
    let order = aWorkOrder();
    for (let nth = 0; nth <= mostReassignments; nth += 1) {
      const given = assignAutomatically(order, `e${nth}`);
      if ('refused' in given) throw new Error('refused');
      order = requeue(given, 'OFFLINE');
      expect(order).toMatchObject({ status: 'OPEN', engineerId: null, requeuedBecause: 'OFFLINE', awaitsPerson: nth === mostReassignments });
    }
    expect(assignAutomatically(order, 'e9')).toEqual({ refused: 'LeftToPeople' });
    expect(assign(order, 'e9')).toMatchObject({ status: 'ASSIGNED', engineerId: 'e9', requeuedBecause: null });
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
    expect(ranked.map(({ candidate }) => candidate.id)).toEqual(['master', 'free', 'busy']);
  });

  it('names every hard rule that is broken', () => {
    const engineer = aCandidate({ availability: 'ABSENT', openWorkOrders: 8, grade: 'JUNIOR', levels: {} });
    const red = aWorkOrder({ ...order, responseLevel: 'RED', declinedBy: ['e'] });
    expect(refusalsOf(orderFacts(red), engineer, circumstances()).map(({ rule }) => rule)).toEqual(['ABSENT', 'AT_CAPACITY', 'DECLINED', 'GRADE_TOO_LOW', 'SKILLS_MISSING']);
  });

  it.each([
    ['AVAILABILITY', { availability: 'OFF_SHIFT' }, { availability: 'OFF_SHIFT', reachable: true }],
    ['CAPACITY', { openHours: 7, capacityHours: 8 }, { openHours: 6, capacityHours: 8 }],
    ['CERTIFICATES', { certificates: { server: '2026-11-23' } }, { certificates: { server: '2026-11-24' } }],
    ['DEDICATED_TEAM', { teamIds: ['t'] }, { teamIds: ['t', 'key'] }],
    ['REGION', { wayMinutes: null }, { wayMinutes: 60 }],
    ['REGION', { wayMinutes: 61 }, { wayMinutes: 60 }],
  ] as [string, Partial<Candidate>, Partial<Candidate>][])('keeps out by %s: %j, not %j', (rule, out, within) => {
    const demanding = aWorkOrder({ requiredSkills: [{ skillId: 'server', minimumLevel: 3, certificateRequired: true }], visit: { region: '东区', by: '2026-11-24T02:30:00Z' } });
    const fit = aCandidate({ teamIds: ['key'], certificates: { server: '2026-12-31' }, wayMinutes: 5 });
    const broken = (more: Partial<Candidate>) => refusalsOf(orderFacts(demanding), { ...fit, ...more }, circumstances({ dedicatedTeam: { id: 'key', name: '专属' } })).map(brokenRule);
    expect(broken(within)).toEqual([]);
    expect(broken(out)).toEqual([rule]);
  });

  it('tells the place that somebody kept out would have', () => {
    const ranked = rank(order, [aCandidate({ id: 'a' }), aCandidate({ id: 'away', levels: { server: 5 }, availability: 'OFFLINE' }), aCandidate({ id: 'c', openWorkOrders: 7 })]);
    expect(ranked.map(({ candidate }) => candidate.id)).toEqual(['a', 'c', 'away']);
    expect(ranked.map((suggestion) => rankOtherwise(ranked, suggestion))).toEqual([null, null, 1]);
  });

  it('knows who did this before, who has it done without return, and who had fewer this week', () => {
    const experience = { customer: 2, device: 1, category: 0, returned: 0 };
    const best = (candidates: Candidate[], more = {}) => rank(order, candidates, more)[0]?.candidate.id;
    expect(best([aCandidate({ id: 'a' }), aCandidate({ id: 'b', experience })])).toBe('b');
    expect(best([aCandidate({ id: 'a', experience }), aCandidate({ id: 'b', experience: { ...experience, returned: 3 } })])).toBe('a');
    expect(best([aCandidate({ id: 'a', assignedThisWeek: 6 }), aCandidate({ id: 'b' })], { averageThisWeek: 3 })).toBe('b');
    expect(best([aCandidate({ id: 'a' }), aCandidate({ id: 'b', continuity: 'THIS_ORDER' })])).toBe('b');
  });

  it('replays from its snapshot as stored, and notices one changed fact', () => {
    const made = snapshot(order, [aCandidate({ id: 'a' }), aCandidate({ id: 'b', openWorkOrders: 3 })]);
    const stored: Snapshot = JSON.parse(JSON.stringify(made));
    const decided = outcomeOf(rankSnapshot(made));
    expect(firstDifference(stored, decided)).toBeNull();
    const changed = { ...stored, candidates: stored.candidates.map((candidate) => ({ ...candidate, openWorkOrders: 0 })) };
    expect(firstDifference(changed, decided)).toMatchObject({ place: 2, was: ['b', expect.any(Number), true] });
  });

  it('is the same whatever order the engineers come in, with all barred ones last and scores within 0 and 1', () => {
    const anybody = fc.record({
      id: fc.uuid(), level: fc.integer({ min: 0, max: 5 }), openWorkOrders: fc.integer({ min: 0, max: 10 }),
      grade: fc.constantFrom('JUNIOR' as const, 'SENIOR' as const, 'EXPERT' as const), availability: fc.constantFrom('AVAILABLE' as const, 'ABSENT' as const),
    }).map(({ level, ...more }) => aCandidate({ ...more, levels: { server: level } }));
    fc.assert(
      fc.property(fc.uniqueArray(anybody, { selector: ({ id }) => id, maxLength: 12 }), (engineers) => {
        const ranked = rank(order, engineers);
        expect(rank(order, [...engineers].reverse())).toEqual(ranked);
        const firstBarred = ranked.findIndex(({ refusals }) => refusals.length > 0);
        if (firstBarred >= 0) expect(ranked.slice(firstBarred).every(({ refusals }) => refusals.length > 0)).toBe(true);
        expect(ranked.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
      }),
    );
  });
});
