import { serviceSettings } from '@deskgraph/runtime';

export const analyticsSettings = serviceSettings;

/** What a rebuild needs to know: where the projections and the events are. */
export const rebuildSettings = serviceSettings.pick({ DATABASE_URL: true, KAFKA_BROKERS: true, LOG_LEVEL: true });

export type { ServiceSettings as AnalyticsSettings } from '@deskgraph/runtime';
