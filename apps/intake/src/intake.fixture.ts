import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import { Delivery } from '@deskgraph/messaging';
import { createDataSource, createLogger } from '@deskgraph/runtime';
import { graphClient, handClock, startTokenIssuer, testDatabase, type GraphClient, type HandClock, type TestMessage, type TokenWishes } from '@deskgraph/testkit';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { intakeDatabase } from './database';
import { migrate } from './migrate';
import { subscriptions } from './subscriptions';

/** Intake as it runs, on a database of its own; messages are handed to it, and its outbox is read. */
export interface RunningIntake {
  readonly dataSource: DataSource;
  readonly clock: HandClock;
  as(wishes: TokenWishes, language?: 'zh' | 'en'): Promise<GraphClient>;
  nobody(): GraphClient;
  deliver(...messages: TestMessage[]): Promise<void>;
  /** Data of the events of a type that were written to the outbox, oldest first. */
  published(type: string): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

export async function startIntake(now = '2026-11-24T01:30:00Z'): Promise<RunningIntake> {
  const [database, issuer] = await Promise.all([testDatabase('intake', migrate), startTokenIssuer()]);
  const clock = handClock(now);
  const logger = createLogger('intake', 'silent');
  const dataSource = await createDataSource({ ...intakeDatabase(database.url), poolSize: 30 }).initialize();
  const settings = { OIDC_ISSUER: issuer.issuer, OIDC_AUDIENCE: 'deskgraph', BUSINESS_TIME_ZONE: 'Asia/Shanghai' };
  const app = await NestFactory.create(AppModule.in({ settings, dataSource, logger, clock: clock.now }), { logger: false });
  const server = await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const delivery = new Delivery({ consumer: 'intake', dataSource, subscriptions: subscriptions(app), logger, retryDelays: [] });
  return {
    dataSource,
    clock,
    as: async (wishes, language = 'en') => graphClient(url, await issuer.token(wishes), language),
    nobody: () => graphClient(url),
    deliver: (...messages) => delivery.deliver(messages),
    async published(type) {
      const rows: { data: Record<string, unknown> }[] = await dataSource.query('select data from outbox where type = $1 order by seq', [type]);
      return rows.map(({ data }) => data);
    },
    async stop() {
      await app.close();
      if (dataSource.isInitialized) await dataSource.destroy();
      await Promise.all([database.drop(), issuer.stop()]);
    },
  };
}
