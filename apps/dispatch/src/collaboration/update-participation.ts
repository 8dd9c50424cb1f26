import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import type { UpdateParticipationInput } from '../graph.generated';
import { TouchWorkOrder } from '../work-orders/touch-work-order';
import { CollaborationStore } from './collaboration.store';
import { proceed, type Participant } from './domain/participant';

@Injectable()
export class UpdateParticipation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly participants: CollaborationStore,
    private readonly touch: TouchWorkOrder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ participantId, state, dueAt }: UpdateParticipationInput): Promise<Participant | InvalidInputRefusal> {
    return this.uow.run(async (tx) => {
      const participant = await this.participants.locked(tx, participantId);
      if (participant === null) return noSuchParticipant;
      const next = proceed(participant, state, dueAt ?? null, this.clock());
      await this.participants.save(tx, next);
      await this.touch.execute(tx, [next.workOrderId], 'COLLABORATION');
      return next;
    });
  }
}

const noSuchParticipant: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['participantId'], text: { zh: '协同清单中没有此人', en: 'nobody on the list has this id' } }],
};
