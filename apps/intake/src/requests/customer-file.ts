import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PartiesView, type Parties, type PartiesAsked } from '../customers/parties.view';
import { ChooseContract, type ContractRefusal } from '../service-contracts/choose-contract';

/** What the file of a customer says about a request: who it is from, what it is about, and under which contract it is served. */
@Injectable()
export class CustomerFile {
  constructor(private readonly view: PartiesView, private readonly contracts: ChooseContract) {}

  /** Null when there is no such customer. */
  parties(tx: EntityManager, asked: PartiesAsked): Promise<Parties | null> {
    return this.view.of(asked, tx);
  }

  /** The id of the contract, `named` or chosen; null when none in force covers the request. */
  contract(tx: EntityManager, { customer, device }: Parties, named: string | null, at: Date): Promise<string | null | ContractRefusal> {
    return this.contracts.execute(tx, { customerId: customer.id, deviceId: device?.id ?? null, product: device?.productVersion ?? null, contractId: named, at });
  }
}
