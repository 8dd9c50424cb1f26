import { followTopics } from '@deskgraph/messaging';
import type { Clock, Logger } from '@deskgraph/runtime';
import { historyBounds } from './history';
import { liveTopics } from './live-event';
import type { LiveHub } from './live-hub';

interface Surroundings {
  readonly brokers: readonly string[];
  readonly clock: Clock;
  readonly logger: Logger;
}

const tryAgainMillis = 5_000;

/**
 * Brings Kafka's messages to the hub, from a quarter of an hour ago on. Nobody waits for it: without Kafka the graph answers
 * all the same, and only subscriptions are refused.
 */
export function listen(hub: LiveHub, { brokers, clock, logger }: Surroundings): { stop(): Promise<void> } {
  let stopped = false;
  let follower: { stop(): Promise<void> } | undefined;
  const begin = async (): Promise<void> => {
    while (!stopped && follower === undefined) {
      const since = new Date(clock().getTime() - historyBounds.millis);
      try {
        follower = await followTopics({ name: 'gateway', brokers, topics: liveTopics, since, logger, onStart: hub.onStart, onMessage: hub.onMessage });
      } catch (error) {
        logger.warn({ err: error }, 'live updates are off: Kafka cannot be followed; trying again');
        await new Promise((resolve) => setTimeout(resolve, tryAgainMillis).unref());
      }
    }
  };
  void begin();
  return {
    async stop() {
      stopped = true;
      await follower?.stop();
    },
  };
}
