import { Injectable } from '@nestjs/common';
import { cleanText, distinctTexts, invalidInput, longestLength, optionalText, requiredLength, type FieldMistake, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { Categories, noSuchCategory } from '../categories/categories';
import type { CreateArticleInput } from '../graph.generated';
import type { ArticleContent } from './domain/article';

const limits = { title: 300, body: 50_000, cause: 5_000, step: 2_000, place: 200, entry: 300, entries: 50 } as const;

/** Reads what somebody wrote as an article, or says everything that is wrong with it. */
@Injectable()
export class ArticleInputReader {
  constructor(private readonly categories: Categories) {}

  read(input: Omit<CreateArticleInput, 'language'>, language: 'zh' | 'en'): ArticleContent | InvalidInputRefusal {
    const categoryId = input.categoryId ?? null;
    const [module, fn, subFunction] = categoryId === null ? [] : this.categories.labelsOf(categoryId, language);
    const content: ArticleContent = {
      title: cleanText(input.title),
      symptoms: distinctTexts(input.symptoms),
      cause: optionalText(input.cause),
      steps: distinctTexts(input.steps),
      body: cleanText(input.body),
      tier: input.tier ?? null,
      categoryId,
      module: optionalText(input.module) ?? module ?? null,
      function: optionalText(input.function) ?? fn ?? null,
      subFunction: optionalText(input.subFunction) ?? subFunction ?? null,
      errorCodes: distinctTexts(input.errorCodes),
      productVersions: distinctTexts(input.productVersions),
    };
    return invalidInput(this.mistakes(content)) ?? content;
  }

  private mistakes(content: ArticleContent): (FieldMistake | false | undefined)[] {
    const { tier, categoryId } = content;
    return [
      requiredLength('title', { zh: '标题', en: 'title' }, content.title, limits.title),
      content.cause === null && content.steps.length === 0
        ? requiredLength('body', { zh: '正文', en: 'body' }, content.body, limits.body)
        : longestLength('body', { zh: '正文', en: 'body' }, content.body, limits.body),
      longestLength('cause', { zh: '原因', en: 'cause' }, content.cause, limits.cause),
      tier !== null && (tier < 1 || tier > 3) && { path: ['tier'], text: { zh: '层级为 1（咨询）、2（故障）或 3（需求）', en: '1 (consultation), 2 (fault) or 3 (requirement)' } },
      categoryId !== null && !this.categories.leaf(categoryId) && { path: ['categoryId'], text: noSuchCategory },
      ...(['module', 'function', 'subFunction'] as const).map((field) => longestLength(field, { zh: '名称', en: 'name' }, content[field], limits.place)),
      ...(['errorCodes', 'productVersions'] as const).map((field) => tooMuch(field, content[field], limits.entry)),
      ...(['symptoms', 'steps'] as const).map((field) => tooMuch(field, content[field], limits.step)),
    ];
  }
}

function tooMuch(field: string, entries: readonly string[], longest: number): FieldMistake | undefined {
  if (entries.length <= limits.entries && entries.every((entry) => entry.length <= longest)) return undefined;
  return { path: [field], text: { zh: `最多 ${limits.entries} 项，每项最多 ${longest} 个字符`, en: `at most ${limits.entries} entries of ${longest} characters` } };
}
