import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import type { AddParticipantInput, UpdateParticipationInput } from '../graph.generated';
import { AddParticipant } from './add-participant';
import { CollaborationView } from './collaboration.view';
import type { Participant } from './domain/participant';
import { UpdateParticipation } from './update-participation';

@Resolver('Participant')
export class ParticipantResolver {
  constructor(private readonly list: CollaborationView, private readonly add: AddParticipant, private readonly update: UpdateParticipation) {}

  @Mutation('addParticipant')
  @Allow('collaboration:change')
  async addParticipant(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: AddParticipantInput) {
    const outcome = await this.add.execute(viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'AddParticipantPayload', participant: outcome };
  }

  @Mutation('updateParticipation')
  @Allow('collaboration:change')
  async updateParticipation(@Context() { language }: GraphContext, @Args('input') input: UpdateParticipationInput) {
    const outcome = await this.update.execute(input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'UpdateParticipationPayload', participant: outcome };
  }

  @ResolveField('overdue')
  overdue(@Parent() participant: Participant) {
    return this.list.overdue(participant);
  }
}

@Resolver('WorkOrder')
export class WorkOrderCollaborationResolver {
  constructor(private readonly list: CollaborationView) {}

  @ResolveField('collaboration')
  collaboration(@Parent() { id }: { id: string }, @Context() context: GraphContext) {
    return this.list.ofOrder(context, id);
  }
}
