import { Injectable } from '@nestjs/common';
import { can, type GraphContext } from '@deskgraph/identity';
import { pageOf, PerRequestLoader } from '@deskgraph/subgraph';
import type { ArticleShown } from './articles.view';
import { reviewsOwn } from './domain/article';
import { ownRevisionText } from './refusals';
import { ReviewRulesStore, type CurrentReviewRule } from './review-rules.store';

/** What the viewer may let out, said before anybody tries. */
@Injectable()
export class ArticleReviewView {
  private readonly loader = new PerRequestLoader<CurrentReviewRule>(async (keys) => {
    const rule = await this.rules.current();
    return new Map(keys.map((key) => [key, rule]));
  });

  constructor(private readonly rules: ReviewRulesStore) {}

  rule(): Promise<CurrentReviewRule> {
    return this.rules.current();
  }

  async changes(first: number) {
    const rules = await this.rules.changes(pageOf({ first }).take - 1);
    return rules.map(({ version, fourEyes, reason, setByName, setAt }) => ({ version, fourEyes, reason, by: setByName, at: setAt }));
  }

  async canPublish(context: GraphContext, article: ArticleShown): Promise<boolean> {
    return this.couldPublish(context, article) && !(await this.own(context, article));
  }

  /** Null when they may, or could not whoever wrote it. */
  async whyNotPublish(context: GraphContext, article: ArticleShown): Promise<string | null> {
    return this.couldPublish(context, article) && (await this.own(context, article)) ? ownRevisionText[context.language] : null;
  }

  private couldPublish({ principal }: GraphContext, { state }: ArticleShown): boolean {
    return can(principal, 'article:publish') && (state === 'DRAFT' || state === 'IN_REVIEW');
  }

  private async own(context: GraphContext, { revisedBy }: ArticleShown): Promise<boolean> {
    const rule = await this.loader.load(context, 'current');
    return reviewsOwn({ author: revisedBy, reviewer: context.principal?.id ?? '', fourEyes: rule?.fourEyes ?? true });
  }
}
