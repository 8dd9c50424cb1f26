import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, can, Public, Viewer, type GraphContext, type Principal } from '@deskgraph/identity';
import { invalidOrForbidden, isRefusal } from '@deskgraph/subgraph';
import type { MarkNotificationsReadInput, QueryNotificationDeliveriesArgs, QueryNotificationsArgs, SetNotificationSettingsInput } from '../graph.generated';
import { WorkOrdersView } from '../work-orders/work-orders.view';
import { ChangeNotifications } from './change-notifications';
import { NotificationsView } from './notifications.view';

@Resolver('Notification')
export class NotificationsResolver {
  constructor(
    private readonly notifications: NotificationsView,
    private readonly change: ChangeNotifications,
    private readonly orders: WorkOrdersView,
  ) {}

  @Query('notifications')
  @Public()
  list(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args() args: QueryNotificationsArgs) {
    return this.notifications.of(viewer, args, language);
  }

  @Query('notificationDeliveries')
  @Allow('notification:readDeliveries')
  deliveries(@Context() { language }: GraphContext, @Args() args: QueryNotificationDeliveriesArgs) {
    return this.notifications.deliveries(args.states ?? ['FAILED', 'WAITING', 'KEPT'], args, language);
  }

  @Mutation('markNotificationsRead')
  @Public()
  async markNotificationsRead(@Viewer() viewer: Principal, @Args('input') { ids }: MarkNotificationsReadInput) {
    await this.change.markRead(viewer, ids);
    return { __typename: 'MarkNotificationsReadPayload', unreadCount: await this.notifications.unreadCount(viewer) };
  }

  @Mutation('setNotificationSettings')
  @Public()
  async setNotificationSettings(@Viewer() viewer: Principal, @Context() { language }: GraphContext, @Args('input') input: SetNotificationSettingsInput) {
    const outcome = await this.change.settings(viewer, input);
    return isRefusal(outcome) ? invalidOrForbidden(outcome, language) : { __typename: 'SetNotificationSettingsPayload', ...outcome };
  }

  @ResolveField('workOrder')
  workOrder(@Parent() { workOrderId }: { workOrderId: string }, @Context() context: GraphContext) {
    return this.orders.byId(context, workOrderId);
  }
}

@Resolver('EmailDelivery')
export class EmailDeliveryResolver {
  @ResolveField('to')
  to(@Parent() { to }: { to: string | null }, @Context() { principal }: GraphContext) {
    return can(principal, 'notification:readDeliveries') ? to : null;
  }
}
