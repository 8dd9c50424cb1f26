import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { SetArticleReviewInput } from '../graph.generated';
import { ReviewRulesStore, type CurrentReviewRule } from './review-rules.store';

/** Whether articles need a second pair of eyes; setting what holds already changes nothing. */
@Injectable()
export class SetArticleReview {
  constructor(private readonly uow: UnitOfWork, private readonly rules: ReviewRulesStore, @Inject(CLOCK) private readonly clock: Clock) {}

  async execute({ id, name }: Principal, { fourEyes, reason }: SetArticleReviewInput): Promise<CurrentReviewRule | InvalidInputRefusal> {
    const why = cleanText(reason);
    const invalid = invalidInput([requiredLength('reason', { zh: '原因', en: 'reason' }, why, 1_000)]);
    if (invalid) return invalid;
    return this.uow.run(async (tx) => {
      await this.rules.lock(tx);
      const current = await this.rules.current(tx);
      if (current.fourEyes === fourEyes) return current;
      const next = { version: current.version + 1, fourEyes, reason: why, setBy: id, setByName: name, setAt: this.clock() };
      await this.rules.add(tx, next);
      return next;
    });
  }
}
