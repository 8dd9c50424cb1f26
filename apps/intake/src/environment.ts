import { serviceSettings } from '@deskgraph/runtime';

export const intakeSettings = serviceSettings;

export type { ServiceSettings as IntakeSettings } from '@deskgraph/runtime';
