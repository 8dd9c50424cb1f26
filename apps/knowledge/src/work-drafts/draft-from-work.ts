import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import type { EntityManager } from 'typeorm';
import { DraftArticle } from '../articles/draft-article';
import { RequestTextsView } from '../requests/request-texts.view';
import { draftOf } from './domain/draft';
import { WorkStepsStore } from './work-steps.store';

const temporary = { zh: '临时处理：', en: 'Temporary: ' } as const;

/** When a customer accepts work, its log becomes a draft article that somebody may finish. */
@Injectable()
export class DraftFromWork {
  constructor(
    private readonly steps: WorkStepsStore,
    private readonly requests: RequestTextsView,
    private readonly drafts: DraftArticle,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(tx: EntityManager, { workOrderId, serviceRequestId }: { workOrderId: string; serviceRequestId: string }): Promise<void> {
    const request = await this.requests.of(serviceRequestId, tx);
    const logged = await this.steps.ofOrder(tx, workOrderId);
    await this.steps.forget(tx, workOrderId);
    const draft = request && draftOf(request.text, logged, temporary[request.language]);
    if (!request || !draft) return;
    await this.drafts.execute(tx, { ...draft, language: request.language, key: `work-order/${workOrderId}`, categoryId: null, now: this.clock() });
  }
}
