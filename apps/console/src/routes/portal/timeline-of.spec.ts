import type { Timeline_ServiceRequestFragment } from './portal-request.generated';
import { timelineOf } from './timeline-of';

const at = (minute: number) => `2026-11-25T03:${String(minute).padStart(2, '0')}:00.000Z`;
const order = { id: 'o', steps: [], pauses: [], delayAnnouncements: [], delivery: null };
const delivery = { id: 'd', reference: 'SD-20261125-001', submittedAt: at(30), signedAt: null, signedBy: null, demand: null, result: 'PENDING' as const };
const told = (request: Timeline_ServiceRequestFragment) => timelineOf(request).map(({ kind }) => kind);

describe('what a customer is told of a request', () => {
  it('begins with its receipt, before there is an order', () => {
    expect(timelineOf({ submittedAt: at(0), feedback: null, workOrder: null })).toEqual([{ kind: 'received', at: at(0) }]);
  });

  it('comes latest first, with waits for others and without the wait for the signature', () => {
    const workOrder = {
      ...order,
      steps: [{ at: at(10), action: 'looked', temporary: false, engineer: { id: 'e', name: 'Wu' } }],
      pauses: [{ reason: 'WAITING_FOR_PARTS' as const, from: at(12), to: at(20) }, { reason: 'AWAITING_SIGNATURE' as const, from: at(30), to: null }],
      delivery,
    };
    expect(told({ submittedAt: at(0), feedback: null, workOrder })).toEqual(['delivered', 'resumed', 'paused', 'step', 'received']);
  });

  it('knows when a delivery was sent back by the end of the wait for the signature', () => {
    const workOrder = { ...order, pauses: [{ reason: 'AWAITING_SIGNATURE' as const, from: at(30), to: at(44) }], delivery: { ...delivery, result: 'FAILED' as const, demand: 'again' } };
    expect(timelineOf({ submittedAt: at(0), feedback: null, workOrder })[0]).toEqual({ kind: 'rejected', at: at(44), demand: 'again' });
  });

  it('ends with the rating', () => {
    const workOrder = { ...order, delivery: { ...delivery, result: 'PASSED' as const, signedAt: at(40), signedBy: 'Li' } };
    expect(told({ submittedAt: at(0), feedback: { id: 'f', leftAt: at(50) }, workOrder })).toEqual(['rated', 'signed', 'delivered', 'received']);
  });
});
