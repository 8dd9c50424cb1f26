import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { EngineersView } from '../engineers/engineers.view';

@Resolver('Viewer')
export class ViewerResolver {
  constructor(private readonly engineers: EngineersView) {}

  @Query('viewer')
  @Public()
  viewer(@Viewer() principal: Principal) {
    return principal;
  }

  @ResolveField('displayName')
  displayName(@Parent() { name }: Principal) {
    return name;
  }

  @ResolveField('kind')
  kind(@Parent() { kind }: Principal) {
    return kind.toUpperCase();
  }

  @ResolveField('permissions')
  permissions(@Parent() { permissions }: Principal) {
    return [...permissions].sort();
  }

  @ResolveField('engineer')
  async engineer(@Parent() { id }: Principal, @Context() context: GraphContext) {
    const engineerId = await this.engineers.idOfAccount(id);
    return engineerId === null ? null : this.engineers.byId(context, engineerId);
  }

  @ResolveField('customer')
  customer(@Parent() { customerId }: Principal) {
    return customerId === undefined ? null : { __typename: 'Customer', id: customerId };
  }
}
