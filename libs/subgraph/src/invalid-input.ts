import type { Bilingual } from './to-result';

/** One mistake in an input: where, and what to do about it. */
export interface FieldMistake {
  readonly path: readonly string[];
  readonly text: Bilingual;
}

export interface InvalidInputRefusal {
  readonly refused: 'InvalidInput';
  readonly mistakes: readonly FieldMistake[];
}

/** Refuses when there are mistakes: `const invalid = invalidInput([...]); if (invalid) return invalid;`. */
export function invalidInput(mistakes: readonly (FieldMistake | false | '' | null | undefined)[]): InvalidInputRefusal | undefined {
  const found = mistakes.filter((entry): entry is FieldMistake => Boolean(entry));
  return found.length === 0 ? undefined : { refused: 'InvalidInput', mistakes: found };
}

/** The union member of an InvalidInput refusal in the viewer's language. */
export function invalidInputMember({ mistakes }: InvalidInputRefusal, language: keyof Bilingual) {
  const fields = mistakes.map(({ path, text }) => ({ path, message: text[language] }));
  const list = fields.map((field) => `${field.path.join('.')}: ${field.message}`).join(language === 'zh' ? '；' : '; ');
  return { __typename: 'InvalidInput' as const, message: list, fields };
}
