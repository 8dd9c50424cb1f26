import { entryOf, settle, type Entry } from './outbox';
import { isHandedIn, toSign } from './to-sign';

const waiting: Entry = entryOf('k', { workOrderId: 'w', reference: 'IR-1' }, { kind: 'delivery', result: 'r', deliverables: ['x'], criteria: ['稳定'] }, '2026-11-25T01:00:00Z');
const sheet = { result: 'r', deliverables: ['x'], criteria: ['稳定'] };
const taken = settle([waiting], 'k', { is: 'taken', deliveryId: 'D1' });
const kept = (result: 'PENDING' | 'FAILED', id = 'D1') => ({ id, result, resultText: 'r', deliverables: ['x'], criteria: [{ text: '稳定' }] });

describe('what the customer can sign', () => {
  it('is the delivery from the moment it is written until it is decided on', () => {
    expect(toSign('w', null, [waiting])).toEqual({ deliveryId: null, deliveryKey: 'k', ...sheet });
    expect(toSign('w', null, taken)).toEqual({ deliveryId: 'D1', deliveryKey: null, ...sheet });
    expect(toSign('w', kept('PENDING'), taken)).toEqual({ deliveryId: 'D1', deliveryKey: null, ...sheet });
    expect(toSign('w', kept('FAILED'), taken)).toBeNull();
    expect(toSign('other', null, [waiting])).toBeNull();
  });

  it('is nothing twice', () => {
    const signature = entryOf('s', { workOrderId: 'w', reference: 'IR-1' }, { kind: 'signature', deliveryId: null, deliveryKey: 'k', signedBy: '李明', signature: null }, '2026-11-25T01:00:00Z');
    expect(toSign('w', kept('PENDING'), [waiting, signature])).toBeNull();
  });

  it('means that the work is handed in, also after one that was rejected', () => {
    expect([isHandedIn('w', kept('FAILED', 'D0'), [waiting]), isHandedIn('w', null, taken), isHandedIn('w', kept('FAILED'), taken)]).toEqual([true, true, false]);
  });
});
