// Planted violation: tools/lint/rules.test.mjs proves that the rule finds it.
async function work(): Promise<void> {}

export function start(): void {
  work();
}
