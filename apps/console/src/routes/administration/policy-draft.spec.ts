import { draftOf, revision, unitFor, type Policy } from './policy-draft';

const policy: Policy = {
  id: 'standard', version: 3, name: '标准', nameZh: '标准', nameEn: 'Standard', measuredBy: 'PRIORITY', shipped: true, createdAt: '2026-01-01T00:00:00Z', warningPoints: [50, 75],
  targets: [{ kind: 'RESOLUTION', level: 'P1', seconds: 14_400, calendarId: 'a' }, { kind: 'FIRST_RESPONSE', level: 'P2', seconds: 900, calendarId: 'b' }],
  pauses: [{ kind: 'RESOLUTION', reasons: ['FORCE_MAJEURE', 'WAITING_FOR_PARTS'] }],
};

describe('the draft of a policy', () => {
  it('says the same as the policy as long as nothing is changed', () => {
    expect(revision(policy, draftOf(policy))).toEqual({
      id: 'standard', expectedVersion: 3, nameZh: '标准', nameEn: 'Standard', measuredBy: 'PRIORITY', warningPoints: [50, 75],
      targets: [{ kind: 'FIRST_RESPONSE', level: 'P2', seconds: 900, calendarId: 'b' }, { kind: 'RESOLUTION', level: 'P1', seconds: 14_400, calendarId: 'a' }],
      pauses: [{ kind: 'RESOLUTION', reasons: ['WAITING_FOR_PARTS', 'FORCE_MAJEURE'] }],
    });
  });

  it('reads warning points however they are set apart, and leaves out clocks that nothing stops', () => {
    const draft = { ...draftOf(policy), warningPoints: '40、 80％，95', pauses: { RESOLUTION: [] } };
    expect(revision(policy, draft)).toMatchObject({ warningPoints: [40, 80, 95], pauses: [] });
  });

  it('speaks of hours where they come out even', () => {
    expect([unitFor(900), unitFor(5_400), unitFor(7_200)]).toEqual(['minutes', 'minutes', 'hours']);
  });
});
