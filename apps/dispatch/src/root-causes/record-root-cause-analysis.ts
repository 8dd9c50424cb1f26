import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { vagueness, type VagueResult } from '../deliveries/vague-wording';
import type { RecordRootCauseAnalysisInput } from '../graph.generated';
import { WhoseOrder } from '../pauses/whose-order';
import { FollowClocks, type HeldOrder } from '../work-orders/follow-clocks';
import { noSuchOrder } from '../work-orders/refusals';
import type { RootCauseRow } from './root-cause.entity';
import { rootCauseAnalysisRecorded } from './root-causes.events';
import { RootCausesStore } from './root-causes.store';

export type RecordRefusal =
  | VagueResult
  | { readonly refused: 'RootCauseAlreadyRecorded'; readonly rootCauseAnalysis: RootCauseRow }
  | { readonly refused: 'NotAssignedToYou' }
  | { readonly refused: 'WorkOrderClosed'; readonly status: HeldOrder['status'] };

@Injectable()
export class RecordRootCauseAnalysis {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: FollowClocks,
    private readonly whose: WhoseOrder,
    private readonly causes: RootCausesStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { workOrderId, ...input }: RecordRootCauseAnalysisInput): Promise<RootCauseRow | RecordRefusal | InvalidInputRefusal> {
    const summary = cleanText(input.summary);
    const refusal = invalidInput([requiredLength('summary', { zh: '根因分析', en: 'root cause analysis' }, summary, 8_000)]) ?? vagueness(summary);
    if (refusal) return refusal;
    return this.uow.run(async (tx) => {
      const order = await this.orders.hold(tx, workOrderId);
      if (order === null) return noSuchOrder;
      if (!(await this.whose.mayAct(principal, order, tx))) return { refused: 'NotAssignedToYou' };
      if (order.status === 'CANCELLED') return { refused: 'WorkOrderClosed', status: order.status };
      const present = await this.causes.of(tx, workOrderId);
      if (present) return { refused: 'RootCauseAlreadyRecorded', rootCauseAnalysis: present };

      const now = this.clock();
      const row = { workOrderId, summary, recordedById: principal.id, recordedBy: principal.name, recordedAt: now };
      await this.orders.apply(tx, workOrderId, { change: 'stop', kind: 'RCA_REPORT', at: now });
      await this.causes.add(tx, row);
      await this.outbox.append(tx, [rootCauseAnalysisRecorded(row, order.serviceRequestId)]);
      return row;
    });
  }
}
