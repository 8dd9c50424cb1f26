import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ReviewRuleEntity, type ReviewRule } from './review-rule.entity';

/** Holds until somebody sets another. */
const untouched = { version: 0, fourEyes: true } as const;

export type CurrentReviewRule = Pick<ReviewRule, 'version' | 'fourEyes'>;

@Injectable()
export class ReviewRulesStore {
  constructor(private readonly dataSource: DataSource) {}

  async current(manager: EntityManager = this.dataSource.manager): Promise<CurrentReviewRule> {
    const [latest] = await manager.getRepository(ReviewRuleEntity).find({ order: { version: 'DESC' }, take: 1 });
    return latest ?? untouched;
  }

  /** Newest first. */
  changes(take: number): Promise<ReviewRule[]> {
    return this.dataSource.getRepository(ReviewRuleEntity).find({ order: { version: 'DESC' }, take });
  }

  /** Until the transaction ends nobody else sets a rule. */
  async lock(tx: EntityManager): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(7203382)');
  }

  async add(tx: EntityManager, rule: ReviewRule): Promise<void> {
    await tx.getRepository(ReviewRuleEntity).insert(rule);
  }
}
