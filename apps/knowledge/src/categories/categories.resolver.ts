import { Context, Query, Resolver } from '@nestjs/graphql';
import { Public, type GraphContext } from '@deskgraph/identity';
import { Categories } from './categories';

@Resolver()
export class CategoriesResolver {
  constructor(private readonly tree: Categories) {}

  @Query('categories')
  @Public()
  categories(@Context() { language }: GraphContext) {
    return this.tree.all().map(({ id }) => this.tree.shown(id, language));
  }
}
