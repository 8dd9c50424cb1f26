/** Text as PostgreSQL can keep it: no NUL, no half of a surrogate pair; blanks around it are gone. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD').trim();
}

/** The same, null when nothing is left. */
export function optionalText(text: string | null | undefined): string | null {
  const clean = cleanText(text ?? '');
  return clean === '' ? null : clean;
}
