import { Injectable } from '@nestjs/common';
import { cleanText, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { ReturnArticleInput } from '../graph.generated';
import { ChangeArticle } from './change-article';
import { giveBack, type Article } from './domain/article';
import type { ArticleRefusal } from './refusals';

@Injectable()
export class ReturnArticle {
  constructor(private readonly change: ChangeArticle) {}

  async execute({ articleId, expectedRevision, reason }: ReturnArticleInput): Promise<Article | ArticleRefusal | InvalidInputRefusal> {
    const why = cleanText(reason);
    const invalid = invalidInput([requiredLength('reason', { zh: '退回原因', en: 'reason' }, why, 1_000)]);
    return invalid ?? this.change.execute(articleId, (article, now) => giveBack(article, expectedRevision, why, now));
  }
}
