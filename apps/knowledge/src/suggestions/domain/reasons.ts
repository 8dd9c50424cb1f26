/** What a request and an article have in common. */
export interface InCommon {
  readonly words: readonly string[];
  readonly codes: readonly string[];
  /** Name of the category both belong to, in the viewer's language; null when they do not. */
  readonly category: string | null;
  /** Versions that have the problem and the device runs. */
  readonly version: string | null;
}

interface Phrases {
  readonly code: string;
  readonly version: string;
  readonly category: string;
  readonly words: string;
  readonly meaning: string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
}

const phrases: Readonly<Record<'zh' | 'en', Phrases>> = {
  zh: { code: '提到代码', version: '适用版本', category: '同属类别', words: '共同词语', meaning: '含义相近', colon: '：', comma: '、', semicolon: '；' },
  en: { code: 'names the code', version: 'for version', category: 'same category', words: 'shared words', meaning: 'similar meaning', colon: ': ', comma: ', ', semicolon: '; ' },
};

/** The reasons in one line, the strongest first. */
export function why({ words, codes, category, version }: InCommon, language: 'zh' | 'en'): string {
  const { comma, colon, semicolon, ...say } = phrases[language];
  const reasons = [
    codes.length > 0 && `${say.code}${colon}${codes.join(comma)}`,
    version !== null && `${say.version}${colon}${version}`,
    category !== null && `${say.category}${colon}${category}`,
    words.length > 0 && `${say.words}${colon}${words.slice(0, 4).join(comma)}`,
  ].filter((reason): reason is string => Boolean(reason));
  return reasons.length === 0 ? say.meaning : reasons.join(semicolon);
}
