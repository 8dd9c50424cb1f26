import fc from 'fast-check';
import { attainment, serviceLevel } from './attainment';

describe('attainment', () => {
  it('is the share of closed clocks that were met, and nothing while none is closed', () => {
    expect([attainment(3, 1), attainment(0, 4), attainment(5, 0), attainment(0, 0)]).toEqual([0.75, 0, 1, null]);
  });

  it('lies between 0 and 1, grows with a met clock and falls with a missed one', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(10_000), (met, breached) => {
        fc.pre(met + breached > 0);
        const share = attainment(met, breached) ?? Number.NaN;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(attainment(met + 1, breached)).toBeGreaterThanOrEqual(share);
        expect(attainment(met, breached + 1)).toBeLessThanOrEqual(share);
      }),
    );
  });

  it('of the response and of the resolution do not touch one another', () => {
    expect(serviceLevel({ workOrders: 9, cancelled: 0, responseMet: 2, responseBreached: 2, resolutionMet: 0, resolutionBreached: 0 })).toMatchObject({ responseAttainment: 0.5, resolutionAttainment: null });
  });
});
