const requestTypes = ['FAULT', 'CONSULTATION', 'OPTIMISATION', 'DELIVERY'] as const;
export type RequestType = (typeof requestTypes)[number];

export const isRequestType = (text: string): text is RequestType => requestTypes.some((type) => type === text);

export interface Candidate {
  readonly categoryId: string;
  readonly confidence: number;
}

/** A labelled example that means nearly the same; its text is looked up as long as it is kept. */
export interface NearExample {
  readonly id: string;
  readonly label: string;
  readonly likeness: number;
}

/** What the model of another label set says. */
export interface OtherLabel {
  readonly labelSetId: string;
  readonly label: string;
  readonly confidence: number;
  readonly applied: boolean;
}

/** What is known about a request's category: a model's reading, or a person's word. */
export interface Classification {
  readonly serviceRequestId: string;
  readonly customerId: string;
  readonly categoryId: string;
  readonly confidence: number;
  readonly applied: boolean;
  readonly alternatives: Candidate[];
  readonly evidence: string[];
  readonly requestType: RequestType;
  readonly requestTypeConfidence: number;
  readonly requestTypeApplied: boolean;
  /** Chance that no category fits, and whether that is assumed; null when a model could not say. */
  readonly outsideChance: number | null;
  readonly outside: boolean;
  readonly nearest: NearExample[];
  readonly otherLabels: OtherLabel[];
  readonly modelVersion: string;
  readonly classifiedAt: Date;
  readonly correctedBy: string | null;
  readonly correctedAt: Date | null;
}
