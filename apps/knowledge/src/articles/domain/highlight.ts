const longest = 160;

/** The line that holds most of what was asked, cut around its first word; null when no line has any. */
export function bestPlace(article: { readonly symptoms: readonly string[]; readonly body: string }, words: readonly string[]): string | null {
  const wanted = words.map((word) => word.toLowerCase());
  let best: { readonly line: string; readonly at: number; readonly hits: number } | null = null;
  for (const line of [...article.symptoms, ...article.body.split('\n')]) {
    const places = wanted.map((word) => line.toLowerCase().indexOf(word)).filter((at) => at >= 0);
    if (places.length > (best?.hits ?? 0)) best = { line, at: Math.min(...places), hits: places.length };
  }
  if (best === null) return null;
  const from = Math.max(0, Math.min(best.at - 30, best.line.length - longest));
  const cut = best.line.slice(from, from + longest).trim();
  return `${from > 0 ? '…' : ''}${cut}${from + longest < best.line.length ? '…' : ''}`;
}
