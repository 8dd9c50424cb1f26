/** What an article says to do, as text for a description. */
export function articleText({ steps, cause }: { readonly steps: readonly string[]; readonly cause: string | null }, reference: string): string {
  const lines = steps.length > 0 ? steps.map((step, index) => `${index + 1}. ${step}`) : cause ? [cause] : [];
  return [reference, ...lines].join('\n');
}
