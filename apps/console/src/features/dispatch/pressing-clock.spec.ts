import { pressingClock } from './pressing-clock';

const clock = (state: 'RUNNING' | 'PAUSED' | 'MET' | 'BREACHED', dueAt: string, stoppedAt: string | null = null) => ({ kind: 'RESOLUTION' as const, state, dueAt, stoppedAt });

describe('the clock to look at', () => {
  it('is the one due first of those that are still to be kept', () => {
    expect(pressingClock([clock('MET', '2026-11-25T01:00:00Z'), clock('RUNNING', '2026-11-25T03:00:00Z'), clock('RUNNING', '2026-11-25T02:00:00Z')])?.dueAt).toBe('2026-11-25T02:00:00Z');
    expect(pressingClock([clock('PAUSED', '2026-11-25T01:00:00Z'), clock('RUNNING', '2026-11-25T03:00:00Z')])?.state).toBe('RUNNING');
  });

  it('may be late, unless it was met late; and may be none', () => {
    expect(pressingClock([clock('BREACHED', '2026-11-25T01:00:00Z')])?.state).toBe('BREACHED');
    expect(pressingClock([clock('BREACHED', '2026-11-25T01:00:00Z', '2026-11-25T02:00:00Z'), clock('MET', '2026-11-25T01:00:00Z')])).toBeUndefined();
  });
});
