import { markedWords } from './marked-words';

const hits = (text: string, query: string) => markedWords(text, query).filter(({ hit }) => hit).map(({ text: word }) => word);

describe('marked words', () => {
  it('are the words of the query, whatever their case', () => {
    expect(hits('Printer cannot PRINT: 0x0000011b', 'print 0x0000011B')).toEqual(['Print', 'PRINT', '0x0000011b']);
  });

  it('are Chinese words and parts of them', () => {
    expect(hits('打印机无法打印，驱动程序不可用', '打印驱动')).toEqual(['打印', '打印', '驱动']);
  });

  it('leave the text whole', () => {
    expect(markedWords('a b c', 'x').map(({ text }) => text).join('')).toBe('a b c');
    expect(markedWords('', 'x')).toEqual([]);
  });
});
