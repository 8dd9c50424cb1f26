export const languages = ['zh-CN', 'en-US'] as const;
export type Language = (typeof languages)[number];

/** The same keys in every language; a missing or a spare one does not compile. */
export type InEveryLanguage<Words> = { readonly [Key in keyof Words]: Words[Key] extends string ? string : InEveryLanguage<Words[Key]> };
