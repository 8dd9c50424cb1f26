import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CustomerLevel } from './customer';

export interface PartiesAsked {
  readonly customerId: string;
  readonly contactId: string | null;
  /** An id, or the external key or serial number people read off the device. */
  readonly deviceId: string | null;
}

/** Who and what a request is about; null for what is not on file under this customer. */
export interface Parties {
  readonly customer: { readonly id: string; readonly name: string; readonly level: CustomerLevel };
  readonly contactId: string | null;
  readonly device: { readonly id: string; readonly productVersion: string | null; readonly coreProduct: boolean } | null;
}

interface PartiesRow {
  readonly id: string;
  readonly name: string;
  readonly level: CustomerLevel;
  readonly contact_id: string | null;
  readonly device_id: string | null;
  readonly product_version: string | null;
  readonly core_product: boolean | null;
}

/** The narrow question that taking in a request asks, in one statement across the customer's file. */
@Injectable()
export class PartiesView {
  constructor(private readonly dataSource: DataSource) {}

  /** Null when there is no such customer. */
  async of(asked: PartiesAsked, manager: EntityManager = this.dataSource.manager): Promise<Parties | null> {
    const [row]: PartiesRow[] = await manager.query(
      `select c.id, c.name, c.level, p.id as contact_id, d.id as device_id, d.product_version, d.core_product
       from customers c
       left join contacts p on p.id = $2 and p.customer_id = c.id
       left join lateral (
         select * from devices where customer_id = c.id and $3 in (id, external_key, serial_number)
         order by (id = $3) desc, id limit 1
       ) d on true
       where c.id = $1`,
      [asked.customerId, asked.contactId, asked.deviceId],
    );
    if (!row) return null;
    const device = row.device_id === null ? null : { id: row.device_id, productVersion: row.product_version, coreProduct: row.core_product === true };
    return { customer: { id: row.id, name: row.name, level: row.level }, contactId: row.contact_id, device };
  }
}
