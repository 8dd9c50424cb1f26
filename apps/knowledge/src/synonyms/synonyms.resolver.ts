import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import type { RemoveSynonymsInput, WriteSynonymsInput } from '../graph.generated';
import { RemoveSynonyms } from './remove-synonyms';
import { SynonymsView } from './synonyms.view';
import { WriteSynonyms } from './write-synonyms';

@Resolver()
export class SynonymsResolver {
  constructor(private readonly view: SynonymsView, private readonly write: WriteSynonyms, private readonly remove: RemoveSynonyms) {}

  @Query('synonyms')
  @Allow('synonyms:read')
  synonyms() {
    return this.view.all();
  }

  @Mutation('writeSynonyms')
  @Allow('synonyms:write')
  async writeSynonyms(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: WriteSynonymsInput) {
    const outcome = await this.write.execute(viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'WriteSynonymsPayload', synonyms: outcome };
  }

  @Mutation('removeSynonyms')
  @Allow('synonyms:write')
  async removeSynonyms(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: RemoveSynonymsInput) {
    const outcome = await this.remove.execute(viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'RemoveSynonymsPayload', ...outcome };
  }
}
