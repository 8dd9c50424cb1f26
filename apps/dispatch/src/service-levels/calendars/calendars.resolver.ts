import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { DefineCalendarInput, ImportCalendarYearInput } from '../../graph.generated';
import type { Window } from '../domain/business-calendar';
import type { StoredCalendar } from '../domain/stored-calendar';
import { staleTexts, type StaleVersion } from '../stale-version';
import { CalendarsView } from './calendars.view';
import { DefineCalendar } from './define-calendar';
import { ImportCalendarYear } from './import-calendar-year';

@Resolver('BusinessCalendar')
export class CalendarsResolver {
  constructor(
    private readonly calendars: CalendarsView,
    private readonly define: DefineCalendar,
    private readonly importYear: ImportCalendarYear,
  ) {}

  @Query('businessCalendars')
  @Allow('serviceLevel:read')
  list() {
    return this.calendars.all();
  }

  @Mutation('defineCalendar')
  @Allow('calendar:define')
  async defineCalendar(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: DefineCalendarInput) {
    return resultOf('DefineCalendarPayload', await this.define.execute(viewer, input), language);
  }

  @Mutation('importCalendarYear')
  @Allow('calendar:importYear')
  async importCalendarYear(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: ImportCalendarYearInput) {
    return resultOf('ImportCalendarYearPayload', await this.importYear.execute(viewer, input), language);
  }

  @ResolveField('name')
  name(@Parent() { nameZh, nameEn }: StoredCalendar, @Context() { language }: GraphContext) {
    return language === 'zh' ? nameZh : nameEn;
  }

  @ResolveField('zone')
  zone(@Parent() calendar: StoredCalendar) {
    return this.calendars.zoneOf(calendar);
  }

  @ResolveField('hours')
  hours(@Parent() { hours }: StoredCalendar) {
    return Object.entries(hours).map(([weekday, windows]) => ({ weekday, windows: windows.map(shownWindow) }));
  }

  @ResolveField('years')
  years(@Parent() { years }: StoredCalendar) {
    return years.map((year) => ({ ...year, days: year.days.map((day) => ({ ...day, windows: day.windows.map(shownWindow) })) }));
  }

  @ResolveField('missingYears')
  missingYears(@Parent() calendar: StoredCalendar) {
    return this.calendars.missingYears(calendar);
  }

  @ResolveField('warnings')
  warnings(@Parent() calendar: StoredCalendar, @Context() { language }: GraphContext) {
    return this.calendars.warnings(calendar, language);
  }
}

const shownWindow = ([from, to]: Window) => ({ from, to });

function resultOf(payload: string, outcome: StoredCalendar | StaleVersion | InvalidInputRefusal, language: 'zh' | 'en') {
  if (!isRefusal(outcome)) return { __typename: payload, calendar: outcome };
  return outcome.refused === 'InvalidInput' ? invalidOrForbidden(outcome, language) : refusalMember<StaleVersion>(outcome, staleTexts, language);
}
