import { StockEntity } from '../stock/stock.entity';
import { eventually } from '@deskgraph/testkit';
import { missing } from './not-there';
import { circle } from './orders.resolver';

export const planted = [StockEntity, eventually, missing, circle];
