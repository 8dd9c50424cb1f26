import { Inject, Injectable } from '@nestjs/common';
import type { RefusalTexts } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import { businessDate } from '../numbers/business-date';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { contractFor, namedContract, type Contract, type ContractRefusal, type Subject } from './domain/contract';
import { ServiceContractsStore } from './service-contracts.store';

export type { ContractRefusal } from './domain/contract';

interface Asked extends Subject {
  readonly customerId: string;
  /** The contract that was named; null to let the rule choose. */
  readonly contractId: string | null;
}

/** The contracts that requests are served under, by what they are about and the day they come in; in the caller's transaction. */
@Injectable()
export class ChooseContract {
  constructor(private readonly contracts: ServiceContractsStore, @Inject(BUSINESS_TIME_ZONE) private readonly zone: string) {}

  /** Their ids, in the order of what is asked; null when no contract in force covers the request. */
  async execute(tx: EntityManager, asked: readonly Asked[], at: Date): Promise<readonly (string | null | ContractRefusal)[]> {
    if (asked.length === 0) return [];
    const contracts = await this.contracts.allOf(tx, asked.map(({ customerId }) => customerId));
    const day = businessDate(at, this.zone);
    return asked.map((one) => chosen(contracts.filter(({ customerId }) => customerId === one.customerId), one, day));
  }
}

function chosen(contracts: readonly Contract[], { contractId, ...subject }: Asked, day: string): string | null | ContractRefusal {
  if (contractId === null) return contractFor(contracts, subject, day)?.id ?? null;
  const named = namedContract(contracts.find(({ id }) => id === contractId), subject, day);
  return 'refused' in named ? named : named.id;
}

export const contractTexts: RefusalTexts<ContractRefusal> = {
  ContractNotOfCustomer: () => ({ zh: '该客户没有此合同，请核对编号，或留空由系统选择', en: 'This customer has no such contract; check the id, or leave it out to have one chosen' }),
  ContractNotInForce: ({ contract: { number, from, until } }) => ({
    zh: `合同 ${number} 不在有效期内（${from} 至 ${until ?? '长期'}），请选择有效合同，或留空由系统选择`,
    en: `Contract ${number} is not in force (${from} to ${until ?? 'open end'}); name one that is, or leave it out to have one chosen`,
  }),
  NotCoveredByContract: ({ contract: { number } }) => ({
    zh: `合同 ${number} 不包含此设备或产品，请选择其他合同，或留空由系统选择`,
    en: `Contract ${number} does not cover this device or product; name another one, or leave it out to have one chosen`,
  }),
};
