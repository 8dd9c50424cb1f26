import { OrdersStore } from './orders.store';
import { planted } from './place-order';

export const circle = [OrdersStore, planted];
