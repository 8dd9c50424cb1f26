import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { DateTime } from 'luxon';
import { EngineersView } from '../engineers/engineers.view';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { WorkOrdersView } from '../work-orders/work-orders.view';
import { requiredRedundancy, staffingOf } from './domain/redundancy';

/** Weeks of history a forecast is made from. */
const weeksBack = 8;

@Injectable()
export class StaffingView {
  constructor(
    private readonly engineers: EngineersView,
    private readonly orders: WorkOrdersView,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  /** The people on shift at the middle of each hour of the day against what such a day brought. */
  async ofDay(day: string) {
    const date = DateTime.fromISO(day, { zone: this.zone });
    const now = this.clock();
    const since = DateTime.fromJSDate(now).minus({ weeks: weeksBack }).toJSDate();
    const { hours: past, firstAt } = await this.orders.openedByHourOfWeek(since, now, this.zone);
    const known = firstAt === null ? weeksBack : Math.ceil(DateTime.fromJSDate(now).diff(DateTime.fromJSDate(firstAt), 'weeks').weeks);
    const middles = Array.from({ length: 24 }, (_, hour) => date.set({ hour, minute: 30 }).toJSDate());
    const staffing = staffingOf(date.weekday, await this.engineers.onShiftAt(middles), past, Math.min(weeksBack, Math.max(1, known)));
    return { ...staffing, day, requiredRedundancy };
  }
}
