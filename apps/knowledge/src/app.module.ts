import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AllowGuard, createTokenVerifier, graphContext, tokenRequired } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock, type Logger } from '@deskgraph/runtime';
import { createSubgraph } from '@deskgraph/subgraph';
import { DataSource } from 'typeorm';
import { ArticlesModule } from './articles/articles.module';
import { CategoriesModule } from './categories/categories.module';
import { ClassificationModule } from './classification/classification.module';
import { MODEL_DIR } from './embedding/embedder';
import type { KnowledgeSettings } from './environment';
import { KnownWords } from './known-words';
import { KnowledgeStart } from './knowledge-start';
import { LOGGER } from './logging';
import { KnownFaultsModule } from './known-faults/known-faults.module';
import { RatingsModule } from './ratings/ratings.module';
import { RequestsModule } from './requests/requests.module';
import { INDEX_DIR } from './search/index-file';
import { SuggestionsModule } from './suggestions/suggestions.module';
import { SynonymsModule } from './synonyms/synonyms.module';
import { TriagePreviewModule } from './triage-preview/triage-preview.module';
import { WorkDraftsModule } from './work-drafts/work-drafts.module';

export interface Surroundings {
  readonly settings: Pick<KnowledgeSettings, 'OIDC_ISSUER' | 'OIDC_AUDIENCE' | 'MODEL_DIR'> & { readonly INDEX_DIR?: string | undefined };
  readonly dataSource: DataSource;
  readonly logger: Logger;
  readonly clock: Clock;
}

@Module({})
export class AppModule {
  static in({ settings, dataSource, logger, clock }: Surroundings): DynamicModule {
    const verifier = createTokenVerifier({ issuer: settings.OIDC_ISSUER, audience: settings.OIDC_AUDIENCE });
    const surroundings = [
      { provide: DataSource, useValue: dataSource },
      { provide: UnitOfWork, useValue: new UnitOfWork(dataSource) },
      { provide: CLOCK, useValue: clock },
      { provide: LOGGER, useValue: logger },
      { provide: MODEL_DIR, useValue: settings.MODEL_DIR },
      { provide: INDEX_DIR, useValue: settings.INDEX_DIR ?? null },
      Outbox,
    ];
    return {
      module: AppModule,
      global: true,
      imports: [
        createSubgraph({ sdlBelow: __dirname, logger, context: graphContext(verifier), plugins: [tokenRequired] }),
        ArticlesModule, CategoriesModule, ClassificationModule, RequestsModule, SuggestionsModule,
        KnownFaultsModule, RatingsModule, SynonymsModule, TriagePreviewModule, WorkDraftsModule,
      ],
      providers: [...surroundings, KnowledgeStart, KnownWords, { provide: APP_INTERCEPTOR, useClass: AllowGuard }],
      exports: surroundings,
    };
  }
}
