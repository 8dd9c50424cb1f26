/** Words that claim success and say nothing of it (R5.4). */
const claims: readonly RegExp[] = [
  /(?:问题|故障)?(?:已经?|均已|都已?)?(?:处理|解决|修复|修好|完成|搞定|弄好|恢复)(?:完毕|完成|好|正常|了)*/gu,
  /(?:一切|现在|目前|都|已)?(?:正常|可以用|能用|没问题|好)了?/gu,
  /\b(?:(?:it|all|everything|the)\s+)?(?:(?:issue|problem|ticket|fault|error)\s+)?(?:(?:is|was|were|are|has been|have been|been|got)\s+)?(?:now\s+)?(?:fixed|done|solved|resolved|completed?|handled|sorted|dealt with|closed|finished|repaired)(?:\s+now)?\b/giu,
  /\b(?:(?:it|all|everything)\s+)?(?:works?|working|ok(?:ay)?|fine|good|normal)(?:\s+(?:now|again|fine))?\b/giu,
];

const filler = /\b(?:the|a|an|it|is|was|and|then|now|again|by|me|us|we|i|all|please|thanks?)\b|[的了已经并且和请吧呢啊我们]/giu;

/** What has to be left once the claims are gone: about a clause. A Chinese character says as much as three letters. */
const leastSubstance = 18;

/**
 * The empty phrases of a result that says no more than that it is done; empty when the result tells something:
 * "更换了 3 号电源模块，双路供电恢复" passes, "已处理" does not.
 */
export function vaguePhrases(result: string): readonly string[] {
  const phrases: string[] = [];
  let rest = result;
  for (const claim of claims) rest = rest.replace(claim, (phrase) => (phrases.push(phrase.trim()), ' '));
  const substance = [...rest.replace(filler, '')].reduce((sum, character) => sum + weight(character), 0);
  if (substance >= leastSubstance) return [];
  return phrases.length > 0 ? [...new Set(phrases)] : [result.trim()];
}

function weight(character: string): number {
  if (/\p{Script=Han}/u.test(character)) return 3;
  return /[\p{L}\p{N}]/u.test(character) ? 1 : 0;
}
