import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module';
import { FaultInputReader } from './fault-input';
import { KnownFaultEntity } from './known-fault.entity';
import { ArticleFaultsResolver, KnownFaultsResolver, ProductVersionResolver } from './known-faults.resolver';
import { KnownFaultsStore } from './known-faults.store';
import { KnownFaultsView } from './known-faults.view';
import { RecordKnownFault } from './record-known-fault';
import { TraceKnownFault } from './trace-known-fault';

export const knownFaultEntities = [KnownFaultEntity];

@Module({
  imports: [ArticlesModule],
  providers: [KnownFaultsStore, KnownFaultsView, FaultInputReader, RecordKnownFault, TraceKnownFault, KnownFaultsResolver, ProductVersionResolver, ArticleFaultsResolver],
})
export class KnownFaultsModule {}
