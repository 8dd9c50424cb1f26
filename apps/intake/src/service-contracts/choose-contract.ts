import { Inject, Injectable } from '@nestjs/common';
import type { RefusalTexts } from '@deskgraph/subgraph';
import type { EntityManager } from 'typeorm';
import { businessDate } from '../numbers/business-date';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { contractFor, namedContract, type ContractRefusal, type Subject } from './domain/contract';
import { ServiceContractsStore } from './service-contracts.store';

export type { ContractRefusal } from './domain/contract';

interface Asked extends Subject {
  readonly customerId: string;
  /** The contract that was named; null to let the rule choose. */
  readonly contractId: string | null;
  readonly at: Date;
}

/** The contract a request is served under, by what it is about and the day it comes in; in the caller's transaction. */
@Injectable()
export class ChooseContract {
  constructor(private readonly contracts: ServiceContractsStore, @Inject(BUSINESS_TIME_ZONE) private readonly zone: string) {}

  /** Its id; null when no contract in force covers the request. */
  async execute(tx: EntityManager, { customerId, contractId, at, ...subject }: Asked): Promise<string | null | ContractRefusal> {
    const all = await this.contracts.allOf(tx, customerId);
    const day = businessDate(at, this.zone);
    if (contractId === null) return contractFor(all, subject, day)?.id ?? null;
    const named = namedContract(all.find(({ id }) => id === contractId), subject, day);
    return 'refused' in named ? named : named.id;
  }
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
