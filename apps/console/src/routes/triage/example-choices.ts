export interface ChoosableExample {
  readonly label: string;
  readonly confidence: number;
  readonly serviceRequest: {
    readonly id: string;
    readonly classification: {
      readonly category: { readonly id: string };
      readonly alternatives: readonly { readonly category: { readonly id: string }; readonly confidence: number }[];
    } | null;
  };
}

export interface Choice {
  readonly label: string;
  /** How sure the model was; null when it said nothing of this label. */
  readonly confidence: number | null;
}

/** Whose examples are labelled by correcting the request; other label sets learn from imported texts. */
export function isBuiltIn(labelSetId: string): boolean {
  return labelSetId === 'category' || labelSetId === 'request-type';
}

const requestTypes = ['FAULT', 'CONSULTATION', 'OPTIMISATION', 'DELIVERY'] as const;
const most = 4;

/** What one key says: the model's own word first, then what else it thought of. */
export function choicesFor(labelSetId: string, { label, confidence, serviceRequest }: ChoosableExample): readonly Choice[] {
  const said = { label, confidence };
  if (labelSetId === 'request-type') return [said, ...requestTypes.filter((type) => type !== label).map((type) => ({ label: type, confidence: null }))];
  const others = (serviceRequest.classification?.alternatives ?? []).filter(({ category }) => category.id !== label);
  return [said, ...others.map((each) => ({ label: each.category.id, confidence: each.confidence }))].slice(0, most);
}
