import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarBook } from '../calendars/calendar-book';
import { policiesFor, type RequestFacts } from '../domain/policy-rules';
import { termsOf, type ServiceLevelPolicy, type Terms, type Urgency } from '../domain/service-level-policy';
import { PoliciesStore } from './policies.store';

/** What is promised for a request: its policies by the rules, its terms by their current versions. */
@Injectable()
export class Promises {
  constructor(private readonly policies: PoliciesStore, private readonly calendars: CalendarBook) {}

  /** For new requests: their policies, strongest first, and the terms of them. Reads rules, policies and calendars once. */
  async maker(tx: EntityManager): Promise<(facts: RequestFacts, urgency: Urgency) => { readonly policyIds: readonly string[]; readonly terms: readonly Terms[] }> {
    const { rules } = await this.policies.rules(tx);
    const termsFor = await this.termsMaker(tx);
    return (facts, urgency) => {
      const policyIds = policiesFor(rules, facts);
      return { policyIds, terms: termsFor(policyIds, urgency) };
    };
  }

  /** Of many requests, in their order. */
  async policiesOfAll(tx: EntityManager, requests: readonly RequestFacts[]): Promise<readonly (readonly string[])[]> {
    const { rules } = await this.policies.rules(tx);
    return requests.map((facts) => policiesFor(rules, facts));
  }

  async terms(tx: EntityManager, policyIds: readonly string[], urgency: Urgency): Promise<readonly Terms[]> {
    return (await this.termsMaker(tx))(policyIds, urgency);
  }

  /** For many orders at once: reads policies and calendars once, with drafts in the place of what they would replace. */
  async termsMaker(tx?: EntityManager, drafts: readonly ServiceLevelPolicy[] = [], calendarVersions: ReadonlyMap<string, number> = new Map()) {
    const current = new Map<string, ServiceLevelPolicy>((await this.policies.current(tx)).map((policy) => [policy.id, policy]));
    for (const draft of drafts) current.set(draft.id, draft);
    const calendars = await this.calendars.current(tx);
    const versionOf = (id: string): number => calendarVersions.get(id) ?? calendars.get(id)?.version ?? missing(id);
    return (policyIds: readonly string[], urgency: Urgency): readonly Terms[] =>
      termsOf(policyIds.flatMap((id) => current.get(id) ?? []), urgency, versionOf);
  }
}

function missing(id: string): never {
  throw new Error(`there is no calendar ${id}`);
}
