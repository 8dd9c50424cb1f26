import { Inject, Injectable } from '@nestjs/common';
import { reaches, type Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { invalidInput, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import { Categories, noSuchCategory } from '../categories/categories';
import type { CorrectClassificationInput } from '../graph.generated';
import { RequestTextsView } from '../requests/request-texts.view';
import { isRequestType, type Classification } from './classification';
import { classificationCorrected } from './classifications.events';
import { ClassificationsStore } from './classifications.store';
import { corrected } from './domain/correction';

/** A person says what a request is about: it holds from now on, and triage learns from it. */
@Injectable()
export class CorrectClassification {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly classifications: ClassificationsStore,
    private readonly texts: RequestTextsView,
    private readonly categories: Categories,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { serviceRequestId, categoryId, requestType = null }: CorrectClassificationInput): Promise<Classification | InvalidInputRefusal> {
    return this.uow.run(async (tx) => {
      const before = (await this.classifications.locked(tx, [serviceRequestId])).get(serviceRequestId) ?? null;
      const text = await this.texts.of(serviceRequestId, tx);
      const found = before !== null && text !== null && reaches(principal, before.customerId);
      const invalid = invalidInput([
        !found && { path: ['serviceRequestId'], text: { zh: '没有此服务请求，或尚未分类，请稍后重试', en: 'no such request, or it is not classified yet; try again shortly' } },
        !this.categories.leaf(categoryId) && { path: ['categoryId'], text: noSuchCategory },
        requestType !== null && !isRequestType(requestType) && { path: ['requestType'], text: { zh: '请求类型须为 FAULT、CONSULTATION、OPTIMISATION 或 DELIVERY', en: 'must be FAULT, CONSULTATION, OPTIMISATION or DELIVERY' } },
      ]);
      if (invalid || !found) return invalid ?? { refused: 'InvalidInput', mistakes: [] };
      // A retry of what was already said says nothing new.
      if (before.correctedAt !== null && before.categoryId === categoryId && (requestType === null || requestType === before.requestType)) return before;

      const now = this.clock();
      const said = requestType !== null && isRequestType(requestType) ? { requestType, requestTypeConfidence: 1, requestTypeApplied: true } : {};
      const next = { ...before, ...corrected(before, categoryId), ...said, outside: false, correctedBy: principal.id, correctedAt: now };
      await this.classifications.save(tx, [next]);
      await this.classifications.addExample(tx, {
        id: uuid(), serviceRequestId, language: text.language, text: text.text, categoryId, requestType, source: 'correction', createdBy: principal.id, createdAt: now,
      });
      await this.outbox.append(tx, [classificationCorrected(next, principal.id, now)]);
      return next;
    });
  }
}
