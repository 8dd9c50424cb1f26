import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { CalendarsStore } from './calendars/calendars.store';
import { shippedCalendars } from './domain/china-calendar';
import { shippedRules } from './domain/policy-rules';
import { shippedPolicies } from './domain/shipped-policies';
import { PoliciesStore } from './policies/policies.store';

/** Puts the shipped calendars, policies and rules on file as version 1; what an organisation has changed since is newer and stays. */
@Injectable()
export class ShipServiceLevels implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendars: CalendarsStore,
    private readonly policies: PoliciesStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.uow.run(async (tx) => {
      for (const calendar of shippedCalendars) await this.calendars.add(tx, calendar, this.clock(), null);
      for (const policy of shippedPolicies) await this.policies.add(tx, policy, this.clock(), null);
      await this.policies.addRules(tx, { version: 1, rules: shippedRules }, this.clock(), null);
    });
  }
}
