/** What the gateway tells the console about itself (`/console.json`). */
export interface ConsoleSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** What the token is for, where the provider wants to be told. */
  readonly resource: string | null;
}

export async function readConsoleSettings(): Promise<ConsoleSettings> {
  const answer = await fetch('/console.json', { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`/console.json answered ${answer.status}`);
  return (await answer.json()) as ConsoleSettings;
}
