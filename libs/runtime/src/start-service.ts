import type { DynamicModule, INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { correlationHeader, withCorrelationId } from './correlation';
import { answerHealth, type ReadinessCheck } from './health';
import { nestLogger, type Logger } from './logger';
import { stopInOrder, type ShutdownStep } from './shutdown';

export interface ServiceDescription {
  readonly module: Type | DynamicModule;
  readonly host: string;
  readonly port: number;
  readonly logger: Logger;
  /** Asked by `/health/ready`. */
  readonly checks: (app: INestApplication) => readonly ReadinessCheck[];
  /** Run after the HTTP server stopped taking requests, in this order. */
  readonly shutdown: (app: INestApplication) => readonly ShutdownStep[];
}

/** Largest request body a service reads; a pasted log fits, a file does not. */
const bodyLimit = '1mb';

/** Boots a Nest service with health endpoints, correlation ids and an ordered stop. */
export async function startService(description: ServiceDescription): Promise<INestApplication> {
  const app = await NestFactory.create<NestExpressApplication>(description.module, {
    logger: nestLogger(description.logger),
    abortOnError: false,
    bodyParser: false,
  });
  app.disable('x-powered-by');
  app.useBodyParser('json', { limit: bodyLimit });
  app.use((request: Request, _response: Response, next: NextFunction) => {
    withCorrelationId(request.header(correlationHeader), () => next());
  });
  answerHealth(app.getHttpAdapter().getInstance(), description.checks(app));
  const server = await app.listen(description.port, description.host);
  // Longer than the gateway's keep-alive, so that it is never we who close a socket it is about to use.
  server.keepAliveTimeout = 65_000;
  stopInOrder(
    () => [{ name: 'http', stop: () => void server.close() }, ...description.shutdown(app)],
    description.logger,
  );
  description.logger.info({ port: description.port }, 'listening');
  return app;
}
