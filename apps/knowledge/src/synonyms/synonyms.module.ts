import { Module } from '@nestjs/common';
import { SearchModule } from '../search/search.module';
import { RemoveSynonyms } from './remove-synonyms';
import { SynonymGroupEntity } from './synonym-group.entity';
import { SynonymsResolver } from './synonyms.resolver';
import { SynonymsStore } from './synonyms.store';
import { SynonymsView } from './synonyms.view';
import { WriteSynonyms } from './write-synonyms';

export const synonymEntities = [SynonymGroupEntity];

@Module({ imports: [SearchModule], providers: [SynonymsStore, SynonymsView, WriteSynonyms, RemoveSynonyms, SynonymsResolver], exports: [SynonymsView] })
export class SynonymsModule {}
