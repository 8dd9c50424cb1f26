import { csvOf } from './csv';

it('writes what Excel reads: a byte order mark, quotes where they are needed, empty for nothing', () => {
  expect(csvOf([['组', '说明'], ['现场', 'a "b", c'], ['x\ny', null], [-3, 0.5]])).toBe('\uFEFF组,说明\r\n现场,"a ""b"", c"\r\n"x\ny",\r\n-3,0.5\r\n');
});

it.each(['=1+1', '+86', '-2', '@a', '\tx'])('does not let a spreadsheet run %j', (text) => {
  expect(csvOf([[text]])).toContain(`'${text}`);
});
