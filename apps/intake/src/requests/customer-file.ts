import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PartiesView, type Parties, type PartiesAsked } from '../customers/parties.view';
import { ChooseContract, type ContractRefusal } from '../service-contracts/choose-contract';

/** Whose contract is asked for, and which one was named; null to let the rule choose. */
export interface ContractAsked {
  readonly parties: Parties;
  readonly named: string | null;
}

/** What the file of a customer says about a request: who it is from, what it is about, and under which contract it is served. */
@Injectable()
export class CustomerFile {
  constructor(private readonly view: PartiesView, private readonly choose: ChooseContract) {}

  /** Null when there is no such customer. */
  parties(tx: EntityManager, asked: PartiesAsked): Promise<Parties | null> {
    return this.view.of(asked, tx);
  }

  /** The same for many, in their order. */
  partiesOfAll(tx: EntityManager, asked: readonly PartiesAsked[]): Promise<readonly (Parties | null)[]> {
    return this.view.ofAll(asked, tx);
  }

  /** The ids of the contracts, in the order of what is asked; null when none in force covers the request. */
  contracts(tx: EntityManager, asked: readonly ContractAsked[], at: Date): Promise<readonly (string | null | ContractRefusal)[]> {
    return this.choose.execute(
      tx,
      asked.map(({ parties: { customer, device }, named }) => ({ customerId: customer.id, deviceId: device?.id ?? null, product: device?.productVersion ?? null, contractId: named })),
      at,
    );
  }
}
