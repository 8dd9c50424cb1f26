import { Module } from '@nestjs/common';
import { NoticeBreaches } from './notice-breaches';
import { RunClocks } from './run-clocks';
import { WorkOrderClocksResolver } from './service-levels.resolver';
import { PauseEntity, SlaClockEntity } from './sla-clock.entity';
import { SlaClocksStore } from './sla-clocks.store';
import { SlaClocksView } from './sla-clocks.view';

export const serviceLevelEntities = [SlaClockEntity, PauseEntity];

@Module({
  providers: [SlaClocksStore, SlaClocksView, RunClocks, NoticeBreaches, WorkOrderClocksResolver],
  exports: [RunClocks, NoticeBreaches],
})
export class ServiceLevelsModule {}
