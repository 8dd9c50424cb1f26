import { Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { UnitOfWork } from '@deskgraph/runtime';
import type { StopLookingAtWorkOrderInput } from '../graph.generated';
import { TouchWorkOrder } from '../work-orders/touch-work-order';
import { LooksStore } from './looks.store';

@Injectable()
export class StopLookingAtWorkOrder {
  constructor(private readonly uow: UnitOfWork, private readonly looks: LooksStore, private readonly touch: TouchWorkOrder) {}

  async execute(viewer: Principal, { workOrderId }: StopLookingAtWorkOrderInput): Promise<void> {
    await this.uow.run(async (tx) => {
      if (await this.looks.end(tx, workOrderId, viewer.id)) await this.touch.execute(tx, [workOrderId], 'VIEWERS');
    });
  }
}
