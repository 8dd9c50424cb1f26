import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { invalidInput, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { SetDispatchModeInput } from '../graph.generated';
import { DispatchQueuesStore } from './dispatch-queues.store';
import { DispatchQueuesView, type DispatchQueue } from './dispatch-queues.view';

@Injectable()
export class SetDispatchMode {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queues: DispatchQueuesStore,
    private readonly view: DispatchQueuesView,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { queueId, mode, ...input }: SetDispatchModeInput): Promise<DispatchQueue | InvalidInputRefusal> {
    const known = await this.view.all();
    const queue = known.find(({ id }) => id === queueId);
    const margin = input.margin ?? queue?.margin ?? 0;
    const ids = known.map(({ id }) => id);
    const invalid = invalidInput([
      queue === undefined && { path: ['queueId'], text: { zh: `没有此队列，可选：${ids.join('、')}`, en: `no such queue; one of ${ids.join(', ')}` } },
      (margin < 0 || margin > 1) && { path: ['margin'], text: { zh: '领先分差为 0 到 1', en: '0 to 1' } },
    ]);
    if (invalid) return invalid;
    const next = { id: queueId, mode, margin, changedBy: principal.name, changedAt: this.clock() };
    await this.uow.run((tx) => this.queues.save(tx, next));
    return next;
  }
}
