import type { FieldMistake } from '@deskgraph/subgraph';

const identifier = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Ids that people choose: calendars, policies, steps of a ladder. */
export const identifierMistake = (path: readonly string[], id: string): FieldMistake | false =>
  !identifier.test(id) && { path, text: { zh: '由小写字母、数字和连字符组成', en: 'lower-case letters, digits and hyphens' } };
