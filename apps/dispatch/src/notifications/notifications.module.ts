import { Module } from '@nestjs/common';
import { EngineersModule } from '../engineers/engineers.module';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { AssignmentsConsumer } from './assignments.consumer';
import { ChangeNotifications } from './change-notifications';
import { NotificationEntity, NotificationReadEntity, NotificationSettingsEntity } from './notification.entity';
import { EmailDeliveryResolver, NotificationsResolver } from './notifications.resolver';
import { NotificationsStore } from './notifications.store';
import { NotificationsView } from './notifications.view';
import { Notify } from './notify';
import { SendMails } from './send-mails';
import { TellAssigned } from './tell-assigned';

export const notificationEntities = [NotificationEntity, NotificationReadEntity, NotificationSettingsEntity];

@Module({
  imports: [EngineersModule, WorkOrdersModule],
  providers: [NotificationsStore, NotificationsView, Notify, SendMails, TellAssigned, AssignmentsConsumer, ChangeNotifications, NotificationsResolver, EmailDeliveryResolver],
  exports: [Notify, SendMails],
})
export class NotificationsModule {}
