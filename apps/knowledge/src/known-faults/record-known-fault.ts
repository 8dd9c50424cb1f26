import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, distinctTexts, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import type { RecordKnownFaultInput } from '../graph.generated';
import type { KnownFault } from './domain/known-fault';
import { FaultInputReader } from './fault-input';
import { KnownFaultsStore } from './known-faults.store';

@Injectable()
export class RecordKnownFault {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: FaultInputReader,
    private readonly faults: KnownFaultsStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, input: RecordKnownFaultInput): Promise<KnownFault | InvalidInputRefusal> {
    const now = this.clock();
    const [title, description, versions, reportedAt] = [cleanText(input.title), cleanText(input.description), distinctTexts(input.versions), input.reportedAt ?? now];
    const articleIds = [...new Set(input.articleIds ?? [])];
    const invalid = invalidInput([
      requiredLength('title', { zh: '标题', en: 'title' }, title, 300),
      requiredLength('description', { zh: '描述', en: 'description' }, description, 10_000),
      reportedAt > now && { path: ['reportedAt'], text: { zh: '时间不能在将来', en: 'it cannot be in the future' } },
      ...(await this.reader.mistakes(versions, articleIds)),
    ]);
    if (invalid) return invalid;
    const fault: KnownFault = {
      id: uuid(), title, description, versions, fixedIn: null, articleIds, revision: 1,
      reportedAt, tracedAt: versions.length > 0 ? now : null, recordedBy: principal.id, changedAt: now,
    };
    await this.uow.run((tx) => this.faults.save(tx, fault));
    return fault;
  }
}
