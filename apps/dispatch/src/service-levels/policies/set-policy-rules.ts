import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { invalidInput, optionalText, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { PolicyRuleInput, SetPolicyRulesInput } from '../../graph.generated';
import type { PolicyRule, RequestFacts } from '../domain/policy-rules';
import type { StaleVersion } from '../stale-version';
import { PoliciesStore, type VersionedRules } from './policies.store';

const levels = ['STANDARD', 'IMPORTANT', 'KEY'] as const;
const types = ['FAULT', 'CONSULTATION', 'OPTIMISATION', 'DELIVERY'];

@Injectable()
export class SetPolicyRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policies: PoliciesStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { expectedVersion, rules }: SetPolicyRulesInput): Promise<VersionedRules | StaleVersion | InvalidInputRefusal> {
    const known = (await this.policies.current()).map(({ id }) => id);
    const invalid = invalidInput([
      rules.length === 0 && { path: ['rules'], text: { zh: '请至少保留一条规则', en: 'keep at least one rule' } },
      ...rules.flatMap((rule, index) => mistakesIn(rule, index, known)),
    ]);
    if (invalid) return invalid;
    const { version } = await this.policies.rules();
    if (version !== expectedVersion) return { refused: 'StaleVersion', version };
    const next = { version: version + 1, rules: rules.map(ruleOf) };
    return this.uow.run(async (tx) => ((await this.policies.addRules(tx, next, this.clock(), principal.id)) ? next : { refused: 'StaleVersion', version: next.version }));
  }
}

function mistakesIn({ policyId, customerLevels, requestTypes }: PolicyRuleInput, index: number, known: readonly string[]) {
  const path = (field: string) => ['rules', String(index), field];
  const oneOf = (words: readonly string[]) => ({ zh: `可选：${words.join('、')}`, en: `one of ${words.join(', ')}` });
  return [
    !known.includes(policyId) && { path: path('policyId'), text: oneOf(known) },
    !(customerLevels ?? []).every(isLevel) && { path: path('customerLevels'), text: oneOf(levels) },
    !(requestTypes ?? []).every((type) => types.includes(type)) && { path: path('requestTypes'), text: oneOf(types) },
  ];
}

const isLevel = (word: string): word is RequestFacts['customerLevel'] => levels.some((level) => level === word);

function ruleOf({ policyId, contractId, customerId, customerLevels, requestTypes, product, coreProduct }: PolicyRuleInput): PolicyRule {
  return {
    policyId,
    contractId: contractId ?? undefined,
    customerId: customerId ?? undefined,
    customerLevels: customerLevels?.filter(isLevel) ?? undefined,
    requestTypes: requestTypes ?? undefined,
    product: optionalText(product) ?? undefined,
    coreProduct: coreProduct ?? undefined,
  };
}
