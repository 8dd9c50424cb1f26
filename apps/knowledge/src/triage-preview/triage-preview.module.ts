import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module';
import { ClassificationModule } from '../classification/classification.module';
import { SuggestionsModule } from '../suggestions/suggestions.module';
import { TriagePreviewResolver } from './triage-preview.resolver';
import { TriagePreviewView } from './triage-preview.view';

@Module({ imports: [CategoriesModule, ClassificationModule, SuggestionsModule], providers: [TriagePreviewView, TriagePreviewResolver] })
export class TriagePreviewModule {}
