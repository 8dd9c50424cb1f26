interface Believed {
  readonly categoryId: string;
  readonly confidence: number;
  readonly alternatives: { readonly categoryId: string; readonly confidence: number }[];
}

/** What a person said is certain; what was believed before becomes the first alternative. */
export function corrected({ categoryId, confidence, alternatives }: Believed, said: string): Believed & { readonly applied: true } {
  const before = [{ categoryId, confidence }, ...alternatives].filter((entry) => entry.categoryId !== said);
  return { categoryId: said, confidence: 1, applied: true, alternatives: before.slice(0, 2) };
}
