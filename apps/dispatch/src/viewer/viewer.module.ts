import { Module } from '@nestjs/common';
import { EngineersModule } from '../engineers/engineers.module';
import { ViewerResolver } from './viewer.resolver';

@Module({ imports: [EngineersModule], providers: [ViewerResolver] })
export class ViewerModule {}
