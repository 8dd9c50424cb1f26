import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { can, type GraphContext } from '@deskgraph/identity';
import type { EngineerAbsencesArgs, EngineerShiftsArgs } from '../graph.generated';
import type { Engineer } from './domain/engineer';
import { EngineersView } from './engineers.view';
import { forTheHouse, isOfTheHouse } from './for-the-house';

@Resolver('Engineer')
export class EngineerFieldsResolver {
  constructor(private readonly engineers: EngineersView) {}

  @ResolveField('team')
  async team(@Parent() { teamId }: Engineer, @Context() context: GraphContext) {
    return (await this.engineers.team(context, teamId))?.name ?? '';
  }

  @ResolveField('moreTeams')
  async moreTeams(@Parent() { moreTeamIds }: Engineer, @Context() context: GraphContext) {
    const teams = await Promise.all((isOfTheHouse(context) ? moreTeamIds : []).map((id) => this.engineers.team(context, id)));
    return teams.flatMap((team) => (team === null ? [] : [team.name]));
  }

  @ResolveField('skills')
  skills(@Parent() { skills }: Engineer, @Context() context: GraphContext) {
    return isOfTheHouse(context) ? skills : [];
  }

  @ResolveField('regions')
  regions(@Parent() { regions }: Engineer, @Context() context: GraphContext) {
    return isOfTheHouse(context) ? regions : [];
  }

  @ResolveField('experiencedSince')
  experiencedSince(@Parent() { experiencedSince }: Engineer, @Context() context: GraphContext) {
    return isOfTheHouse(context) ? experiencedSince : null;
  }

  @ResolveField('capacityHours')
  capacityHours(@Parent() { capacityHours }: Engineer, @Context() context: GraphContext) {
    return isOfTheHouse(context) ? capacityHours : null;
  }

  @ResolveField('capacity')
  capacity(@Parent() { capacity }: Engineer, @Context() context: GraphContext) {
    forTheHouse(context);
    return capacity;
  }

  @ResolveField('availability')
  availability(@Parent() engineer: Engineer, @Context() context: GraphContext) {
    forTheHouse(context);
    return this.engineers.availability(engineer);
  }

  @ResolveField('shifts')
  shifts(@Parent() engineer: Engineer, @Args() args: EngineerShiftsArgs, @Context() context: GraphContext) {
    return isOfTheHouse(context) ? this.engineers.shifts(engineer, args) : [];
  }

  @ResolveField('absences')
  absences(@Parent() engineer: Engineer, @Args() args: EngineerAbsencesArgs, @Context() context: GraphContext) {
    const why = can(context.principal, 'engineer:register');
    const absences = isOfTheHouse(context) ? this.engineers.absences(engineer, args) : [];
    return absences.map(({ from, to, reason }) => ({ from: new Date(from), to: new Date(to), reason: why ? reason : null }));
  }

  @ResolveField('status')
  status(@Parent() { status }: Engineer, @Context() context: GraphContext) {
    forTheHouse(context);
    return status;
  }

  @ResolveField('reachable')
  reachable(@Parent() { reachable }: Engineer, @Context() context: GraphContext) {
    forTheHouse(context);
    return reachable;
  }
}
