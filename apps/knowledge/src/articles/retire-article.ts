import { Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { cleanText, invalidInput, isRefusal, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { RetireArticleInput } from '../graph.generated';
import { articleRetired } from './articles.events';
import { ChangeArticle } from './change-article';
import { retire, type Article } from './domain/article';
import { PublishedArticles } from './published-articles';
import type { ArticleRefusal } from './refusals';

@Injectable()
export class RetireArticle {
  constructor(private readonly change: ChangeArticle, private readonly published: PublishedArticles, private readonly outbox: Outbox) {}

  async execute({ articleId, expectedRevision, reason }: RetireArticleInput): Promise<Article | ArticleRefusal | InvalidInputRefusal> {
    const why = cleanText(reason);
    const invalid = invalidInput([requiredLength('reason', { zh: '停用原因', en: 'reason' }, why, 1_000)]);
    if (invalid) return invalid;
    const outcome = await this.change.execute(
      articleId,
      (article, now) => retire(article, expectedRevision, why, now),
      (tx, next, now) => this.outbox.append(tx, [articleRetired(next, now)]),
    );
    if (!isRefusal(outcome)) await this.published.refresh();
    return outcome;
  }
}
