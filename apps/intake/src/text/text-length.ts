import type { Bilingual, FieldMistake } from '@deskgraph/subgraph';

/** The mistake when a required text is empty or too long. */
export function requiredLength(field: string, name: Bilingual, text: string, most: number): FieldMistake | undefined {
  if (text !== '') return longestLength(field, name, text, most);
  return { path: [field], text: { zh: `请填写${name.zh}`, en: `give the ${name.en}` } };
}

/** The mistake when a text is too long. */
export function longestLength(field: string, name: Bilingual, text: string | null, most: number): FieldMistake | undefined {
  if (text === null || text.length <= most) return undefined;
  return {
    path: [field],
    text: {
      zh: `${name.zh}最多 ${most} 个字符，现为 ${text.length} 个，请缩短`,
      en: `the ${name.en} has ${text.length} characters; shorten it to at most ${most}`,
    },
  };
}
