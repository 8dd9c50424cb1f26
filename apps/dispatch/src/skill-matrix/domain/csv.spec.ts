import fc from 'fast-check';
import { formatCsv, parseCsv } from './csv';

it('reads quotes, commas and line ends within a field', () => {
  expect(parseCsv('\uFEFFa,b\r\n"x, ""y""","1\n2"\n\nlast,')).toEqual([['a', 'b'], ['x, "y"', '1\n2'], ['last', '']]);
});

it('reads back what it wrote', () => {
  const field = fc.string().filter((text) => !/^[=+\-@\t]/.test(text) && !text.startsWith('\uFEFF'));
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
  fc.assert(fc.property(rows, (written) => expect(parseCsv(formatCsv(written))).toEqual(written)));
});

it('lets no field become a formula', () => {
  expect(formatCsv([['=1+1', 5, null]])).toBe("'=1+1,5,\r\n");
});
