import { Injectable } from '@nestjs/common';
import type { Page } from '@deskgraph/subgraph';
import { DataSource, In, type Repository } from 'typeorm';
import type { Device } from './device';
import { DeviceEntity } from './device.entity';

@Injectable()
export class DevicesStore {
  constructor(private readonly dataSource: DataSource) {}

  /** False when the external key is taken. */
  async add(device: Device): Promise<boolean> {
    const result = await this.rows().createQueryBuilder().insert().values(device).orIgnore().returning('id').execute();
    return result.raw.length === 1;
  }

  byExternalKey(externalKey: string): Promise<Device | null> {
    return this.rows().findOneBy({ externalKey });
  }

  byIds(ids: readonly string[]): Promise<Device[]> {
    return this.rows().findBy({ id: In([...ids]) });
  }

  ofCustomer(customerId: string, { take, after }: Page, part: string | undefined): Promise<Device[]> {
    const query = this.rows().createQueryBuilder('d').where('d.customerId = :customerId', { customerId });
    // Of one customer's devices, which its own index has found.
    if (part !== undefined) query.andWhere(`concat_ws(' ', d.name, d.model, d.serialNumber, d.externalKey) ilike :part`, { part: `%${part.replace(/[\\%_]/g, '\\$&')}%` });
    if (after) query.andWhere('(d.name, d.id) > (:name, :id)', { name: after[0], id: after[1] });
    return query.orderBy('d.name').addOrderBy('d.id').take(take).getMany();
  }

  private rows(): Repository<Device> {
    return this.dataSource.getRepository<Device>(DeviceEntity);
  }
}
