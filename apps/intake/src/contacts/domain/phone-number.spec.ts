import { digitsBackwards, phoneAsked } from './phone-number';

describe('the digits of a phone number', () => {
  it.each(['13900005678', '+86 139 0000 5678', '+8613900005678', '0086-139-0000-5678', '＋８６ １３９００００５６７８'])('%s is the same number', (written) => {
    expect(digitsBackwards(written)).toBe('87650000931');
  });

  it.each([['010-8888 6666', '+86 10 8888 6666'], ['(021) 5555-1234', '02155551234']])('%s is %s', (one, other) => {
    expect(digitsBackwards(one)).toBe(digitsBackwards(other));
  });

  it('keeps a number that merely begins with 86', () => expect(digitsBackwards('8611-2233')).toBe('33221168'));
});

describe('what a search asks for', () => {
  it.each([['5678', '8765'], ['0000 5678', '87650000'], ['+44 20 7946 0123', '321064970244'], ['020 7946 0123', '3210649702'], ['0044 20 7946 0123', '321064970244']])('%s begins with %s', (search, begins) => {
    expect(phoneAsked(search)).toMatch(new RegExp(`^${begins}`));
  });

  it.each(['678', '李明', 'li.ming@example.com', 'room 5678', ''])('%s is no phone number', (search) => expect(phoneAsked(search)).toBeNull());
});
