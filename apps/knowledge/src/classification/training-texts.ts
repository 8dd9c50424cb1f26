import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../text/language';

/** A text and what it is about, as somebody said. */
export interface TrainingText {
  readonly text: string;
  readonly language: Language;
  readonly category: string;
  readonly requestType: string | null;
}

const example = z.object({
  text: z.string().min(1),
  language: z.enum(['zh', 'en']),
  category: z.string(),
  requestType: z.enum(['FAULT', 'CONSULTATION', 'OPTIMISATION', 'DELIVERY']),
});
const described = z.object({ title: z.string(), symptoms: z.string() });
const article = z.object({ category: z.string(), zh: described, en: described });

/** What people wrote that nothing is learned from: the first versions are judged by it. */
export const starterUnseen = (folder: string): Promise<TrainingText[]> => filesOf(join(folder, 'holdout'), example);

/** The examples of a starter folder, and titles and symptoms of its articles. */
export async function starterTexts(folder: string): Promise<TrainingText[]> {
  const [examples, articles] = await Promise.all([filesOf(join(folder, 'examples'), example), filesOf(join(folder, 'articles'), article)]);
  return [...examples, ...articles.flatMap(textsOf)];
}

function textsOf({ category, ...texts }: z.infer<typeof article>): TrainingText[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const { title, symptoms } = texts[language];
    return [title, symptoms].map((text) => ({ text, language, category, requestType: null }));
  });
}

/** The entries of every JSON file of a folder; what is wrong is named with the file. */
export async function filesOf<Schema extends z.ZodType>(folder: string, schema: Schema): Promise<z.infer<Schema>[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const parsed = z.array(schema).safeParse(JSON.parse(await readFile(join(folder, name), 'utf8')));
      if (!parsed.success) throw new Error(`${join(folder, name)}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    }),
  );
  return files.flat();
}
