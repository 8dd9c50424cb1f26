import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager, type Repository } from 'typeorm';
import { DeliveryEntity } from './delivery.entity';
import type { Delivery } from './domain/delivery';

@Injectable()
export class DeliveriesStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: EntityManager, delivery: Delivery): Promise<void> {
    await this.rows(tx).insert(row(delivery));
  }

  async save(tx: EntityManager, delivery: Delivery): Promise<void> {
    await this.rows(tx).update({ id: delivery.id }, row(delivery));
  }

  /** The row stays locked until the transaction ends. */
  locked(tx: EntityManager, id: string): Promise<Delivery | null> {
    return this.rows(tx).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  byClientKey(tx: EntityManager, workOrderId: string, clientKey: string): Promise<Delivery | null> {
    return this.rows(tx).findOneBy({ workOrderId, clientKey });
  }

  byId(id: string): Promise<Delivery | null> {
    return this.rows().findOneBy({ id });
  }

  /** Of each order, newest last. */
  ofOrders(ids: readonly string[]): Promise<Delivery[]> {
    return this.rows().find({ where: { workOrderId: In([...ids]) }, order: { submittedAt: 'ASC' } });
  }

  private rows(manager: EntityManager = this.dataSource.manager): Repository<Delivery> {
    return manager.getRepository<Delivery>(DeliveryEntity);
  }
}

const row = (delivery: Delivery) => ({ ...delivery, deliverables: [...delivery.deliverables], criteria: [...delivery.criteria] });
