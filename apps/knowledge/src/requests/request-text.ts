import type { ModelVector } from '../search/models';
import type { Language } from '../text/language';

/** What a customer wrote, as triage and suggestions need it. */
export interface RequestText {
  readonly serviceRequestId: string;
  readonly customerId: string;
  readonly language: Language;
  /** Subject and description. */
  readonly text: string;
  readonly productVersion: string | null;
  /** Of the vector; null with it when the model was down. */
  readonly model: string | null;
  readonly embedding: Float32Array | null;
  /** By the other models of the language: articles are suggested by all of them, and nobody reads the text again. */
  readonly otherVectors: readonly ModelVector[];
  readonly submittedAt: Date;
}

/** Subject and description as one text; many descriptions begin with the subject. */
export const wholeRequest = ({ subject, description }: { readonly subject: string; readonly description: string }): string =>
  description.startsWith(subject) ? description : `${subject}\n${description}`;
