export type RequestType = 'FAULT' | 'CONSULTATION' | 'OPTIMISATION' | 'DELIVERY';

export interface Candidate {
  readonly categoryId: string;
  readonly confidence: number;
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
  readonly modelVersion: string;
  readonly classifiedAt: Date;
  readonly correctedBy: string | null;
  readonly correctedAt: Date | null;
}
