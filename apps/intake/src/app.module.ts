import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AllowGuard, createTokenVerifier, graphContext, tokenRequired } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock, type Logger } from '@deskgraph/runtime';
import { createSubgraph } from '@deskgraph/subgraph';
import { DataSource } from 'typeorm';
import { ContactsModule } from './contacts/contacts.module';
import { CustomersModule } from './customers/customers.module';
import { DevicesModule } from './devices/devices.module';
import type { IntakeSettings } from './environment';
import { FeedbackModule } from './feedback/feedback.module';
import { BUSINESS_TIME_ZONE } from './numbers/number-series';
import { RequestsModule } from './requests/requests.module';
import { ServiceContractsModule } from './service-contracts/service-contracts.module';

export interface Surroundings {
  readonly settings: Pick<IntakeSettings, 'OIDC_ISSUER' | 'OIDC_AUDIENCE' | 'BUSINESS_TIME_ZONE'>;
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
      { provide: BUSINESS_TIME_ZONE, useValue: settings.BUSINESS_TIME_ZONE },
      Outbox,
    ];
    return {
      module: AppModule,
      global: true,
      imports: [
        createSubgraph({ sdlBelow: __dirname, logger, context: graphContext(verifier), plugins: [tokenRequired] }),
        CustomersModule, ContactsModule, DevicesModule, ServiceContractsModule, RequestsModule, FeedbackModule,
      ],
      providers: [...surroundings, { provide: APP_INTERCEPTOR, useClass: AllowGuard }],
      exports: surroundings,
    };
  }
}
