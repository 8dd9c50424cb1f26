import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AllowGuard, createTokenVerifier, graphContext, tokenRequired } from '@deskgraph/identity';
import { CLOCK, type Clock, type Logger } from '@deskgraph/runtime';
import { createSubgraph } from '@deskgraph/subgraph';
import { DataSource } from 'typeorm';
import { BacklogModule } from './backlog/backlog.module';
import { EngineerPerformanceModule } from './engineer-performance/engineer-performance.module';
import type { AnalyticsSettings } from './environment';
import { BUSINESS_TIME_ZONE } from './reports/business-time-zone';
import { RequestMixModule } from './request-mix/request-mix.module';
import { ResolutionsModule } from './resolutions/resolutions.module';
import { ResponseTimesModule } from './response-times/response-times.module';
import { SatisfactionModule } from './satisfaction/satisfaction.module';
import { ServiceLevelsModule } from './service-levels/service-levels.module';
import { StandardSolutionsModule } from './standard-solutions/standard-solutions.module';

export interface Surroundings {
  readonly settings: Pick<AnalyticsSettings, 'OIDC_ISSUER' | 'OIDC_AUDIENCE' | 'BUSINESS_TIME_ZONE'>;
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
      { provide: CLOCK, useValue: clock },
      { provide: BUSINESS_TIME_ZONE, useValue: settings.BUSINESS_TIME_ZONE },
    ];
    return {
      module: AppModule,
      global: true,
      imports: [
        createSubgraph({ sdlBelow: __dirname, logger, context: graphContext(verifier), plugins: [tokenRequired] }),
        ServiceLevelsModule, SatisfactionModule, EngineerPerformanceModule,
        BacklogModule, ResponseTimesModule, ResolutionsModule, StandardSolutionsModule, RequestMixModule,
      ],
      providers: [...surroundings, { provide: APP_INTERCEPTOR, useClass: AllowGuard }],
      exports: surroundings,
    };
  }
}
