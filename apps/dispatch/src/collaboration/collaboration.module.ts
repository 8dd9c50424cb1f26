import { Module } from '@nestjs/common';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { AddParticipant } from './add-participant';
import { ParticipantResolver, WorkOrderCollaborationResolver } from './collaboration.resolver';
import { CollaborationStore } from './collaboration.store';
import { CollaborationView } from './collaboration.view';
import { ParticipantEntity } from './participant.entity';
import { UpdateParticipation } from './update-participation';
import { WarnOverdueParticipants } from './warn-overdue-participants';

export const collaborationEntities = [ParticipantEntity];

@Module({
  imports: [WorkOrdersModule],
  providers: [CollaborationStore, CollaborationView, AddParticipant, UpdateParticipation, WarnOverdueParticipants, ParticipantResolver, WorkOrderCollaborationResolver],
  exports: [WarnOverdueParticipants],
})
export class CollaborationModule {}
