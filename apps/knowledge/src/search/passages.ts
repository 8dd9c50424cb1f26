/** What of an article is turned into vectors: first its head, then the parts of its text, each under the title. */
export interface Passages {
  readonly head: string;
  readonly parts: readonly string[];
}

const partLength = { zh: 180, en: 480 } as const;
const overlap = 0.33;
const mostParts = 6;

/** The head is what people say about the problem, the parts what the article says; the best part of an article counts. */
export function passagesOf(article: { readonly language: 'zh' | 'en'; readonly title: string; readonly symptoms: readonly string[]; readonly body: string }): Passages {
  const { language, title, symptoms, body } = article;
  return { head: [title, ...symptoms].join('\n'), parts: partsOf(body, partLength[language]).map((part) => `${title}\n${part}`) };
}

function partsOf(body: string, length: number): string[] {
  const text = body.replace(/\s+/g, ' ').trim();
  const parts: string[] = [];
  for (let from = 0; from < text.length && parts.length < mostParts; from += Math.ceil(length * (1 - overlap))) {
    const start = from === 0 ? 0 : afterWord(text, from);
    parts.push(text.slice(start, beforeWord(text, start + length)));
    if (start + length >= text.length) break;
  }
  return parts.length === 0 ? [''] : parts;
}

/** Words of scripts with blanks are not cut in two. */
function beforeWord(text: string, to: number): number {
  if (to >= text.length || !/\w/.test(text[to] ?? '') || !/\w/.test(text[to - 1] ?? '')) return to;
  const blank = text.lastIndexOf(' ', to);
  return blank > to - 40 ? blank : to;
}

function afterWord(text: string, from: number): number {
  if (!/\w/.test(text[from] ?? '') || !/\w/.test(text[from - 1] ?? '')) return from;
  const blank = text.indexOf(' ', from);
  return blank >= 0 && blank < from + 40 ? blank + 1 : from;
}
