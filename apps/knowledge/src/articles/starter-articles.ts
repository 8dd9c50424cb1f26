import { z } from 'zod';
import type { ArticleContent } from './domain/article';

const text = z.object({ title: z.string(), symptoms: z.string(), cause: z.string(), steps: z.array(z.string()).min(1) });

const starterArticle = z.object({
  key: z.string(),
  category: z.string(),
  tier: z.number().int().min(1).max(3),
  errorCodes: z.array(z.string()).default([]),
  productVersions: z.array(z.string()).default([]),
  zh: text,
  en: text,
});

export type StarterArticle = z.infer<typeof starterArticle>;

/** The articles of one file; what is wrong is named with the file. */
export function starterArticlesFile(name: string, content: string): StarterArticle[] {
  const parsed = z.array(starterArticle).safeParse(JSON.parse(content));
  if (parsed.success) return parsed.data;
  throw new Error(`starter/articles/${name}: ${z.prettifyError(parsed.error)}`);
}

const headings = { zh: { cause: '原因', steps: '处理步骤' }, en: { cause: 'Cause', steps: 'Steps' } } as const;

/** Title, symptoms and body as a reader of the language sees them. */
export function contentOf(starter: StarterArticle, language: 'zh' | 'en'): Pick<ArticleContent, 'title' | 'symptoms' | 'body' | 'cause' | 'steps'> {
  const { title, symptoms, cause, steps } = starter[language];
  const heading = headings[language];
  const numbered = steps.map((step, nth) => `${nth + 1}. ${step}`);
  return { title, symptoms: [symptoms], cause, steps, body: [`## ${heading.cause}`, cause, '', `## ${heading.steps}`, ...numbered].join('\n') };
}
