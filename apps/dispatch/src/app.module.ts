import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AllowGuard, createTokenVerifier, graphContext, tokenRequired } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock, type Logger } from '@deskgraph/runtime';
import { createSubgraph } from '@deskgraph/subgraph';
import { DataSource } from 'typeorm';
import { ArrivalsModule } from './arrivals/arrivals.module';
import { AssignmentPlansModule } from './assignment-plans/assignment-plans.module';
import { AutomaticDispatchModule } from './automatic-dispatch/automatic-dispatch.module';
import { ClosingsModule } from './closings/closings.module';
import { CollaborationModule } from './collaboration/collaboration.module';
import { DeliveriesModule } from './deliveries/deliveries.module';
import { EngineersModule } from './engineers/engineers.module';
import { defaultSender, type DispatchSettings } from './environment';
import { EscalationsModule } from './escalations/escalations.module';
import { MAILER, smtpMailer } from './notifications/mailer';
import { NotificationsModule } from './notifications/notifications.module';
import { BUSINESS_TIME_ZONE } from './numbers/number-series';
import { OversightModule } from './oversight/oversight.module';
import { PausesModule } from './pauses/pauses.module';
import { PresenceModule } from './presence/presence.module';
import { RenewalsModule } from './renewals/renewals.module';
import { RootCausesModule } from './root-causes/root-causes.module';
import { ServiceLevelsModule } from './service-levels/service-levels.module';
import { SkillMatrixModule } from './skill-matrix/skill-matrix.module';
import { StaffingModule } from './staffing/staffing.module';
import { TimelineModule } from './timeline/timeline.module';
import { ViewerModule } from './viewer/viewer.module';
import { WorkOrdersModule } from './work-orders/work-orders.module';

export interface Surroundings {
  readonly settings: Pick<DispatchSettings, 'OIDC_ISSUER' | 'OIDC_AUDIENCE' | 'BUSINESS_TIME_ZONE'> & Partial<Pick<DispatchSettings, 'SMTP_URL' | 'MAIL_FROM'>>;
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
      { provide: MAILER, useValue: settings.SMTP_URL ? smtpMailer(settings.SMTP_URL, settings.MAIL_FROM ?? defaultSender) : null },
      { provide: BUSINESS_TIME_ZONE, useValue: settings.BUSINESS_TIME_ZONE },
      Outbox,
    ];
    return {
      module: AppModule,
      global: true,
      imports: [
        createSubgraph({ sdlBelow: __dirname, logger, context: graphContext(verifier), plugins: [tokenRequired] }),
        EngineersModule, ServiceLevelsModule, WorkOrdersModule, DeliveriesModule, PausesModule, ArrivalsModule, RenewalsModule, NotificationsModule, EscalationsModule, OversightModule,
        AssignmentPlansModule, AutomaticDispatchModule, CollaborationModule, SkillMatrixModule, StaffingModule, TimelineModule, ViewerModule, PresenceModule, RootCausesModule, ClosingsModule,
      ],
      providers: [...surroundings, { provide: APP_INTERCEPTOR, useClass: AllowGuard }],
      exports: surroundings,
    };
  }
}
