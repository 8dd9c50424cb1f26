import { Module } from '@nestjs/common';
import { CalendarBook } from './calendars/calendar-book';
import { CalendarEntity } from './calendars/calendar.entity';
import { CalendarsStore } from './calendars/calendars.store';
import { DueClocksStore } from './due-clocks.store';
import { NoticeBreaches } from './notice-breaches';
import { PoliciesStore } from './policies/policies.store';
import { PolicyEntity, PolicyRulesEntity } from './policies/policy.entity';
import { Promises } from './policies/promises';
import { RunClocks } from './run-clocks';
import { WorkOrderClocksResolver } from './service-levels.resolver';
import { ShipServiceLevels } from './ship-service-levels';
import { PauseEntity, SlaClockEntity, SlaHistoryEntity, SlaOrderEntity } from './sla-clock.entity';
import { SlaClocksStore } from './sla-clocks.store';
import { SlaClocksView } from './sla-clocks.view';

export const serviceLevelEntities = [SlaClockEntity, PauseEntity, SlaOrderEntity, SlaHistoryEntity, CalendarEntity, PolicyEntity, PolicyRulesEntity];

@Module({
  providers: [
    CalendarsStore, CalendarBook, PoliciesStore, Promises, ShipServiceLevels,
    SlaClocksStore, SlaClocksView, DueClocksStore, RunClocks, NoticeBreaches, WorkOrderClocksResolver,
  ],
  exports: [RunClocks, NoticeBreaches, SlaClocksView],
})
export class ServiceLevelsModule {}
