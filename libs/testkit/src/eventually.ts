export interface Patience {
  /** Longest wait in milliseconds. */
  readonly within?: number;
  readonly every?: number;
}

/**
 * Asks again until `probe` gives something truthy, and returns it. The sentence says what was waited for:
 * `eventually('the work order is open', () => …)` fails with it, and with what the probe saw last.
 */
export async function eventually<Result>(
  sentence: string,
  probe: () => Promise<Result | undefined | null | false>,
  { within = 20_000, every = 50 }: Patience = {},
): Promise<Result> {
  const deadline = Date.now() + within;
  let last: unknown;
  for (;;) {
    try {
      const result = await probe();
      if (result) return result;
      last = result;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited ${within} ms in vain until ${sentence}. Seen last: ${String(last)}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
