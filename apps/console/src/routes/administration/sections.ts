/** The parts of the room: what each asks of the viewer to be read. */
export const sections = {
  policies: { reads: 'serviceLevel:read' },
  calendars: { reads: 'serviceLevel:read' },
  skills: { reads: 'engineer:read' },
  'skill-rules': { reads: 'engineer:read' },
  'label-sets': { reads: 'triageModel:read' },
  ladder: { reads: 'serviceLevel:read' },
  weights: { reads: 'engineer:read' },
} as const;

export type Section = keyof typeof sections;

/** What may be changed here, by the words of the graph. */
export type Changing = 'policy:revise' | 'policyRules:set' | 'calendar:define' | 'calendar:importYear' | 'engineer:register' | 'dispatchRule:change' | 'labelSet:change' | 'escalationLadder:define';

export type May = (permission: Changing) => boolean;

export const sectionNames = Object.keys(sections) as readonly Section[];

export function readable(permissions: readonly string[]): readonly Section[] {
  return sectionNames.filter((name) => permissions.includes(sections[name].reads));
}
