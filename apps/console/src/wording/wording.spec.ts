import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isEnumType } from 'graphql';
import { enUS } from './en-US';
import { zhCN } from './zh-CN';

type Words = { readonly [key: string]: string | Words };

/** `desk.title` and the like, with the text. */
function flat(words: Words, before = ''): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [[`${before}${key}`, value] as const] : [...flat(value, `${before}${key}.`)])));
}

const [zh, en] = [flat(zhCN), flat(enUS)];
const placeholders = (text: string): readonly string[] => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => String(name)).sort();

describe('the words of the console', () => {
  it('are the same in both languages: keys and what is filled in', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort());
    for (const [key, text] of zh) expect([key, placeholders(en.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  it('are never empty, and each in its own language', () => {
    for (const [key, text] of en) expect([key, text]).toEqual([key, expect.stringMatching(key === 'shell.otherLanguage' ? /中文/ : /^[^\u4e00-\u9fff]+$/)]);
    const sameInBoth = [...zh].filter(([key, text]) => en.get(key) === text && /[a-z]{4}/i.test(text.replace(/{{.*?}}/g, ''))).map(([key]) => key);
    expect(sameInBoth).toEqual(['shell.product']);
  });

  it('name every value of the enumerations that are shown', () => {
    const schema = buildSchema(readFileSync(join(__dirname, '../../../../docs/schema.graphql'), 'utf8'), { assumeValidSDL: true });
    for (const [name, words] of Object.entries(zhCN.terms)) {
      const type = schema.getType(name);
      expect([name, isEnumType(type)]).toEqual([name, true]);
      expect([name, isEnumType(type) && type.getValues().map(({ name: value }) => value).sort()]).toEqual([name, Object.keys(words).sort()]);
    }
  });

  it('lie in files both languages have', () => {
    expect(readdirSync(join(__dirname, 'en-US')).sort()).toEqual(readdirSync(join(__dirname, 'zh-CN')).sort());
  });
});
