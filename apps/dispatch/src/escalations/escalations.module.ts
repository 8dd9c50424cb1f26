import { Module } from '@nestjs/common';
import { EngineersModule } from '../engineers/engineers.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { PausesModule } from '../pauses/pauses.module';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { AnnounceDelay } from './announce-delay';
import { ClocksConsumer } from './clocks.consumer';
import { DefineLadder } from './define-ladder';
import { Escalate } from './escalate';
import { AnnouncementEntity, EscalationEntity, LadderEntity } from './escalation.entity';
import { EscalationOrderResolver, EscalationsResolver } from './escalations.resolver';
import { EscalationsStore } from './escalations.store';
import { EscalationsView } from './escalations.view';
import { TellPeople } from './tell-people';

export const escalationEntities = [EscalationEntity, AnnouncementEntity, LadderEntity];

@Module({
  imports: [EngineersModule, NotificationsModule, PausesModule, WorkOrdersModule],
  providers: [EscalationsStore, EscalationsView, TellPeople, Escalate, AnnounceDelay, DefineLadder, ClocksConsumer, EscalationsResolver, EscalationOrderResolver],
  exports: [ClocksConsumer, EscalationsView],
})
export class EscalationsModule {}
