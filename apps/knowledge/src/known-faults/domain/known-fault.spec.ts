import { trace, traceDueAt, tracedInTime, type KnownFault } from './known-fault';

const at = (instant: string): Date => new Date(`2026-11-${instant}:00Z`);
const aFault = (more: Partial<KnownFault> = {}): KnownFault => ({
  id: 'f1', title: 'Restarts', description: 'It restarts', versions: [], fixedIn: null, articleIds: [], revision: 1,
  reportedAt: at('24T08:00'), tracedAt: null, recordedBy: 'km', changedAt: at('24T08:00'), ...more,
});
const findings = { expectedRevision: 1, versions: ['EG-2000 3.1'], fixedIn: null, articleIds: [] };

describe('a known fault', () => {
  it('is traced when its versions are first named; later findings keep that instant', () => {
    const traced = trace(aFault(), { ...findings, now: at('24T20:00') });
    expect(traced).toMatchObject({ revision: 2, tracedAt: at('24T20:00') });
    expect(trace(traced as KnownFault, { ...findings, expectedRevision: 2, now: at('30T08:00') })).toMatchObject({ tracedAt: at('24T20:00') });
    expect(trace(aFault(), { ...findings, versions: [], now: at('24T20:00') })).toMatchObject({ tracedAt: null });
  });

  it('has 24 hours for it, the last instant included', () => {
    expect(traceDueAt(aFault())).toEqual(at('25T08:00'));
    expect(tracedInTime(aFault({ tracedAt: at('25T08:00') }), at('30T00:00'))).toBe(true);
    expect(tracedInTime(aFault({ tracedAt: at('25T08:01') }), at('30T00:00'))).toBe(false);
    expect(tracedInTime(aFault(), at('25T08:00'))).toBeNull();
    expect(tracedInTime(aFault(), at('25T08:01'))).toBe(false);
  });

  it('is not changed over what somebody else found', () => {
    expect(trace(aFault({ revision: 2 }), { ...findings, now: at('24T20:00') })).toEqual({ refused: 'StaleKnownFault' });
  });
});
