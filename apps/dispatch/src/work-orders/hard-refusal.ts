import type { Candidate } from './domain/candidate';
import { refusalsOf } from './domain/hard-rules';
import type { Snapshot } from './domain/ranking';
import type { AssignRefusal } from './refusals';

/** Why the engineer may not have the order; undefined when nothing stands against it. */
export function hardRefusal({ order, circumstances }: Snapshot, engineer: Candidate): AssignRefusal | undefined {
  const reasons = refusalsOf(order, engineer, circumstances);
  const skills = reasons.find((reason) => reason.rule === 'SKILLS_MISSING');
  if (skills?.rule === 'SKILLS_MISSING') return { refused: 'SkillsMissing', missing: skills.missing };
  return reasons.length === 0 ? undefined : { refused: 'EngineerUnavailable', engineer, reasons };
}
