import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import type { DynamicModule, INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Delivery, type Subscription } from '@deskgraph/messaging';
import { createDataSource, createLogger, type Clock, type DatabaseDescription, type Logger } from '@deskgraph/runtime';
import type { DataSource } from 'typeorm';
import { handClock, type HandClock } from './clock';
import { testDatabase } from './database';
import type { TestMessage } from './envelope';
import { graphClient, type GraphClient } from './graph';
import { startTokenIssuer, type TokenWishes } from './token-issuer';

export interface ServiceUnderTest {
  readonly name: string;
  readonly database: (url: string) => DatabaseDescription;
  readonly migrate: (url: string) => Promise<unknown>;
  readonly module: (surroundings: {
    readonly settings: { readonly OIDC_ISSUER: string; readonly OIDC_AUDIENCE: string; readonly BUSINESS_TIME_ZONE: string };
    readonly dataSource: DataSource;
    readonly logger: Logger;
    readonly clock: Clock;
  }) => DynamicModule;
  readonly subscriptions: (app: INestApplication) => readonly Subscription[];
}

/** A service as it runs, on a database of its own; messages are handed to it, and its outbox is read. */
export interface RunningService {
  readonly app: INestApplication;
  readonly dataSource: DataSource;
  readonly clock: HandClock;
  /** A client signed in as somebody. */
  as(wishes: TokenWishes, language?: 'zh' | 'en'): Promise<GraphClient>;
  nobody(): GraphClient;
  deliver(...messages: TestMessage[]): Promise<void>;
  /** Data of the events of a type that were written to the outbox, oldest first. */
  published(type: string): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

export async function runService(service: ServiceUnderTest, now = '2026-11-24T01:30:00Z'): Promise<RunningService> {
  const [database, issuer] = await Promise.all([testDatabase(service.name, service.migrate), startTokenIssuer()]);
  const clock = handClock(now);
  const logger = createLogger(service.name, 'silent');
  const dataSource = await createDataSource({ ...service.database(database.url), poolSize: 30 }).initialize();
  const settings = { OIDC_ISSUER: issuer.issuer, OIDC_AUDIENCE: 'deskgraph', BUSINESS_TIME_ZONE: 'Asia/Shanghai' };
  const app = await NestFactory.create(service.module({ settings, dataSource, logger, clock: clock.now }), { logger: false });
  const server = await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const delivery = new Delivery({ consumer: service.name, dataSource, subscriptions: service.subscriptions(app), logger, retryDelays: [] });
  return {
    app,
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
