import express, { type Request, type Response, type Router } from 'express';
import type { Provider } from 'oidc-provider' with { 'resolution-mode': 'import' };
import type { ChoosePassword } from '../accounts/choose-password';
import type { SignedIn, SignIn } from '../accounts/sign-in';
import { readersLanguage } from '../provider/readers-language';
import { choosePasswordPage, signInPage } from './login-page';

interface LoginParts {
  readonly provider: Provider;
  readonly signIn: SignIn;
  readonly choosePassword: ChoosePassword;
}

/** The pages between the console and a token. Who has no interaction cookie of this sign-in gets an error. */
export function loginRoutes({ provider, signIn, choosePassword }: LoginParts): Router {
  const routes = express.Router();
  const form = express.urlencoded({ extended: false, limit: '10kb' });

  routes.get('/interaction/:uid', async (request: Request, response: Response) => {
    const { uid, prompt, params } = await provider.interactionDetails(request, response);
    // All clients are ours: who asks for consent gets it.
    if (prompt.name === 'consent') return provider.interactionFinished(request, response, { consent: {} });
    response.send(signInPage({ uid, language: languageOf(request, params) }));
  });

  routes.post('/interaction/:uid/sign-in', form, async (request: Request, response: Response) => {
    const { uid, params } = await provider.interactionDetails(request, response);
    const place = { uid, language: languageOf(request, params) };
    const { username, password } = texts(request, ['username', 'password']);
    const outcome = await signIn.execute({ username, password, address: request.ip ?? '' });
    if ('refused' in outcome) return void response.status(401).send(signInPage(place, outcome, username));
    if (outcome.mustChangePassword) return void response.send(choosePasswordPage(place, outcome.username));
    await finish(request, response, outcome);
  });

  routes.post('/interaction/:uid/password', form, async (request: Request, response: Response) => {
    const { uid, params } = await provider.interactionDetails(request, response);
    const typed = texts(request, ['username', 'current', 'chosen', 'repeated']);
    const outcome = await choosePassword.execute({ ...typed, address: request.ip ?? '' });
    if ('refused' in outcome) return void response.status(422).send(choosePasswordPage({ uid, language: languageOf(request, params) }, typed.username, outcome));
    await finish(request, response, outcome);
  });

  async function finish(request: Request, response: Response, { accountId }: SignedIn): Promise<void> {
    await provider.interactionFinished(request, response, { login: { accountId } }, { mergeWithLastSubmission: false });
  }

  return routes;
}

const languageOf = (request: Request, params: Readonly<Record<string, unknown>>) => readersLanguage(request.headers['accept-language'], params['ui_locales']);

function texts<Name extends string>({ body }: Request, names: readonly Name[]): Record<Name, string> {
  const fields: Record<string, unknown> = Object(body);
  return Object.fromEntries(names.map((name) => [name, String(fields[name] ?? '')])) as Record<Name, string>;
}
