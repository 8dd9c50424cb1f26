import { csvRows } from './csv-rows';

describe('rows of a CSV', () => {
  it('are read with quotes, line breaks within them and a byte order mark', () => {
    expect(csvRows('\uFEFFtext,label\r\n"says ""no"", then\nstops",a/b\r\n')).toEqual([['text', 'label'], ['says "no", then\nstops', 'a/b']]);
  });

  it('are read with semicolons and tabs, without empty lines', () => {
    expect(csvRows('a;b\n\nc;d')).toEqual([['a', 'b'], ['c', 'd']]);
    expect(csvRows('a\tb, c')).toEqual([['a\tb', ' c']]);
    expect(csvRows('a\tb')).toEqual([['a', 'b']]);
  });

  it('are none in an empty file', () => {
    expect(csvRows('')).toEqual([]);
  });
});
