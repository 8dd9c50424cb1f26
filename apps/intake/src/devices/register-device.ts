import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { cleanText, type FieldMistake, invalidInput, type InvalidInputRefusal, longestLength, optionalText, requiredLength } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import { PartiesView } from '../customers/parties.view';
import type { RegisterDeviceInput } from '../graph.generated';
import type { Device } from './device';
import { DevicesStore } from './devices.store';

@Injectable()
export class RegisterDevice {
  constructor(
    private readonly devices: DevicesStore,
    private readonly parties: PartiesView,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: RegisterDeviceInput): Promise<Device | InvalidInputRefusal> {
    const device: Device = {
      id: uuid(),
      customerId: input.customerId,
      externalKey: optionalText(input.externalKey),
      name: cleanText(input.name),
      model: optionalText(input.model),
      serialNumber: optionalText(input.serialNumber),
      productVersion: optionalText(input.productVersion),
      coreProduct: input.coreProduct ?? false,
      registeredAt: this.clock(),
    };
    const customer = await this.parties.of({ customerId: device.customerId, contactId: null, deviceId: null });
    const invalid = invalidInput([customer === null && noSuchCustomer, ...mistakesIn(device)]);
    if (invalid) return invalid;
    if (await this.devices.add(device)) return device;

    const present = device.externalKey === null ? null : await this.devices.byExternalKey(device.externalKey);
    return present?.customerId === device.customerId ? present : keyTaken;
  }
}

const noSuchCustomer: FieldMistake = {
  path: ['customerId'],
  text: { zh: '没有此客户，请先用 registerCustomer 登记', en: 'no such customer; register it first with registerCustomer' },
};

const keyTaken: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['externalKey'], text: { zh: '该外部键已属于另一客户的设备，请更换', en: "another customer's device has this external key; choose another one" } }],
};

function mistakesIn({ name, externalKey, model, serialNumber, productVersion }: Device): (FieldMistake | undefined)[] {
  return [
    requiredLength('name', { zh: '设备名称', en: 'name' }, name, 200),
    longestLength('externalKey', { zh: '外部键', en: 'external key' }, externalKey, 200),
    longestLength('model', { zh: '型号', en: 'model' }, model, 200),
    longestLength('serialNumber', { zh: '序列号', en: 'serial number' }, serialNumber, 200),
    longestLength('productVersion', { zh: '产品版本', en: 'product version' }, productVersion, 200),
  ];
}
