import { setTimeout } from 'node:timers/promises';
import type { Express, Request, Response } from 'express';

/** One thing that must work before the process may take traffic, e.g. "database". */
export interface ReadinessCheck {
  readonly name: string;
  /** Resolves when ready, rejects with the reason when not. */
  check(): Promise<void>;
}

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Record<string, 'ok' | string>;
}

const patienceMillis = 2_000;

/** Runs all checks at once; one that hangs counts as failed after two seconds. */
export async function readiness(checks: readonly ReadinessCheck[]): Promise<Readiness> {
  const results = await Promise.all(checks.map(async (entry) => [entry.name, await outcome(entry)] as const));
  return { ready: results.every(([, result]) => result === 'ok'), checks: Object.fromEntries(results) };
}

async function outcome(entry: ReadinessCheck): Promise<string> {
  try {
    return await Promise.race([entry.check().then(() => 'ok'), setTimeout(patienceMillis, 'no answer', { ref: false })]);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Answers `/health/live` and `/health/ready`; the latter with 503 and the reasons while a check fails. */
export function answerHealth(http: Express, checks: readonly ReadinessCheck[]): void {
  http.get('/health/live', (_: Request, response: Response) => void response.json({ live: true }));
  http.get('/health/ready', async (_: Request, response: Response) => {
    const state = await readiness(checks);
    response.status(state.ready ? 200 : 503).json(state);
  });
}
