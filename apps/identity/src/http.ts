import { answerHealth, type Logger, type ReadinessCheck } from '@deskgraph/runtime';
import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express';
import type { Provider } from 'oidc-provider' with { 'resolution-mode': 'import' };
import { errorPage, style } from './provider/pages';
import { readersLanguage } from './provider/readers-language';

interface HttpParts {
  readonly provider: Provider;
  readonly login: Router;
  /** Origins people may be sent to after a form. */
  readonly sentBackTo: readonly string[];
  readonly checks: readonly ReadinessCheck[];
  readonly logger: Logger;
}

export function createHttp({ provider, login, sentBackTo, checks, logger }: HttpParts): Express {
  const policy = contentSecurityPolicy(sentBackTo);
  const http = express();
  http.disable('x-powered-by');
  http.use((_: Request, response: Response, next: NextFunction) => {
    response.set({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    next();
  });
  answerHealth(http, checks);
  http.get('/style.css', (_: Request, response: Response) => void response.type('css').send(style));
  http.use(login);
  http.use(provider.callback());
  http.use((error: Error & { status?: number; error?: string }, request: Request, response: Response, __: NextFunction) => {
    if ((error.status ?? 500) >= 500) logger.error({ err: error }, 'a request failed');
    response.status(error.status ?? 500).send(errorPage(readersLanguage(request.headers['accept-language'], undefined), error.error ?? 'server_error'));
  });
  return http;
}

/**
 * Browsers hold redirects after a form to `form-action` too, so the console's address is named. `script-src` is there
 * for oidc-provider alone, which adds the hash of the one line that sends its form on when nobody is signed in.
 */
function contentSecurityPolicy(sentBackTo: readonly string[]): string {
  const forms = ["'self'", ...sentBackTo].join(' ');
  return `default-src 'none'; script-src 'none'; style-src 'self'; form-action ${forms}; frame-ancestors 'none'; base-uri 'none'`;
}
