import { Module } from '@nestjs/common';
import { CalendarBook } from './calendars/calendar-book';
import { CalendarEntity } from './calendars/calendar.entity';
import { CalendarsResolver } from './calendars/calendars.resolver';
import { CalendarsStore } from './calendars/calendars.store';
import { CalendarsView } from './calendars/calendars.view';
import { DefineCalendar } from './calendars/define-calendar';
import { ImportCalendarYear } from './calendars/import-calendar-year';
import { ClockListsStore } from './clock-lists.store';
import { ClockListsView } from './clock-lists.view';
import { DueClocksStore } from './due-clocks.store';
import { NoticeBreaches } from './notice-breaches';
import { OpenOrdersStore } from './open-orders.store';
import { OpenOrdersView } from './open-orders.view';
import { ClockMoveResolver, PoliciesResolver } from './policies/policies.resolver';
import { PoliciesStore } from './policies/policies.store';
import { PoliciesView } from './policies/policies.view';
import { PolicyEntity, PolicyRulesEntity } from './policies/policy.entity';
import { PreviewChange } from './policies/preview-change';
import { Promises } from './policies/promises';
import { RevisePolicy } from './policies/revise-policy';
import { SetPolicyRules } from './policies/set-policy-rules';
import { RunClocks } from './run-clocks';
import { WorkOrderClocksResolver } from './service-levels.resolver';
import { ShipServiceLevels } from './ship-service-levels';
import { PauseEntity, SlaClockEntity, SlaHistoryEntity, SlaOrderEntity } from './sla-clock.entity';
import { SlaClocksStore } from './sla-clocks.store';
import { SlaClocksView } from './sla-clocks.view';

export const serviceLevelEntities = [SlaClockEntity, PauseEntity, SlaOrderEntity, SlaHistoryEntity, CalendarEntity, PolicyEntity, PolicyRulesEntity];

@Module({
  providers: [
    CalendarsStore, CalendarBook, CalendarsView, DefineCalendar, ImportCalendarYear, CalendarsResolver,
    PoliciesStore, PoliciesView, Promises, RevisePolicy, SetPolicyRules, PoliciesResolver, ClockMoveResolver,
    OpenOrdersStore, OpenOrdersView, PreviewChange, ShipServiceLevels,
    SlaClocksStore, SlaClocksView, ClockListsStore, ClockListsView, DueClocksStore, RunClocks, NoticeBreaches, WorkOrderClocksResolver,
  ],
  exports: [RunClocks, NoticeBreaches, SlaClocksView, ClockListsView, OpenOrdersView],
})
export class ServiceLevelsModule {}
