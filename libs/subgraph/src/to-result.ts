/** A refusal of the domain: its name is the GraphQL type's name, the rest is data to act on. */
export interface Refusal {
  readonly refused: string;
}

/** In both languages; the viewer reads one. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** One text a refusal: a name without a text does not compile. */
export type RefusalTexts<R extends Refusal> = {
  readonly [Name in R['refused']]: (refusal: Extract<R, { refused: Name }>) => Bilingual;
};

export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === 'object' && outcome !== null && 'refused' in outcome;
}

/** The union member of a refusal: `{ __typename, message, …data }`. */
export function refusalMember<R extends Refusal>(refusal: R, texts: RefusalTexts<R>, language: keyof Bilingual): R & { __typename: R['refused']; message: string } {
  const text = texts[refusal.refused as R['refused']] as (refusal: R) => Bilingual;
  return { ...refusal, __typename: refusal.refused as R['refused'], message: text(refusal)[language] };
}
