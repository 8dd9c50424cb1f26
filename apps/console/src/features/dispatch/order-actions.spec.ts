import { actionsNow, waitsNow, type OrderSituation } from './order-actions';

const engineerMay = ['assignment:accept', 'assignment:decline', 'arrival:report', 'workStep:log', 'delivery:submit', 'delivery:sign', 'workOrder:pause', 'workOrder:resume', 'workOrder:announceDelay', 'workOrder:handOver', 'rootCauseAnalysis:record'];
const mine: OrderSituation = { status: 'ASSIGNED', mine: true, engineer: true, delivery: null, waitsFor: [], rootCauseKnown: false, permissions: engineerMay };

describe('what may be done to an order now', () => {
  it('is, for its engineer, the next step of the work first', () => {
    expect(actionsNow(mine).slice(0, 4)).toEqual(['accept', 'decline', 'arrive', 'step']);
    expect(actionsNow({ ...mine, status: 'IN_PROGRESS' }).slice(0, 3)).toEqual(['arrive', 'step', 'deliver']);
    expect(actionsNow({ ...mine, status: 'DELIVERED', delivery: 'PENDING' })).toEqual(['sign', 'rootCause']);
    expect(actionsNow({ ...mine, status: 'IN_PROGRESS', waitsFor: ['WAITING_FOR_PARTS'] })).toContain('resume');
  });

  it('is nothing for an engineer whose order it is not', () => {
    expect(actionsNow({ ...mine, mine: false, status: 'IN_PROGRESS', delivery: 'PENDING' })).toEqual([]);
  });

  it('follows what the roles allow', () => {
    const desk = { ...mine, mine: false, engineer: false, permissions: ['workOrder:assign', 'workOrder:cancel', 'workOrder:reopen', 'workOrder:pause'] };
    expect(actionsNow({ ...desk, status: 'OPEN' })).toEqual(['pause', 'visit', 'skills', 'cancel']);
    expect(actionsNow({ ...desk, status: 'ACCEPTED' })).toEqual(['reopen']);
    expect(actionsNow({ ...desk, status: 'CANCELLED' })).toEqual([]);
    expect(actionsNow({ ...desk, status: 'DELIVERED', delivery: 'PENDING', permissions: ['delivery:reject'] })).toEqual(['sign']);
  });
});

it('an order waits for what has not ended, and what people can end', () => {
  expect(waitsNow([{ reason: 'WAITING_FOR_PARTS', to: '2026-11-25T01:00:00Z' }, { reason: 'AWAITING_SIGNATURE' }, { reason: 'FORCE_MAJEURE', to: null }])).toEqual(['FORCE_MAJEURE']);
});
