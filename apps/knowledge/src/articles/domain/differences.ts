import type { ArticleContent } from './article';

/** What a revision took away and added in one field, line by line. */
export interface Difference {
  readonly field: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

const fields = ['title', 'symptoms', 'cause', 'steps', 'body', 'tier', 'categoryId', 'module', 'function', 'subFunction', 'errorCodes', 'productVersions'] as const;

export function differences(before: ArticleContent, after: ArticleContent): Difference[] {
  return fields.flatMap((field) => {
    const [old, now] = [linesOf(before[field]), linesOf(after[field])];
    const kept = inCommon(old, now);
    const [removed, added] = [without(old, kept), without(now, kept)];
    return removed.length + added.length === 0 ? [] : [{ field, removed, added }];
  });
}

function linesOf(value: string | number | readonly string[] | null): string[] {
  if (value === null) return [];
  return typeof value === 'object' ? [...value] : String(value).split('\n');
}

/** The longest common run of lines, in order. */
function inCommon(old: readonly string[], now: readonly string[]): string[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let one = old.length - 1; one >= 0; one -= 1) {
    for (let other = now.length - 1; other >= 0; other -= 1) {
      const row = lengths[one];
      if (row) row[other] = old[one] === now[other] ? 1 + (lengths[one + 1]?.[other + 1] ?? 0) : Math.max(lengths[one + 1]?.[other] ?? 0, row[other + 1] ?? 0);
    }
  }
  const common: string[] = [];
  for (let one = 0, other = 0; one < old.length && other < now.length; ) {
    const line = old[one];
    if (line !== undefined && line === now[other]) {
      common.push(line);
      one += 1;
      other += 1;
    } else if ((lengths[one + 1]?.[other] ?? 0) >= (lengths[one]?.[other + 1] ?? 0)) one += 1;
    else other += 1;
  }
  return common;
}

function without(lines: readonly string[], kept: readonly string[]): string[] {
  let next = 0;
  return lines.filter((line) => {
    if (line !== kept[next]) return true;
    next += 1;
    return false;
  });
}
