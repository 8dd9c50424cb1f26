import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { graphClient, type GraphClient } from '@deskgraph/testkit';
import { stack } from './environment';

const checkout = join(__dirname, '..', '..', '..');
const run = promisify(execFile);
const tokens = new Map<string, Promise<string>>();

/** The token of a demo account, by username or role. */
export function tokenOf(account: string): Promise<string> {
  const token = tokens.get(account) ?? run(process.execPath, [join(checkout, 'tools', 'token.mjs'), '--as', account]).then(({ stdout }) => stdout.trim());
  tokens.set(account, token);
  return token;
}

/** A client signed in as a demo account, by username or role. */
export async function as(account: string, language: 'zh' | 'en' = 'zh'): Promise<GraphClient> {
  return graphClient(stack.url, await tokenOf(account), language);
}

export const nobody = (): GraphClient => graphClient(stack.url);

/** What a selection gave, read without knowing its shape beforehand. */
export interface Answer {
  readonly [field: string]: Answer;
}

/** Runs a mutation and gives its result union member with `__typename`. */
export async function act(client: GraphClient, name: string, input: object, selection: string): Promise<Answer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const text = `mutation Act($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Payload { ${selection} } ... on InvalidInput { fields { path message } } ... on UserError { message } } }`;
  const data = await client.get<Answer>(text, { input });
  return data[name] as Answer;
}

/** The demo account of an engineer, by name. */
export function accountOf(engineer: unknown): string {
  const { engineers }: { engineers: { name: string; accountId: string }[] } = JSON.parse(readFileSync(join(checkout, 'tools', 'demo', 'organisation.json'), 'utf8'));
  const found = engineers.find(({ name }) => name === engineer);
  if (!found) throw new Error(`no demo engineer is called ${String(engineer)}`);
  return found.accountId.replace('acc-', '');
}

/** Process ids of the running stack, by service. */
export function processes(): Readonly<Record<string, number>> {
  const { pids }: { pids: Record<string, number> } = JSON.parse(readFileSync(join(stack.home, 'ready.json'), 'utf8'));
  return pids;
}

export interface ToolRun {
  readonly code: number | null;
  readonly said: string;
}

/** Runs one of our command line tools to its end. */
export function runTool(tool: string, args: readonly string[]): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(checkout, 'tools', tool), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}
