import fc from 'fast-check';
import { contractFor, coverage, inForce, namedContract, type Contract, type Subject } from './contract';

const aContract = (more: Partial<Contract> = {}): Contract => ({
  id: more.number ?? 'HT-1', customerId: 'c1', externalKey: null, number: 'HT-1', scope: ['PRODUCT_SUPPORT'], deviceIds: [], products: [],
  from: '2026-01-01', until: '2026-12-31', registeredAt: new Date('2026-01-01T00:00:00Z'), ...more,
});
const gateway: Subject = { deviceId: 'd1', product: 'EdgeGate 4.2' };
const nothing: Subject = { deviceId: null, product: null };
const day = '2026-11-24';

it('is in force on its first and on its last day, and without an end for good', () => {
  const on = (until: string | null) => ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((each) => inForce(aContract({ until }), each));
  expect(on('2026-12-31')).toEqual([false, true, true, false]);
  expect(on(null)).toEqual([false, true, true, true]);
});

it('that names a device is stronger than one that names its product, and that than one that names neither', () => {
  const all = aContract({ number: 'all', from: '2026-06-01' });
  const product = aContract({ number: 'product', products: ['edgegate'], from: '2026-03-01' });
  const device = aContract({ number: 'device', deviceIds: ['d1'] });
  expect(contractFor([all, product, device], gateway, day)?.number).toBe('device');
  expect(contractFor([all, product], gateway, day)?.number).toBe('product');
  expect(contractFor([all], gateway, day)?.number).toBe('all');
  expect(contractFor([product, device], nothing, day)).toBeNull();
});

it('that began last replaces the one before it, while both are in force', () => {
  const old = aContract({ number: 'HT-2', from: '2026-01-01' });
  const renewed = aContract({ number: 'HT-1', from: '2026-11-01', until: '2027-10-31' });
  expect(contractFor([old, renewed], gateway, day)?.number).toBe('HT-1');
  expect(contractFor([old, renewed], gateway, '2026-10-31')?.number).toBe('HT-2');
  expect(contractFor([aContract({ number: 'b' }), aContract({ number: 'a' })], gateway, day)?.number).toBe('a');
});

it('that is named is refused when it is somebody else’s, not in force or about something else', () => {
  expect(namedContract(undefined, gateway, day)).toEqual({ refused: 'ContractNotOfCustomer' });
  expect(namedContract(aContract({ until: '2026-11-23' }), gateway, day)).toMatchObject({ refused: 'ContractNotInForce' });
  expect(namedContract(aContract({ deviceIds: ['d2'] }), gateway, day)).toMatchObject({ refused: 'NotCoveredByContract' });
  expect(namedContract(aContract({ deviceIds: ['d2'], products: ['EdgeGate'] }), gateway, day)).toMatchObject({ number: 'HT-1' });
});

it('chosen by the rule is always one that could have been named', () => {
  const days = fc.constantFrom('2026-01-01', '2026-06-15', '2026-11-24', '2027-03-01');
  const contracts = fc.array(
    fc.record({
      deviceIds: fc.subarray(['d1', 'd2']), products: fc.subarray(['EdgeGate', 'RX']), from: days, until: fc.option(days), number: fc.string(),
    }).map((more) => aContract(more)),
  );
  const subjects = fc.record({ deviceId: fc.constantFrom(null, 'd1', 'd3'), product: fc.constantFrom(null, 'edgegate 3', 'RX-4', 'LP') });
  fc.assert(
    fc.property(contracts, subjects, days, (all, subject, on) => {
      const chosen = contractFor(all, subject, on);
      if (chosen === null) expect(all.filter((each) => inForce(each, on) && coverage(each, subject) !== undefined)).toEqual([]);
      else expect(namedContract(chosen, subject, on)).toBe(chosen);
    }),
  );
});
