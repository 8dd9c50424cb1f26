import { serviceSettings } from '@deskgraph/runtime';

export const dispatchSettings = serviceSettings;

export type { ServiceSettings as DispatchSettings } from '@deskgraph/runtime';
