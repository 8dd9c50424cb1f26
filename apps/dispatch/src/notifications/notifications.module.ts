import { Module } from '@nestjs/common';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { ChangeNotifications } from './change-notifications';
import { NotificationEntity, NotificationReadEntity, NotificationSettingsEntity } from './notification.entity';
import { EmailDeliveryResolver, NotificationsResolver } from './notifications.resolver';
import { NotificationsStore } from './notifications.store';
import { NotificationsView } from './notifications.view';
import { Notify } from './notify';
import { SendMails } from './send-mails';

export const notificationEntities = [NotificationEntity, NotificationReadEntity, NotificationSettingsEntity];

@Module({
  imports: [WorkOrdersModule],
  providers: [NotificationsStore, NotificationsView, Notify, SendMails, ChangeNotifications, NotificationsResolver, EmailDeliveryResolver],
  exports: [Notify, SendMails],
})
export class NotificationsModule {}
