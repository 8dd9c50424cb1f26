import fc from 'fast-check';
import { flawIn, normalisedUsername } from './account';
import { flawInPassword } from './password';
import { afterTry, waitAfter, waitLeft, type Failures } from './sign-in-attempts';

describe('sign-in attempts', () => {
  it('cost nothing three times, then wait longer with each failure, never more than a quarter of an hour', () => {
    expect([0, 1, 2].map(waitAfter)).toEqual([0, 0, 0]);
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), (count) => waitAfter(count) <= waitAfter(count + 1) && waitAfter(count) <= 900_000));
  });

  it('hold back for exactly as long as the failures say, however they came', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 3_600_000 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(pauses, fc.integer({ min: 0, max: 7_200_000 }), (gaps, later) => {
        let now = 0;
        const failures = gaps.reduce<Failures | undefined>((before, gap) => afterTry(before, (now += gap)), undefined);
        expect(failures).toEqual({ count: gaps.length, lastAt: now });
        expect(waitLeft(failures, now + later)).toBe(Math.max(0, waitAfter(gaps.length) - later));
      }),
    );
    expect(waitLeft(undefined, 0)).toBe(0);
  });

  it('never let more than a hundred and ten guesses a day through', () => {
    const day = 86_400_000;
    let failures: Failures | undefined;
    let guesses = 0;
    for (let now = 0; now < day; now += 1_000) {
      if (waitLeft(failures, now) > 0) continue;
      failures = afterTry(failures, now);
      guesses += 1;
    }
    expect(guesses).toBeLessThanOrEqual(110);
  });

  it('are forgotten after an hour of quiet', () => {
    let failures: Failures | undefined;
    for (let nth = 0; nth < 10; nth += 1) failures = afterTry(failures, nth);
    expect(waitLeft(failures, 10)).toBeGreaterThan(0);
    expect(afterTry(failures, 3_700_000)).toEqual({ count: 1, lastAt: 3_700_000 });
  });
});

describe('an account', () => {
  const roles = ['engineer', 'customer'];
  const flaw = (more: object) => flawIn({ username: 'li.na', roles: ['engineer'], customerId: null, ...more }, roles)?.refused;

  it('needs a usable username, known roles, and a customer for a customer', () => {
    expect(flaw({})).toBeUndefined();
    expect(flaw({ username: 'x' })).toBe('UsernameUnusable');
    expect(flaw({ roles: [] })).toBe('RolesMissing');
    expect(flaw({ roles: ['king'] })).toBe('RoleUnknown');
    expect(flaw({ roles: ['customer'] })).toBe('CustomerMissing');
  });

  it('has one username, whatever case or width it is typed in', () => {
    expect(normalisedUsername(' Ｌi.Na ')).toBe('li.na');
  });
});

it('accepts a long new password only', () => {
  const wish = { username: 'li.na', current: 'old password here', chosen: 'a long enough one', repeated: 'a long enough one' };
  expect(flawInPassword(wish)).toBeUndefined();
  expect(flawInPassword({ ...wish, chosen: 'short' })?.refused).toBe('PasswordTooShort');
  expect(flawInPassword({ ...wish, chosen: 'li.na li.na li.na' })?.refused).toBe('PasswordHoldsUsername');
  expect(flawInPassword({ ...wish, chosen: wish.current })?.refused).toBe('PasswordUnchanged');
  expect(flawInPassword({ ...wish, repeated: 'another' })?.refused).toBe('PasswordsDiffer');
});
