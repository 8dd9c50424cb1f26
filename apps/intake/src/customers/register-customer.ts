import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, type InvalidInputRefusal, longestLength, optionalText, requiredLength } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import type { RegisterCustomerInput } from '../graph.generated';
import type { Customer } from './customer';
import { customerRegistered } from './customers.events';
import { CustomersStore } from './customers.store';

@Injectable()
export class RegisterCustomer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly customers: CustomersStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, input: RegisterCustomerInput): Promise<Customer | InvalidInputRefusal> {
    const customer: Customer = {
      id: input.id ?? uuid(),
      externalKey: optionalText(input.externalKey),
      name: cleanText(input.name),
      industry: optionalText(input.industry),
      level: input.level,
      contractNumber: optionalText(input.contractNumber),
      registeredAt: this.clock(),
    };
    const invalid = mistakesIn(customer, principal, input.id);
    if (invalid) return invalid;

    return this.uow.run(async (tx) => {
      if (await this.customers.add(tx, customer)) {
        await this.outbox.append(tx, [customerRegistered(customer)]);
        return customer;
      }
      const present = customer.externalKey === null ? null : await this.customers.byExternalKey(customer.externalKey, tx);
      return present && (!input.id || present.id === input.id) ? present : idTaken;
    });
  }
}

const idTaken: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['id'], text: { zh: '该编号或外部键已属于另一客户，请更换', en: 'another customer has this id or external key; choose another one' } }],
};

function mistakesIn(customer: Customer, principal: Principal, chosenId: string | null | undefined): InvalidInputRefusal | undefined {
  return invalidInput([
    requiredLength('name', { zh: '客户名称', en: 'name' }, customer.name, 200),
    longestLength('externalKey', { zh: '外部键', en: 'external key' }, customer.externalKey, 200),
    longestLength('industry', { zh: '行业', en: 'industry' }, customer.industry, 200),
    longestLength('contractNumber', { zh: '合同编号', en: 'contract number' }, customer.contractNumber, 200),
    chosenId && principal.kind !== 'administrator' && {
      path: ['id'],
      text: { zh: '只有管理员可以指定客户编号，请留空', en: 'only an administrator chooses the id of a customer; leave it out' },
    },
    !/^[\w-]{1,64}$/.test(customer.id) && {
      path: ['id'],
      text: { zh: '编号由 1 至 64 个字母、数字、“_”或“-”组成', en: 'an id has 1 to 64 letters, digits, "_" or "-"' },
    },
  ]);
}
