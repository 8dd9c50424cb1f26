import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@deskgraph/identity';
import type { Bilingual } from '@deskgraph/subgraph';
import { GraphQLError } from 'graphql';
import { DateTime } from 'luxon';
import { DataSource } from 'typeorm';
import { BUSINESS_TIME_ZONE } from '../reports/business-time-zone';
import { periodLabel, ReportsView, type Range } from '../reports/reports.view';
import { ages } from './domain/ageing';

const definition: Bilingual = {
  zh: '按业务日统计工单：当日新开、当日完成（客户所见状态变为已完成）、当日重新打开，以及当日结束时仍未完成的工单，并按自首次开单起的时间分段。业务日以业务时区的零点为界。',
  en: 'Work orders by business day: opened, completed (as the customer sees the status) and reopened during the day, and those still open at its end, by the time since they were first opened. A business day begins at midnight of the business zone.',
};

const mostDays = 366;

interface Day extends Readonly<Record<string, number | string>> {
  readonly day: string;
}

const aged = ages.map(({ key, from, below }) => `count(*) filter (where open and age >= ${from}${below === Infinity ? '' : ` and age < ${below}`})::int as "${key}"`);

/** Each spell stands for every day it touches: how many, not how long, decides what this costs. */
const byDay = `
  with touched as (
    select nth, opened_at, begins_at, ends_at, (begins_at at time zone $3)::date as first_day, (ends_at at time zone $3)::date as last_day
    from open_spells where ends_at >= $1::date::timestamp at time zone $3 and begins_at < ($2::date + 1)::timestamp at time zone $3),
  each as (
    select d::date as day, nth, d::date = first_day as begins, d::date = last_day as ends, d::date < last_day as open,
      extract(epoch from (d::date + 1)::timestamp at time zone $3 - opened_at) / 86400 as age
    from touched cross join lateral generate_series(greatest(first_day, $1::date)::timestamp, least(last_day, $2::date)::timestamp, interval '1 day') d)
  select to_char(day, 'YYYY-MM-DD') as day,
    count(*) filter (where begins and nth = 0)::int as opened, count(*) filter (where begins and nth > 0)::int as reopened,
    count(*) filter (where ends)::int as closed, count(*) filter (where open)::int as open, ${aged.join(', ')}
  from each group by day`;

/** How much work came, went and stayed. */
@Injectable()
export class BacklogView {
  constructor(private readonly reports: ReportsView, private readonly dataSource: DataSource, @Inject(BUSINESS_TIME_ZONE) private readonly zone: string) {}

  async trend(range: Range, language: Language) {
    this.reports.window(range);
    const days = daysOf(range);
    if (days.length > mostDays) throw new GraphQLError(`from: at most ${mostDays} days before \`to\` / 起止日期最多相隔 ${mostDays} 天`, { extensions: { code: 'BAD_USER_INPUT' } });
    // First, so that the numbers are never older than what they say.
    const asOf = await this.reports.asOf();
    const counted: Day[] = await this.dataSource.query(byDay, [range.from, range.to, this.zone]);
    const found = new Map(counted.map((day) => [day.day, day]));
    return { asOf, definition: definition[language], days: days.map((day) => shown(day, found.get(day), language)) };
  }
}

function shown(day: string, counted: Day | undefined, language: Language) {
  const count = (of: string): number => Number(counted?.[of] ?? 0);
  return {
    day,
    label: periodLabel('DAY', day, language),
    opened: count('opened'), closed: count('closed'), reopened: count('reopened'), open: count('open'),
    ageing: ages.map(({ key, label }) => ({ key, label: label[language], open: count(key) })),
  };
}

function daysOf({ from, to }: Range): string[] {
  const first = DateTime.fromISO(from, { zone: 'utc' });
  const last = DateTime.fromISO(to, { zone: 'utc' });
  return Array.from({ length: last.diff(first, 'days').days + 1 }, (_, nth) => first.plus({ days: nth }).toFormat('yyyy-MM-dd'));
}
