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

interface Nobody {
  readonly id: null;
}

/** The narrow question that taking in requests asks, in one statement across the customers' files. */
@Injectable()
export class PartiesView {
  constructor(private readonly dataSource: DataSource) {}

  /** Null when there is no such customer. */
  async of(asked: PartiesAsked, manager?: EntityManager): Promise<Parties | null> {
    return (await this.ofAll([asked], manager))[0] ?? null;
  }

  /** One answer for each that is asked, in their order. */
  async ofAll(asked: readonly PartiesAsked[], manager: EntityManager = this.dataSource.manager): Promise<readonly (Parties | null)[]> {
    const rows: (PartiesRow | Nobody)[] = await manager.query(
      `select c.id, c.name, c.level, p.id as contact_id, d.id as device_id, d.product_version, d.core_product
       from unnest($1::text[], $2::text[], $3::text[]) with ordinality as asked (customer_id, contact_id, device, nth)
       left join customers c on c.id = asked.customer_id
       left join contacts p on p.id = asked.contact_id and p.customer_id = c.id
       left join lateral (
         select * from devices where customer_id = c.id and asked.device in (id, external_key, serial_number)
         order by (id = asked.device) desc, id limit 1
       ) d on true
       order by asked.nth`,
      [asked.map(({ customerId }) => customerId), asked.map(({ contactId }) => contactId), asked.map(({ deviceId }) => deviceId)],
    );
    return rows.map((row) => (row.id === null ? null : partiesOf(row)));
  }
}

function partiesOf({ id, name, level, ...row }: PartiesRow): Parties {
  const device = row.device_id === null ? null : { id: row.device_id, productVersion: row.product_version, coreProduct: row.core_product === true };
  return { customer: { id, name, level }, contactId: row.contact_id, device };
}
