/** So many digits tell a caller from others. */
const leastDigits = 4;

/**
 * The digits of a number as they are dialled inside a country, last first: what two people write differently
 * (+86 139 0000 5678, 0086-13900005678, 13900005678) is the same, and its last digits are its beginning.
 */
export function digitsBackwards(phone: string): string {
  const plain = phone.normalize('NFKC').trim();
  const digits = plain.replace(/\D/g, '');
  const dialled = digits.replace(/^00(?=[1-9])/, '');
  const national = /^(\+|00)\s*86/.test(plain) ? dialled.replace(/^86/, '') : dialled;
  // The 0 before an area code is dialled inside the country only.
  return [...national.replace(/^0(?=[1-9])/, '')].reverse().join('');
}

/** The beginning of such a number that a search asks for; null when it is no phone number. */
export function phoneAsked(search: string): string | null {
  const plain = search.normalize('NFKC').trim();
  if (!/^[+\d][\d\s().#/-]*$/.test(plain)) return null;
  const asked = digitsBackwards(plain);
  return asked.length < leastDigits ? null : asked;
}
