/** Services a contract may be about (R1.4). */
export type ServiceScope = 'PRODUCT_SUPPORT' | 'ON_SITE_REPAIR' | 'PERIODIC_INSPECTION' | 'CONSULTING' | 'OUTSOURCING' | 'SPARE_PARTS';

/** What a customer is entitled to, and until when (合同, R1.8). */
export interface Contract {
  readonly id: string;
  readonly customerId: string;
  readonly externalKey: string | null;
  readonly number: string;
  readonly scope: readonly ServiceScope[];
  /** Devices it covers; with none and no products it covers whatever the customer has. */
  readonly deviceIds: readonly string[];
  /** Products it covers, by how their names begin. */
  readonly products: readonly string[];
  /** Business days, YYYY-MM-DD, both included. */
  readonly from: string;
  /** Null: until it is ended. */
  readonly until: string | null;
  readonly registeredAt: Date;
}

/** What a request is about. */
export interface Subject {
  readonly deviceId: string | null;
  readonly product: string | null;
}

export type ContractRefusal =
  | { readonly refused: 'ContractNotOfCustomer' }
  | { readonly refused: 'ContractNotInForce'; readonly contract: Contract }
  | { readonly refused: 'NotCoveredByContract'; readonly contract: Contract };

export const inForce = ({ from, until }: Contract, day: string): boolean => from <= day && (until === null || day <= until);

/** How closely a contract fits, the closest first. */
const fits = ['DEVICE', 'PRODUCT', 'EVERYTHING'] as const;
type Fit = (typeof fits)[number];

/** By what a contract covers the subject; undefined when it does not. */
export function coverage({ deviceIds, products }: Contract, { deviceId, product }: Subject): Fit | undefined {
  if (deviceId !== null && deviceIds.includes(deviceId)) return 'DEVICE';
  if (product !== null && products.some((name) => product.toLowerCase().startsWith(name.toLowerCase()))) return 'PRODUCT';
  return deviceIds.length === 0 && products.length === 0 ? 'EVERYTHING' : undefined;
}

/** Of the customer's contracts in force the one that names the device, else the product, else one that names neither; of several the one that began last. */
export function contractFor(contracts: readonly Contract[], subject: Subject, day: string): Contract | null {
  const candidates = contracts.filter((contract) => inForce(contract, day));
  for (const fit of fits) {
    const [found] = candidates.filter((contract) => coverage(contract, subject) === fit).sort(laterFirst);
    if (found) return found;
  }
  return null;
}

/** A contract somebody names has to be the customer's, in force, and about what the request is about. */
export function namedContract(contract: Contract | undefined, subject: Subject, day: string): Contract | ContractRefusal {
  if (!contract) return { refused: 'ContractNotOfCustomer' };
  if (!inForce(contract, day)) return { refused: 'ContractNotInForce', contract };
  return coverage(contract, subject) === undefined ? { refused: 'NotCoveredByContract', contract } : contract;
}

function laterFirst(one: Contract, other: Contract): number {
  if (one.from !== other.from) return one.from < other.from ? 1 : -1;
  return one.number < other.number ? -1 : 1;
}
