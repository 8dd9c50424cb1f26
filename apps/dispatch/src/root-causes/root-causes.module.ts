import { Module } from '@nestjs/common';
import { PausesModule } from '../pauses/pauses.module';
import { WorkOrdersModule } from '../work-orders/work-orders.module';
import { RecordRootCauseAnalysis } from './record-root-cause-analysis';
import { RootCauseEntity } from './root-cause.entity';
import { RootCausesResolver } from './root-causes.resolver';
import { RootCausesStore } from './root-causes.store';
import { RootCausesView } from './root-causes.view';

export const rootCauseEntities = [RootCauseEntity];

@Module({
  imports: [PausesModule, WorkOrdersModule],
  providers: [RootCausesStore, RootCausesView, RecordRootCauseAnalysis, RootCausesResolver],
})
export class RootCausesModule {}
