import { Module } from '@nestjs/common';
import { EngineersModule } from '../engineers/engineers.module';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { AutomaticDispatchResolver } from './automatic-dispatch.resolver';
import { DispatchQueueEntity } from './dispatch-queue.entity';
import { DispatchQueuesStore } from './dispatch-queues.store';
import { DispatchQueuesView } from './dispatch-queues.view';
import { RunAutomaticDispatch } from './run-automatic-dispatch';
import { SetDispatchMode } from './set-dispatch-mode';

export const automaticDispatchEntities = [DispatchQueueEntity];

@Module({
  imports: [EngineersModule, WorkOrdersModule],
  providers: [DispatchQueuesStore, DispatchQueuesView, SetDispatchMode, RunAutomaticDispatch, AutomaticDispatchResolver],
  exports: [RunAutomaticDispatch],
})
export class AutomaticDispatchModule {}
