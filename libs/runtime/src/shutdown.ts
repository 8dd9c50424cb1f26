import type { Logger } from './logger';

/** A step of stopping; steps run one after the other in the order they were given. */
export interface ShutdownStep {
  readonly name: string;
  stop(): Promise<void> | void;
}

const patienceMillis = 8_000;

/**
 * On SIGTERM, SIGINT or the end of the launcher runs the steps in order (stop consuming, drain, relay, database) and
 * ends the process. The steps are asked for then, not before. A step that fails is logged and the next one still runs; after eight seconds the process ends regardless.
 */
export function stopInOrder(steps: () => readonly ShutdownStep[], logger: Logger): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals | 'disconnect'): Promise<void> => {
    if (stopping) return;
    stopping = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), patienceMillis).unref();
    for (const step of steps()) {
      await Promise.resolve()
        .then(() => step.stop())
        .catch((error: unknown) => logger.error({ err: error, step: step.name }, 'a step of stopping failed'));
    }
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
  if (process.connected) process.on('disconnect', () => void stop('disconnect'));
}
