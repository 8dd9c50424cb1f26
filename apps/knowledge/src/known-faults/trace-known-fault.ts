import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { distinctTexts, invalidInput, optionalText, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { TraceKnownFaultInput } from '../graph.generated';
import { trace, type KnownFault } from './domain/known-fault';
import { FaultInputReader } from './fault-input';
import { KnownFaultsStore } from './known-faults.store';
import { noSuchFault, type FaultRefusal } from './refusals';

@Injectable()
export class TraceKnownFault {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: FaultInputReader,
    private readonly faults: KnownFaultsStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: TraceKnownFaultInput): Promise<KnownFault | FaultRefusal | InvalidInputRefusal> {
    const [versions, articleIds] = [distinctTexts(input.versions), [...new Set(input.articleIds)]];
    const invalid = invalidInput(await this.reader.mistakes(versions, articleIds));
    if (invalid) return invalid;
    return this.uow.run(async (tx) => {
      const fault = await this.faults.locked(tx, input.knownFaultId);
      if (fault === null) return noSuchFault;
      const next = trace(fault, { expectedRevision: input.expectedRevision, versions, fixedIn: optionalText(input.fixedIn), articleIds, now: this.clock() });
      if ('refused' in next) return { refused: 'StaleKnownFault', knownFault: fault };
      await this.faults.save(tx, next);
      return next;
    });
  }
}
