import type { Language } from '../text/language';

/** A published article as it is found. */
export interface Searchable {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly symptoms: readonly string[];
  readonly body: string;
  readonly categoryId: string | null;
  readonly errorCodes: readonly string[];
  readonly productVersions: readonly string[];
}
