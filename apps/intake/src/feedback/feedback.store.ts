import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager, type Repository } from 'typeorm';
import type { Feedback } from './domain/feedback';
import { FeedbackEntity } from './feedback.entity';

@Injectable()
export class FeedbackStore {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: EntityManager, feedback: Feedback): Promise<void> {
    await this.rows(tx).insert(feedback);
  }

  onRequest(serviceRequestId: string, tx?: EntityManager): Promise<Feedback | null> {
    return this.rows(tx).findOneBy({ serviceRequestId });
  }

  onRequests(ids: readonly string[]): Promise<Feedback[]> {
    return this.rows().findBy({ serviceRequestId: In([...ids]) });
  }

  byId(id: string): Promise<Feedback | null> {
    return this.rows().findOneBy({ id });
  }

  private rows(manager: EntityManager = this.dataSource.manager): Repository<Feedback> {
    return manager.getRepository<Feedback>(FeedbackEntity);
  }
}
