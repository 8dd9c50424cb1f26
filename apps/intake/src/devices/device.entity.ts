import { EntitySchema } from 'typeorm';
import type { Device } from './device';

export const DeviceEntity = new EntitySchema<Device>({
  name: 'Device',
  tableName: 'devices',
  columns: {
    id: { type: 'text', primary: true, primaryKeyConstraintName: 'devices_pkey' },
    customerId: { type: 'text', name: 'customer_id' },
    externalKey: { type: 'text', name: 'external_key', nullable: true },
    name: { type: 'text' },
    model: { type: 'text', nullable: true },
    serialNumber: { type: 'text', name: 'serial_number', nullable: true },
    productVersion: { type: 'text', name: 'product_version', nullable: true },
    coreProduct: { type: 'boolean', name: 'core_product' },
    registeredAt: { type: 'timestamptz', name: 'registered_at' },
  },
  foreignKeys: [{ name: 'devices_of_customer', target: 'Customer', columnNames: ['customerId'], referencedColumnNames: ['id'] }],
  indices: [
    { name: 'devices_external_key', columns: ['externalKey'], unique: true },
    { name: 'devices_by_customer', columns: ['customerId', 'name', 'id'] },
    { name: 'devices_by_serial_number', columns: ['customerId', 'serialNumber'] },
  ],
});
