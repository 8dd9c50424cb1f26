// An article index in memory, made by the service's own code and without a running stack.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildServers } from '../build.mjs';
import { checkout } from '../launch/settings.mjs';

const require = createRequire(import.meta.url);

/** The entries of a JSON-lines file; what is wrong is named with file and line. */
export async function jsonLines(file) {
  const text = await readFile(file, 'utf8').catch((error) => {
    throw new Error(`${file}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`);
  });
  return text.split('\n').flatMap((line, nth) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch (error) {
      throw new Error(`${file}, line ${nth + 1}: ${error.message}`);
    }
  });
}

/** The service's modules that search needs. */
export async function searchCode() {
  await buildServers();
  const built = (name) => require(join(checkout, 'apps', 'knowledge', 'dist', 'src', name));
  return {
    ...built('search/article-index.js'), ...built('search/synonyms.js'), ...built('search/article-vectors.js'),
    ...built('search/models.js'), ...built('search/search-terms.js'), ...built('embedding/embedder.js'), ...built('search/question-language.js'), ...built('text/language.js'),
  };
}

export function modelFolder() {
  const folder = process.env.MODEL_DIR ?? join(checkout, '.platform', 'models');
  if (!existsSync(folder)) throw new Error(`no models in ${folder}; run npm start once, or set MODEL_DIR`);
  return folder;
}

/** An article as the index takes it: language by its text, everything but title and body may be missing. */
export function searchable(code, { id, title, body, language, symptoms = [], errorCodes = [], productVersions = [] }) {
  return { id, title, body, symptoms, errorCodes, productVersions, categoryId: null, language: language ?? code.languageOf(`${title}\n${body}`, 'en') };
}

const together = 16;

/** Puts articles and their vectors into an index; `tell` hears how many are done. */
export async function indexed(code, embedder, articles, tell = () => undefined) {
  const index = new code.ArticleIndex(new code.Synonyms());
  for (const language of ['zh', 'en']) {
    const own = articles.filter((article) => article.language === language);
    for (let from = 0; from < own.length; from += together) {
      const part = own.slice(from, from + together);
      part.forEach((article) => index.put(article));
      for (const { articleId, model, vectors } of await code.vectorsOf(embedder, language, part, 'now')) index.putVectors(articleId, model, vectors);
      tell(part.length);
    }
  }
  return index;
}

/** The vectors of a question, by every model of its language. */
export function questionVectors(code, embedder, text, language) {
  return Promise.all(code.searchModels[language].map(async (model) => ({ model: model.name, vector: (await embedder.embedBy(model, [text], { mostTokens: 96 }))[0] })));
}
