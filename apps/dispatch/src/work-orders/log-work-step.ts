import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import { EngineersView } from '../engineers/engineers.view';
import type { LogWorkStepInput } from '../graph.generated';
import { RunClocks } from '../service-levels/run-clocks';
import { clientKeyMistake } from './client-key';
import { work, type NotYours, type WorkOrder } from './domain/work-order';
import { noSuchOrder } from './refusals';
import { workStepLogged } from './work-orders.events';
import { WorkOrdersStore } from './work-orders.store';

@Injectable()
export class LogWorkStep {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: WorkOrdersStore,
    private readonly engineers: EngineersView,
    private readonly clocks: RunClocks,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, input: LogWorkStepInput): Promise<WorkOrder | NotYours | InvalidInputRefusal> {
    const now = this.clock();
    const invalid = mistakesIn(input, now);
    if (invalid) return invalid;
    const clientKey = input.clientKey?.trim() ?? null;
    return this.uow.run(async (tx) => {
      const order = await this.orders.locked(tx, input.workOrderId);
      if (order === null) return noSuchOrder;
      const engineerId = await this.engineers.idOfAccount(principal.id, tx);
      if (clientKey !== null && (await this.orders.hasStep(tx, order.id, clientKey))) return order;
      const worked = work(order, engineerId);
      if ('refused' in worked || engineerId === null) return { refused: 'NotAssignedToYou' };

      const { hours = null, temporary, at } = input;
      const step = { id: uuid(), workOrderId: order.id, engineerId, at: at ?? now, action: cleanText(input.action), temporary: temporary ?? false, hours, clientKey };
      // Who works has responded: the first response is met now, not at a time that is told afterwards.
      const outlook = await this.clocks.apply(tx, { workOrderId: order.id, serviceRequestId: order.serviceRequestId }, { change: 'stop', kind: 'FIRST_RESPONSE', at: now });
      const saved = await this.orders.save(tx, { ...worked, ...outlook });
      await this.orders.addStep(tx, step);
      await this.outbox.append(tx, [workStepLogged(saved, step, now)]);
      return saved;
    });
  }
}

function mistakesIn({ action, hours, at, clientKey }: LogWorkStepInput, now: Date): InvalidInputRefusal | undefined {
  return invalidInput([
    requiredLength('action', { zh: '操作步骤', en: 'action' }, cleanText(action), 4_000),
    hours !== null && hours !== undefined && (hours < 0 || hours > 24) && { path: ['hours'], text: { zh: '工时为 0 到 24 小时', en: '0 to 24 hours' } },
    clientKeyMistake(clientKey),
    at !== null && at !== undefined && at > now && { path: ['at'], text: { zh: '时间不能在将来', en: 'it cannot be in the future' } },
  ]);
}
