import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { RecordAbsenceInput } from '../graph.generated';
import type { Engineer } from './domain/engineer';
import { EngineersStore } from './engineers.store';
import { noSuchEngineer } from './refusals';

@Injectable()
export class RecordAbsence {
  constructor(private readonly uow: UnitOfWork, private readonly engineers: EngineersStore) {}

  async execute({ engineerId, from, to, ...input }: RecordAbsenceInput): Promise<Engineer | InvalidInputRefusal> {
    const reason = cleanText(input.reason);
    const invalid = invalidInput([
      requiredLength('reason', { zh: '原因', en: 'reason' }, reason, 200),
      to <= from && { path: ['to'], text: { zh: '结束时间须晚于开始时间', en: 'it must be after `from`' } },
    ]);
    if (invalid) return invalid;
    return this.uow.run(async (tx) => {
      const engineer = await this.engineers.locked(tx, engineerId);
      if (engineer === null) return noSuchEngineer('engineerId');
      const absence = { from: from.toISOString(), to: to.toISOString(), reason };
      const others = engineer.absences.filter((known) => known.from !== absence.from || known.to !== absence.to);
      const next = { ...engineer, absences: [...others, absence] };
      await this.engineers.save(tx, next);
      return next;
    });
  }
}
