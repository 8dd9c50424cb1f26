import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { ChangeDispatchWeightsInput } from '../graph.generated';
import type { WeightsRow } from './assignment.entity';
import { AssignmentsStore } from './assignments.store';
import { partNames, type PartName } from './domain/candidate';

/** Adds a version of the weights; what was decided under an older one still replays. */
@Injectable()
export class ChangeDispatchWeights {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly assignments: AssignmentsStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, input: ChangeDispatchWeightsInput): Promise<WeightsRow | InvalidInputRefusal> {
    const note = cleanText(input.note);
    const given = new Map(input.weights.map(({ part, weight }) => [part, weight]));
    const weights = Object.fromEntries(partNames.map((name) => [name, given.get(name) ?? 0])) as Record<PartName, number>;
    const sum = partNames.reduce((total, name) => total + weights[name], 0);
    const unknown = [...given.keys()].filter((part) => !partNames.some((name) => name === part));
    const invalid = invalidInput([
      requiredLength('note', { zh: '说明', en: 'note' }, note, 500),
      unknown.length > 0 && { path: ['weights'], text: { zh: `没有此评分项：${unknown.join('、')}，可选：${partNames.join('、')}`, en: `no such part: ${unknown.join(', ')}; there are ${partNames.join(', ')}` } },
      partNames.some((name) => weights[name] < 0) && { path: ['weights'], text: { zh: '权重不能为负', en: 'no weight is negative' } },
      Math.abs(sum - 1) > 1e-9 && { path: ['weights'], text: { zh: `权重之和须为 1，现为 ${sum}`, en: `all weights make 1, not ${sum}` } },
    ]);
    if (invalid) return invalid;
    return this.uow.run(async (tx) => {
      const last = await this.assignments.weights(undefined, tx);
      const next: WeightsRow = { version: (last?.version ?? 0) + 1, weights, note, changedBy: principal.name, changedAt: this.clock() };
      await this.assignments.addWeights(tx, next);
      return next;
    });
  }
}
