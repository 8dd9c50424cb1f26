import { Injectable } from '@nestjs/common';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import type { SubmitArticleInput } from '../graph.generated';
import { ChangeArticle } from './change-article';
import { submit, type Article } from './domain/article';
import type { ArticleRefusal } from './refusals';

@Injectable()
export class SubmitArticle {
  constructor(private readonly change: ChangeArticle) {}

  execute({ articleId, expectedRevision }: SubmitArticleInput): Promise<Article | ArticleRefusal | InvalidInputRefusal> {
    return this.change.execute(articleId, (article, now) => submit(article, expectedRevision, now));
  }
}
