import { readiness, type Logger, type ReadinessCheck } from '@deskgraph/runtime';
import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express';
import type { Provider } from 'oidc-provider' with { 'resolution-mode': 'import' };
import { errorPage, style } from './provider/pages';

interface HttpParts {
  readonly provider: Provider;
  readonly login: Router;
  readonly checks: readonly ReadinessCheck[];
  readonly logger: Logger;
}

export function createHttp({ provider, login, checks, logger }: HttpParts): Express {
  const http = express();
  http.disable('x-powered-by');
  http.use((_: Request, response: Response, next: NextFunction) => {
    response.set({
      'content-security-policy': "default-src 'none'; style-src 'self'; form-action *; frame-ancestors 'none'; base-uri 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    next();
  });
  http.get('/health/live', (_: Request, response: Response) => void response.json({ live: true }));
  http.get('/health/ready', async (_: Request, response: Response) => {
    const state = await readiness(checks);
    response.status(state.ready ? 200 : 503).json(state);
  });
  http.get('/style.css', (_: Request, response: Response) => void response.type('css').send(style));
  http.use(login);
  http.use(provider.callback());
  http.use((error: Error & { status?: number; error?: string }, _: Request, response: Response, __: NextFunction) => {
    if ((error.status ?? 500) >= 500) logger.error({ err: error }, 'a request failed');
    response.status(error.status ?? 500).send(errorPage(error.error ?? 'server_error'));
  });
  return http;
}
