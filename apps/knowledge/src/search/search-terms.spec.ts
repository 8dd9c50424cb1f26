import { documentTerms, questionTerms } from './search-terms';
import { questionLanguage } from './question-language';
import { Synonyms } from './synonyms';
import { passagesOf } from './passages';

describe('the terms of a text', () => {
  it('are all pairs of Chinese characters, roots of English words, codes whole and in parts', () => {
    expect(documentTerms('打印机 Printers jammed ORA-00060')).toEqual(['打印', '印机', 'printer', 'jam', 'ora00060', 'ora', '00060']);
  });

  it('of a question leave out what says nothing', () => {
    expect(questionTerms('请问我的打印机怎么卡纸了')).toEqual(['打印', '印机', '卡纸']);
    expect(questionTerms('how do I reset the password?')).toEqual(['reset', 'password']);
  });

  it.each([['卡', ['卡']], ['的', ['的']], ['', []], ['😀', []], ['？！', []]])('of %j are %j', (text, terms) => expect(questionTerms(text)).toEqual(terms));

  it('of a code are the same however it is written', () => {
    for (const text of ['NE40E-X8', 'ne40e_x8', 'ＮＥ４０Ｅ－Ｘ８']) expect(questionTerms(text)).toContain('ne40ex8');
    expect(documentTerms('x'.repeat(10_000))).toEqual([]);
  });
});

describe('the language of a question', () => {
  it.each(['ORA-00060', '0x80070005', 'NE40E-X8', 'ENOSPC', 'CERT_HAS_EXPIRED', ''])('of %j is the asker’s', (text) => {
    expect([questionLanguage(text, 'zh'), questionLanguage(text, 'en')]).toEqual(['zh', 'en']);
  });

  it('of words is theirs', () => {
    expect([questionLanguage('the printer is jammed', 'zh'), questionLanguage('打印机卡纸 E-13', 'en')]).toEqual(['en', 'zh']);
  });
});

describe('synonyms', () => {
  const synonyms = new Synonyms();
  synonyms.use([['AP', '无线接入点'], ['VPN', '虚拟专用网']]);

  it('stand for each other in both directions, words of letters only whole', () => {
    expect([...synonyms.termsFor('换一个AP', [])].map(([term]) => term)).toContain('接入');
    expect([...synonyms.termsFor('虚拟专用网断了', [])].map(([term]) => term)).toContain('vpn');
    expect(synonyms.termsFor('a map of the campus', []).size).toBe(0);
  });
});

describe('passages', () => {
  it('cover the whole text, each under the title, words uncut', () => {
    const body = Array.from({ length: 200 }, (_, nth) => `word${nth}`).join(' ');
    const { head, parts } = passagesOf({ language: 'en', title: 'Title', symptoms: ['Symptom'], body });
    expect(head).toBe('Title\nSymptom');
    expect(parts.every((part) => part.startsWith('Title\nword'))).toBe(true);
    const said = new Set(parts.flatMap((part) => part.split(/\s/)));
    for (const word of body.split(' ')) expect(said.has(word)).toBe(true);
  });

  it('of an empty or endless text are few', () => {
    expect(passagesOf({ language: 'zh', title: '题', symptoms: [], body: '' }).parts).toEqual(['题\n']);
    expect(passagesOf({ language: 'zh', title: '题', symptoms: [], body: '长'.repeat(50_000) }).parts.length).toBeLessThanOrEqual(6);
  });
});
