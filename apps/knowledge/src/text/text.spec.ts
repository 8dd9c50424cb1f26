import fc from 'fast-check';
import { codeForm, codesIn } from './codes';
import { languageOf } from './language';
import { normalised, wordsOf } from './words';

describe('the language of a text', () => {
  it.each([
    ['打印机卡纸', 'zh'],
    ['the printer is jammed', 'en'],
    ['VPN 连不上，提示 error 809', 'zh'],
    ['SAP GUI 打不开', 'zh'],
    ['please call 李明 about the switch in the warehouse, it is down since this morning', 'en'],
  ] as const)('of %j is %s', (text, language) => expect(languageOf(text, language === 'zh' ? 'en' : 'zh')).toBe(language));

  it.each(['', '0x80070005', '😀', '？！'])('of %j is what the caller says', (text) => {
    expect([languageOf(text, 'zh'), languageOf(text, 'en')]).toEqual(['zh', 'en']);
  });
});

describe('normalising', () => {
  it('gives what looks alike one spelling', () => {
    expect(normalised('  ＶＰＮ　连不上\n\n\tERROR：８０９ \u200b')).toBe('vpn 连不上 error:809');
    expect(normalised('\u0000\ud800')).toBe('');
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => normalised(normalised(text)) === normalised(text)));
  });
});

describe('words', () => {
  it('keep codes and versions whole', () => {
    expect(wordsOf('Printers jammed, ORA-00060 on NE40E-X8 v7.4!')).toEqual(['printers', 'jammed', 'ora-00060', 'on', 'ne40e-x8', 'v7.4']);
  });

  it('are what a Chinese reader would separate, also beside other scripts', () => {
    expect(wordsOf('服务器报错ORA-00060，无法启动')).toEqual(['服务器', '报错', 'ora-00060', '无法', '启动']);
  });
});

describe('codes', () => {
  it('have one form however they are written', () => {
    expect(new Set(['E-13', 'e13', 'E 13', 'Ｅ１３'].map(codeForm)).size).toBe(1);
  });

  it('are found alone and with the word before', () => {
    const codes = codesIn('报错 ORA-00060，设备 EG-2000 固件 3.2.1，error 0x80070005');
    for (const code of ['ORA-00060', 'EG-2000', '3.2.1', '0x80070005']) expect(codes.has(codeForm(code))).toBe(true);
    expect(codesIn('打印机卡纸').size).toBe(0);
  });
});
