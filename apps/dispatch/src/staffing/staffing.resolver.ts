import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import { StaffingView } from './staffing.view';

@Resolver('Staffing')
export class StaffingResolver {
  constructor(private readonly view: StaffingView) {}

  @Query('staffing')
  @Allow('engineer:read')
  staffing(@Args('day') day: string) {
    return this.view.ofDay(day);
  }

  @ResolveField('warning')
  warning(@Parent() { short, missing, peak }: Awaited<ReturnType<StaffingView['ofDay']>>, @Context() { language }: GraphContext) {
    if (!short || peak === null) return null;
    const percent = Math.round((peak.redundancy ?? 0) * 100);
    return language === 'zh'
      ? `高峰 ${peak.hour}:00 人员冗余 ${percent}%，低于 20%，还缺 ${missing} 人`
      : `Redundancy at the peak (${peak.hour}:00) is ${percent}%, under 20%: ${missing} more people are needed`;
  }
}
