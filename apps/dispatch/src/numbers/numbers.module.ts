import { Module } from '@nestjs/common';
import { NumberSeriesEntity } from './number-series.entity';
import { NumberSeries } from './number-series';

export const numberEntities = [NumberSeriesEntity];

@Module({ providers: [NumberSeries], exports: [NumberSeries] })
export class NumbersModule {}
