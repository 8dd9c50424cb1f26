import type { ResponseLevel } from './service-level-policy';

/** What is known of a request when its order opens. */
export interface RequestFacts {
  readonly customerId: string;
  readonly customerLevel: 'STANDARD' | 'IMPORTANT' | 'KEY';
  readonly contractId: string | null;
  readonly requestType: string | null;
  /** Product and version as the device or the requester says, e.g. "EdgeGate 4.2". */
  readonly product: string | null;
  readonly responseLevel: ResponseLevel | null;
}

/** Which requests a policy is for. What a rule does not name, it does not ask about. */
export interface PolicyRule {
  readonly policyId: string;
  readonly contractId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly customerLevels?: readonly RequestFacts['customerLevel'][] | undefined;
  readonly requestTypes?: readonly string[] | undefined;
  /** The product's name begins like this, whatever the case. */
  readonly product?: string | undefined;
  /** Only requests about core products, which are those with a response level. */
  readonly coreProduct?: boolean | undefined;
}

/** The policies of a request, strongest first: every rule that fits, in the order of the rules. */
export function policiesFor(rules: readonly PolicyRule[], facts: RequestFacts): readonly string[] {
  return [...new Set(rules.filter((rule) => fits(rule, facts)).map(({ policyId }) => policyId))];
}

function fits(rule: PolicyRule, facts: RequestFacts): boolean {
  return (
    (rule.contractId === undefined || rule.contractId === facts.contractId) &&
    (rule.customerId === undefined || rule.customerId === facts.customerId) &&
    (rule.customerLevels === undefined || rule.customerLevels.includes(facts.customerLevel)) &&
    (rule.requestTypes === undefined || rule.requestTypes.some((type) => type === facts.requestType)) &&
    (rule.product === undefined || (facts.product ?? '').toLowerCase().startsWith(rule.product.toLowerCase())) &&
    (rule.coreProduct === undefined || rule.coreProduct === (facts.responseLevel !== null))
  );
}

/** Core products first by what was promised for them, everything else by the standard. */
export const shippedRules: readonly PolicyRule[] = [{ policyId: 'core-product', coreProduct: true }, { policyId: 'standard' }];
