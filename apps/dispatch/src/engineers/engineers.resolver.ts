import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowReference, Public, type GraphContext } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import type { QueryEngineersArgs, RegisterEngineerInput } from '../graph.generated';
import type { Engineer, EngineerSkill, Skill } from './domain/engineer';
import { EngineersView } from './engineers.view';
import { RegisterEngineer } from './register-engineer';

@Resolver('Engineer')
export class EngineersResolver {
  constructor(private readonly engineers: EngineersView, private readonly register: RegisterEngineer) {}

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

  @ResolveField('team')
  async team(@Parent() { teamId }: Engineer, @Context() context: GraphContext) {
    return (await this.engineers.team(context, teamId))?.name ?? '';
  }

  @ResolveField('availability')
  availability(@Parent() engineer: Engineer) {
    return this.engineers.availability(engineer);
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
  constructor(private readonly engineers: EngineersView) {}

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
  path(@Parent() skill: Skill, @Context() { language }: GraphContext) {
    return [language === 'zh' ? skill.nameZh : skill.nameEn];
  }

  @AllowReference('engineer:read')
  reference({ id }: { id: string }, context: GraphContext) {
    return this.engineers.skill(context, id);
  }
}
