import { createHash, randomBytes } from 'node:crypto';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  readonly headers: Headers;
}

/** Follows redirects by hand and keeps cookies, as a browser does. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly accepts = '') {}

  async go(url: string, form?: Readonly<Record<string, string>>): Promise<Answer> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { accept: 'text/html', 'accept-language': this.accepts, cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      this.cookies.set(name, value);
    }
    const location = response.headers.get('location');
    const { status, headers } = response;
    return { status, headers, text: await response.text(), location: location && new URL(location, url).href };
  }
}

export interface Tokens {
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly id_token?: string;
  readonly error?: string;
}

/** The console as far as signing in concerns it: a browser with PKCE that waits at `redirect`. */
export class ConsoleVisit {
  readonly browser: Browser;
  readonly proof = randomBytes(32).toString('base64url');

  constructor(private readonly issuer: string, private readonly redirect: string, accepts = '') {
    this.browser = new Browser(accepts);
  }

  ask(more: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const challenge = createHash('sha256').update(this.proof).digest('base64url');
    const query = { client_id: 'deskgraph-console', response_type: 'code', redirect_uri: this.redirect, scope: 'openid', code_challenge: challenge, code_challenge_method: 'S256', ...more };
    return this.browser.go(`${this.issuer}/auth?${new URLSearchParams(query)}`);
  }

  /** Signs in as far as the page after the form. */
  async signIn(username: string, password: string, more: Readonly<Record<string, string>> = {}): Promise<{ page: string; form: Answer; answer: Answer }> {
    const page = (await this.ask(more)).location ?? '';
    const form = await this.browser.go(page);
    return { page, form, answer: await this.browser.go(`${page}/sign-in`, { username, password }) };
  }

  /** Follows until the provider sends the browser back to the console; its address then. */
  async back(from: Answer): Promise<URL> {
    for (let next = from.location; next !== null; next = (await this.browser.go(next)).location) {
      if (next.startsWith(this.redirect)) return new URL(next);
    }
    throw new Error('never came back to the console');
  }

  async tokens(code: string, proof = this.proof): Promise<Tokens> {
    return this.token({ grant_type: 'authorization_code', code, redirect_uri: this.redirect, code_verifier: proof });
  }

  async refreshed(refreshToken: string | undefined): Promise<Tokens> {
    return this.token({ grant_type: 'refresh_token', refresh_token: refreshToken ?? '' });
  }

  private async token(form: Readonly<Record<string, string>>): Promise<Tokens> {
    const body = new URLSearchParams({ client_id: 'deskgraph-console', ...form });
    return (await (await fetch(`${this.issuer}/token`, { method: 'POST', body })).json()) as Tokens;
  }
}
