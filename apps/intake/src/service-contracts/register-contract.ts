import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { cleanText, distinctTexts, type FieldMistake, invalidInput, type InvalidInputRefusal, longestLength, optionalText, requiredLength } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import { PartiesView } from '../customers/parties.view';
import type { RegisterContractInput } from '../graph.generated';
import type { Contract } from './domain/contract';
import { ServiceContractsStore } from './service-contracts.store';

const mostDevices = 500;

@Injectable()
export class RegisterContract {
  constructor(
    private readonly contracts: ServiceContractsStore,
    private readonly parties: PartiesView,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: RegisterContractInput): Promise<Contract | InvalidInputRefusal> {
    const { found, mistakes } = await this.devices(input.customerId, distinctTexts(input.deviceIds));
    const contract: Contract = {
      id: uuid(),
      customerId: input.customerId,
      externalKey: optionalText(input.externalKey),
      number: cleanText(input.number),
      scope: [...new Set(input.scope)],
      deviceIds: found,
      products: distinctTexts(input.products),
      from: input.from,
      until: input.until ?? null,
      registeredAt: this.clock(),
    };
    const invalid = invalidInput([...mistakes, ...mistakesIn(contract)]);
    if (invalid) return invalid;
    if (await this.contracts.add(contract)) return contract;

    const present = contract.externalKey === null ? null : await this.contracts.byExternalKey(contract.externalKey);
    return present?.customerId === contract.customerId ? present : taken(present !== null);
  }

  /** People name devices as they read them; the contract keeps their ids. */
  private async devices(customerId: string, names: readonly string[]): Promise<{ readonly found: readonly string[]; readonly mistakes: readonly FieldMistake[] }> {
    const customer = await this.parties.of({ customerId, contactId: null, deviceId: null });
    if (customer === null) return { found: [], mistakes: [{ path: ['customerId'], text: { zh: '没有此客户，请先用 registerCustomer 登记', en: 'no such customer; register it first with registerCustomer' } }] };
    if (names.length > mostDevices) return { found: [], mistakes: [{ path: ['deviceIds'], text: { zh: `最多 ${mostDevices} 台设备；请改用产品名称`, en: `at most ${mostDevices} devices; name products instead` } }] };
    const found: string[] = [];
    const mistakes: FieldMistake[] = [];
    for (const name of names) {
      const device = (await this.parties.of({ customerId, contactId: null, deviceId: name }))?.device;
      if (device) found.push(device.id);
      else mistakes.push({ path: ['deviceIds', name], text: { zh: `该客户没有设备 ${name}`, en: `this customer has no device ${name}` } });
    }
    return { found: [...new Set(found)], mistakes };
  }
}

function mistakesIn({ number, externalKey, scope, products, from, until }: Contract): (FieldMistake | false | undefined)[] {
  return [
    requiredLength('number', { zh: '合同编号', en: 'contract number' }, number, 200),
    longestLength('externalKey', { zh: '外部键', en: 'external key' }, externalKey, 200),
    scope.length === 0 && { path: ['scope'], text: { zh: '请至少选择一项服务范围', en: 'name at least one service' } },
    products.some((product) => product.length > 200) && { path: ['products'], text: { zh: '产品名称最多 200 个字符', en: 'a product has at most 200 characters' } },
    until !== null && until < from && { path: ['until'], text: { zh: '截止日期不能早于起始日期', en: 'it cannot end before it begins' } },
  ];
}

const taken = (byKey: boolean): InvalidInputRefusal => ({
  refused: 'InvalidInput',
  mistakes: [byKey
    ? { path: ['externalKey'], text: { zh: '该外部键已属于另一客户的合同，请更换', en: "another customer's contract has this external key; choose another one" } }
    : { path: ['number'], text: { zh: '该客户已有此编号的合同', en: 'this customer has a contract with this number already' } }],
});
