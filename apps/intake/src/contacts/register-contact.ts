import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { cleanText, type FieldMistake, invalidInput, type InvalidInputRefusal, longestLength, optionalText, requiredLength } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import { PartiesView } from '../customers/parties.view';
import type { RegisterContactInput } from '../graph.generated';
import type { Contact } from './contact.entity';
import { ContactsStore } from './contacts.store';

@Injectable()
export class RegisterContact {
  constructor(
    private readonly contacts: ContactsStore,
    private readonly parties: PartiesView,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: RegisterContactInput): Promise<Contact | InvalidInputRefusal> {
    const contact: Contact = {
      id: uuid(),
      customerId: input.customerId,
      externalKey: optionalText(input.externalKey),
      name: cleanText(input.name),
      phone: optionalText(input.phone),
      email: optionalText(input.email),
      registeredAt: this.clock(),
    };
    const customer = await this.parties.of({ customerId: contact.customerId, contactId: null, deviceId: null });
    const invalid = invalidInput([customer === null && noSuchCustomer, ...mistakesIn(contact)]);
    if (invalid) return invalid;
    if (await this.contacts.add(contact)) return contact;

    const present = contact.externalKey === null ? null : await this.contacts.byExternalKey(contact.externalKey);
    return present?.customerId === contact.customerId ? present : keyTaken;
  }
}

const noSuchCustomer: FieldMistake = {
  path: ['customerId'],
  text: { zh: '没有此客户，请先用 registerCustomer 登记', en: 'no such customer; register it first with registerCustomer' },
};

const keyTaken: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['externalKey'], text: { zh: '该外部键已属于另一客户的联系人，请更换', en: "another customer's contact has this external key; choose another one" } }],
};

function mistakesIn({ name, externalKey, phone, email }: Contact): (FieldMistake | false | undefined)[] {
  return [
    requiredLength('name', { zh: '联系人姓名', en: 'name' }, name, 200),
    longestLength('externalKey', { zh: '外部键', en: 'external key' }, externalKey, 200),
    phone !== null && !/^[+\d][\d\s().#/-]{2,39}$/.test(phone) && {
      path: ['phone'],
      text: { zh: '电话由数字、空格和 + - ( ) 组成，例如 13900005678', en: 'a phone number has digits, spaces and + - ( ), e.g. +44 20 7946 0123' },
    },
    email !== null && !/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(email) && {
      path: ['email'],
      text: { zh: '邮箱格式为 姓名@域名', en: 'an email address looks like name@example.com' },
    },
  ];
}
