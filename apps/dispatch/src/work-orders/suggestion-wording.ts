import { Injectable } from '@nestjs/common';
import type { GraphContext } from '@deskgraph/identity';
import { EngineersView } from '../engineers/engineers.view';
import { partNames } from './domain/candidate';
import { brokenRule, hardRules } from './domain/hard-rules';
import { rankOtherwise, type Snapshot, type Suggestion } from './domain/ranking';
import { ruleText } from './refusals';
import { failedRule, partReason, weakestSkill } from './suggestion-reasons';

export interface Placed {
  readonly snapshot: Snapshot;
  readonly suggestions: readonly Suggestion[];
  readonly suggestion: Suggestion;
  readonly rank: number;
}

/** A suggestion as people read it: every number with its reason, every failed rule with what would change it. */
@Injectable()
export class SuggestionWording {
  constructor(private readonly engineers: EngineersView) {}

  async inWords(context: GraphContext, { snapshot, suggestions, suggestion, rank }: Placed) {
    const { candidate, score, values, refusals } = suggestion;
    const { language } = context;
    const { version, values: weights } = snapshot.circumstances.weights;
    const skillName = await this.nameOf(context, weakestSkill(snapshot.order, candidate));
    const broken = new Set(refusals.map(brokenRule));
    return {
      engineer: await this.engineers.byId(context, candidate.id),
      rank,
      score,
      parts: partNames.map((name) => ({ name, value: values[name], weight: weights[name], reason: partReason(name, snapshot, suggestion, skillName)[language] })),
      refusals: refusals.map((refusal) => ruleText(refusal)[language]),
      passed: hardRules.filter((rule) => !broken.has(rule)),
      failed: refusals.map((refusal) => failedRule(refusal, candidate, language)),
      rankOtherwise: rankOtherwise(suggestions, suggestion),
      weightsVersion: version,
    };
  }

  private async nameOf(context: GraphContext, skillId: string | null): Promise<string | null> {
    const skill = skillId === null ? null : await this.engineers.skill(context, skillId);
    return skill && (context.language === 'zh' ? skill.nameZh : skill.nameEn);
  }
}
