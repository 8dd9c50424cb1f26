import { Module } from '@nestjs/common';
import { TimelineResolver } from './timeline.resolver';
import { TimelineView } from './timeline.view';

@Module({ providers: [TimelineView, TimelineResolver] })
export class TimelineModule {}
