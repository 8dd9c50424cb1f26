import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type GraphContext } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import { EngineersView } from '../engineers/engineers.view';
import type { ImportSkillMatrixInput, QuerySkillMatrixArgs } from '../graph.generated';
import type { Gaps } from './domain/gaps';
import { ImportSkillMatrix } from './import-skill-matrix';
import { SkillMatrixView } from './skill-matrix.view';

@Resolver('SkillMatrix')
export class SkillMatrixResolver {
  constructor(private readonly matrix: SkillMatrixView, private readonly take: ImportSkillMatrix) {}

  @Query('skillMatrix')
  @Allow('engineer:read')
  skillMatrix(@Args() { team, below }: QuerySkillMatrixArgs) {
    return this.matrix.matrix({ team: team ?? null, below: below ?? null });
  }

  @Query('skillMatrixCsv')
  @Allow('engineer:read')
  csv() {
    return this.matrix.csv();
  }

  @Mutation('importSkillMatrix')
  @Allow('engineer:register')
  async importSkillMatrix(@Context() { language }: GraphContext, @Args('input') { csv }: ImportSkillMatrixInput) {
    const outcome = await this.take.execute(csv);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'ImportSkillMatrixPayload', ...outcome };
  }
}

@Resolver('ThinSkill')
export class ThinSkillResolver {
  constructor(private readonly engineers: EngineersView) {}

  @ResolveField('skill')
  skill(@Parent() { skillId }: Gaps['thin'][number], @Context() context: GraphContext) {
    return this.engineers.skill(context, skillId);
  }

  @ResolveField('holders')
  holders(@Parent() { holders }: Gaps['thin'][number], @Context() context: GraphContext) {
    return Promise.all(holders.map((id) => this.engineers.byId(context, id)));
  }
}

@Resolver('ExpiringCertificate')
export class ExpiringCertificateResolver {
  constructor(private readonly engineers: EngineersView) {}

  @ResolveField('engineer')
  engineer(@Parent() { engineerId }: Gaps['expiring'][number], @Context() context: GraphContext) {
    return this.engineers.byId(context, engineerId);
  }

  @ResolveField('skill')
  skill(@Parent() { skillId }: Gaps['expiring'][number], @Context() context: GraphContext) {
    return this.engineers.skill(context, skillId);
  }
}
