import { prepared } from './prepared';
import { termsOf } from './terms';

describe('a prepared text', () => {
  it('is in simplified characters and half width', () => {
    expect(prepared('總部ＶＰＮ連不上，印表機卡紙')).toBe('总部VPN连不上,打印机卡纸');
  });
  it('of a pasted log is not longer than useful', () => {
    expect(prepared(`printer ${'2026-11-24 ERROR read timed out\n'.repeat(6_000)}`).length).toBeLessThanOrEqual(4_000);
  });
  it.each(['', '   ', '\u0000\ud800'])('of nothing is nothing: %j', (text) => expect(prepared(text)).toBe(''));
});

describe('terms', () => {
  it('are roots and neighbours in English, codes as written', () => {
    const { words, written } = termsOf('Printers jammed, ORA-00060', 'en');
    expect(words).toEqual(['printer', 'jam', 'ora-00060', 'printer jam', 'jam ora-00060']);
    expect(written.get('jam')).toBe('jammed');
  });
  it('share most runs of characters with a misspelt word', () => {
    const [right, wrong] = [new Set(termsOf('password', 'en').characters), termsOf('pasword', 'en').characters];
    expect(wrong.filter((run) => right.has(run)).length / wrong.length).toBeGreaterThan(0.5);
  });
  it('are words, characters and the shape of the sentence in Chinese', () => {
    const { words, characters } = termsOf('服务器无法启动', 'zh');
    expect(words).toEqual(expect.arrayContaining(['服务器', '无法 启动', '/n']));
    expect(characters).toEqual(expect.arrayContaining(['服', '服务', '启动$']));
  });
  it.each(['', '😀', '？！'])('of %j are none', (text) => {
    expect([termsOf(prepared(text), 'zh').words, termsOf(prepared(text), 'en').words]).toEqual([[], []]);
  });
});
