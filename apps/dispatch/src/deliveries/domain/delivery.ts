export type Outcome = 'PENDING' | 'PASSED' | 'FAILED';

export interface Criterion {
  readonly text: string;
  /** Null until the customer decides. */
  readonly passed: boolean | null;
}

/** What an engineer hands over for a signature (服务交付, R5.1). */
export interface Delivery {
  readonly id: string;
  /** SD-YYYYMMDD-NNN. */
  readonly reference: string;
  readonly workOrderId: string;
  readonly customerId: string;
  readonly engineerId: string;
  readonly resultText: string;
  readonly deliverables: readonly string[];
  readonly criteria: readonly Criterion[];
  readonly outcome: Outcome;
  readonly submittedAt: Date;
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
  /** The strokes of the pen, when it was signed by hand. */
  readonly signature: string | null;
  /** What is to be put right, when it was rejected. */
  readonly demand: string | null;
  readonly rejectedAt: Date | null;
  /** What the client calls it, so that it is handed over once however often it is sent. */
  readonly clientKey: string | null;
}

export type NotPending = { readonly refused: 'DeliveryNotPending'; readonly outcome: Outcome };

export function sign(delivery: Delivery, { signedBy, signature }: Pick<Delivery, 'signature'> & { readonly signedBy: string }, signedAt: Date): Delivery | NotPending {
  if (delivery.outcome !== 'PENDING') return { refused: 'DeliveryNotPending', outcome: delivery.outcome };
  return { ...delivery, outcome: 'PASSED', signedBy, signature, signedAt, criteria: delivery.criteria.map(({ text }) => ({ text, passed: true })) };
}

/** `unmet` names criteria by their text; all others passed. */
export function reject(delivery: Delivery, unmet: readonly string[], demand: string, rejectedAt: Date): Delivery | NotPending {
  if (delivery.outcome !== 'PENDING') return { refused: 'DeliveryNotPending', outcome: delivery.outcome };
  return { ...delivery, outcome: 'FAILED', demand, rejectedAt, criteria: delivery.criteria.map(({ text }) => ({ text, passed: !unmet.includes(text) })) };
}
