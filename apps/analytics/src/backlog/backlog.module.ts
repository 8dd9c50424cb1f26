import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module';
import { BacklogResolver } from './backlog.resolver';
import { BacklogView } from './backlog.view';
import { OpenSpellEntity } from './open-spell.entity';
import { StatusChangeEntity } from './status-change.entity';

export const backlogEntities = [StatusChangeEntity, OpenSpellEntity];

@Module({ imports: [ReportsModule], providers: [BacklogView, BacklogResolver] })
export class BacklogModule {}
