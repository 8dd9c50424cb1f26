import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, AllowReference, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal, refusalMember } from '@deskgraph/subgraph';
import { ArticlesView } from '../articles/articles.view';
import type { QueryKnownFaultsArgs, RecordKnownFaultInput, TraceKnownFaultInput } from '../graph.generated';
import { KnownFaultsView } from './known-faults.view';
import { RecordKnownFault } from './record-known-fault';
import { faultTexts, type FaultRefusal } from './refusals';
import { TraceKnownFault } from './trace-known-fault';

type Fault = NonNullable<Awaited<ReturnType<KnownFaultsView['byId']>>>;

@Resolver('KnownFault')
export class KnownFaultsResolver {
  constructor(
    private readonly view: KnownFaultsView,
    private readonly articlesView: ArticlesView,
    private readonly record: RecordKnownFault,
    private readonly trace: TraceKnownFault,
  ) {}

  @Query('knownFault')
  @Allow('knownFault:read')
  knownFault(@Context() context: GraphContext, @Args('id') id: string) {
    return this.view.byId(context, id);
  }

  @Query('knownFaults')
  @Allow('knownFault:read')
  knownFaults(@Args() args: QueryKnownFaultsArgs) {
    return this.view.page(args);
  }

  @Query('productVersion')
  @Allow('knownFault:read')
  productVersion(@Args('name') name: string) {
    return { name };
  }

  @ResolveField('versions')
  versions(@Parent() { versions }: Fault) {
    return versions.map((name) => ({ name }));
  }

  @ResolveField('articles')
  articles(@Parent() { articleIds }: Fault, @Context() context: GraphContext) {
    return this.articlesView.publishedAll(context, articleIds);
  }

  @ResolveField('traceDueAt')
  traceDueAt(@Parent() fault: Fault) {
    return this.view.dueAt(fault);
  }

  @ResolveField('tracedInTime')
  tracedInTime(@Parent() fault: Fault) {
    return this.view.inTime(fault);
  }

  @Mutation('recordKnownFault')
  @Allow('knownFault:record')
  async recordKnownFault(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: RecordKnownFaultInput) {
    const outcome = await this.record.execute(viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'RecordKnownFaultPayload', knownFault: outcome };
  }

  @Mutation('traceKnownFault')
  @Allow('knownFault:trace')
  async traceKnownFault(@Context() { language }: GraphContext, @Args('input') input: TraceKnownFaultInput) {
    const outcome = await this.trace.execute(input);
    if (!isRefusal(outcome)) return { __typename: 'TraceKnownFaultPayload', knownFault: outcome };
    return outcome.refused === 'InvalidInput' ? invalidOrForbidden(outcome, language) : refusalMember<FaultRefusal>(outcome, faultTexts, language);
  }

  @AllowReference('knownFault:read')
  reference({ id }: { id: string }, context: GraphContext) {
    return this.view.byId(context, id);
  }
}

@Resolver('ProductVersion')
export class ProductVersionResolver {
  constructor(private readonly view: KnownFaultsView, private readonly articlesView: ArticlesView) {}

  @ResolveField('knownFaults')
  knownFaults(@Parent() { name }: { name: string }) {
    return this.view.ofVersion(name);
  }

  @ResolveField('articles')
  articles(@Parent() { name }: { name: string }, @Context() context: GraphContext) {
    return this.articlesView.ofVersion(context, name);
  }
}

@Resolver('Article')
export class ArticleFaultsResolver {
  constructor(private readonly view: KnownFaultsView) {}

  @ResolveField('knownFaults')
  knownFaults(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.view.ofArticle(context, id);
  }
}
