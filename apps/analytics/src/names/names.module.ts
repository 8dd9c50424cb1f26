import { Module } from '@nestjs/common';
import { NameEntity } from './name.entity';
import { NamesView } from './names.view';

export const nameEntities = [NameEntity];

@Module({ providers: [NamesView], exports: [NamesView] })
export class NamesModule {}
