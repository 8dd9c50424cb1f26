import { WorkOrderEntity } from './work-order.entity';

export const workOrderEntities = [WorkOrderEntity];
