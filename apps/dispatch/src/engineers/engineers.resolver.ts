import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowReference, Public, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember } from '@deskgraph/subgraph';
import type { DedicateTeamInput, DefineSkillInput, QueryEngineersArgs, RecordAbsenceInput, RegisterEngineerInput, SetEngineerStatusInput } from '../graph.generated';
import { DedicateTeam } from './dedicate-team';
import { DefineSkill } from './define-skill';
import type { EngineerSkill, Skill, Team } from './domain/engineer';
import { EngineersView } from './engineers.view';
import { RecordAbsence } from './record-absence';
import { leaderTexts } from './refusals';
import { RegisterEngineer } from './register-engineer';
import { SetEngineerStatus } from './set-engineer-status';

@Resolver('Engineer')
export class EngineersResolver {
  constructor(
    private readonly engineers: EngineersView,
    private readonly register: RegisterEngineer,
    private readonly status: SetEngineerStatus,
    private readonly absence: RecordAbsence,
  ) {}

  @Query('engineers')
  @Allow('engineer:read')
  list(@Args() args: QueryEngineersArgs) {
    return this.engineers.page(args, args.search);
  }

  @Mutation('registerEngineer')
  @Allow('engineer:register')
  async registerEngineer(@Context() { language }: GraphContext, @Args('input') input: RegisterEngineerInput) {
    const outcome = await this.register.execute(input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'RegisterEngineerPayload', engineer: outcome };
  }

  @Mutation('setEngineerStatus')
  @Allow('engineer:read')
  async setEngineerStatus(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: SetEngineerStatusInput) {
    const outcome = await this.status.execute(viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'SetEngineerStatusPayload', engineer: outcome };
  }

  @Mutation('recordAbsence')
  @Allow('engineer:register')
  async recordAbsence(@Context() { language }: GraphContext, @Args('input') input: RecordAbsenceInput) {
    const outcome = await this.absence.execute(input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'RecordAbsencePayload', engineer: outcome };
  }

  @AllowReference('engineer:read')
  reference({ id }: { id: string }, context: GraphContext) {
    return this.engineers.byId(context, id);
  }
}

@Resolver('EngineerSkill')
export class EngineerSkillResolver {
  constructor(private readonly engineers: EngineersView) {}

  @ResolveField('skill')
  skill(@Parent() { skillId }: EngineerSkill, @Context() context: GraphContext) {
    return this.engineers.skill(context, skillId);
  }
}

@Resolver('Skill')
export class SkillResolver {
  constructor(private readonly engineers: EngineersView, private readonly define: DefineSkill) {}

  @Mutation('defineSkill')
  @Allow('engineer:register')
  async defineSkill(@Context() { language }: GraphContext, @Args('input') input: DefineSkillInput) {
    const outcome = await this.define.execute(input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'DefineSkillPayload', skill: outcome };
  }

  @Query('skills')
  @Public()
  skills() {
    return this.engineers.skills();
  }

  @ResolveField('name')
  name(@Parent() skill: Skill, @Context() { language }: GraphContext) {
    return language === 'zh' ? skill.nameZh : skill.nameEn;
  }

  @ResolveField('path')
  async path(@Parent() skill: Skill, @Context() context: GraphContext) {
    const path = await this.engineers.skillPath(context, skill);
    return path.map(({ nameZh, nameEn }) => (context.language === 'zh' ? nameZh : nameEn));
  }

  @ResolveField('parent')
  parent(@Parent() { parentId }: Skill, @Context() context: GraphContext) {
    return parentId === null ? null : this.engineers.skill(context, parentId);
  }

  @AllowReference('engineer:read')
  reference({ id }: { id: string }, context: GraphContext) {
    return this.engineers.skill(context, id);
  }
}

@Resolver('Team')
export class TeamResolver {
  constructor(private readonly engineers: EngineersView, private readonly dedicate: DedicateTeam) {}

  @Query('teams')
  @Allow('engineer:read')
  teams() {
    return this.engineers.teams();
  }

  @Mutation('dedicateTeam')
  @Allow('engineer:register')
  async dedicateTeam(@Context() { language }: GraphContext, @Args('input') input: DedicateTeamInput) {
    const outcome = await this.dedicate.execute(input);
    if (!isRefusal(outcome)) return { __typename: 'DedicateTeamPayload', team: outcome };
    return outcome.refused === 'InvalidInput' ? invalidOrForbidden(outcome, language) : refusalMember(outcome, leaderTexts, language);
  }

  @ResolveField('leader')
  leader(@Parent() { leaderId }: Team, @Context() context: GraphContext) {
    return leaderId === null ? null : this.engineers.byId(context, leaderId);
  }
}
