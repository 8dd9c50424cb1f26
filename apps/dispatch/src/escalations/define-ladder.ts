import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { invalidInput, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { DefineEscalationLadderInput, EscalationStepInput } from '../graph.generated';
import { identifierMistake } from '../service-levels/identifier';
import type { StaleVersion } from '../service-levels/stale-version';
import type { Step } from './domain/ladder';
import { EscalationsStore } from './escalations.store';

export interface VersionedLadder {
  readonly version: number;
  readonly steps: readonly Step[];
}

@Injectable()
export class DefineLadder {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly escalations: EscalationsStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { expectedVersion, steps }: DefineEscalationLadderInput): Promise<VersionedLadder | StaleVersion | InvalidInputRefusal> {
    const invalid = invalidInput(steps.flatMap((step, index) => mistakesIn(step, index, steps)));
    if (invalid) return invalid;
    const { version } = await this.escalations.ladder();
    if (version !== expectedVersion) return { refused: 'StaleVersion', version };
    const row = { version: version + 1, steps: steps.map(stepOf), createdAt: this.clock(), createdBy: principal.id };
    return this.uow.run(async (tx) => ((await this.escalations.addLadder(tx, row)) ? row : { refused: 'StaleVersion', version: row.version }));
  }
}

function mistakesIn({ id, cause, percent, fromBreach, tell }: EscalationStepInput, index: number, all: readonly EscalationStepInput[]) {
  const path = (field: string) => ['steps', String(index), field];
  return [
    identifierMistake(path('id'), id),
    all.findIndex((other) => other.id === id) < index && { path: path('id'), text: { zh: '与前面的步骤重名', en: 'a step before it has the same id' } },
    cause === 'WARNING' && (percent ?? 0) < 1 && { path: path('percent'), text: { zh: '预警步骤须填写 1 到 99 的百分比', en: 'a warning step needs a percentage from 1 to 99' } },
    (percent ?? 1) > 99 && { path: path('percent'), text: { zh: '百分比为 1 到 99', en: 'a percentage from 1 to 99' } },
    (fromBreach ?? 1) < 1 && { path: path('fromBreach'), text: { zh: '从 1 起', en: 'from 1' } },
    tell.length === 0 && { path: path('tell'), text: { zh: '请至少选择一个通知对象', en: 'tell somebody' } },
  ];
}

function stepOf({ id, cause, percent, unassigned, responseLevel, fromBreach, customerUntold, kinds, tell }: EscalationStepInput): Step {
  return {
    id, cause, tell: [...tell],
    percent: percent ?? undefined, unassigned: unassigned ?? undefined, responseLevel: responseLevel ?? undefined, fromBreach: fromBreach ?? undefined, customerUntold: customerUntold ?? undefined, kinds: kinds ?? undefined,
  };
}
