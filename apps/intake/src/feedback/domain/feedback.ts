/** 1 (poor) to 5 (excellent), and 0 to 10 for the likelihood to recommend (R5.2). */
export interface Rating {
  readonly responsiveness: number;
  readonly result: number;
  readonly attitude: number;
  readonly likelihoodToRecommend: number | null;
}

export interface Feedback extends Rating {
  readonly id: string;
  /** FB-YYYYMMDD-NNN. */
  readonly reference: string;
  readonly serviceRequestId: string;
  readonly customerId: string;
  readonly comment: string | null;
  readonly leftAt: Date;
  readonly leftBy: string;
}

/** Mean of the three dimensions, to two decimals. */
export function averageOf({ responsiveness, result, attitude }: Rating): number {
  return Math.round(((responsiveness + result + attitude) / 3) * 100) / 100;
}

/** The dimensions whose value is out of range. */
export function outOfRange({ responsiveness, result, attitude, likelihoodToRecommend }: Rating): readonly (keyof Rating)[] {
  const scores = { responsiveness, result, attitude };
  const wrong = (['responsiveness', 'result', 'attitude'] as const).filter((name) => scores[name] < 1 || scores[name] > 5);
  const unlikely = likelihoodToRecommend !== null && (likelihoodToRecommend < 0 || likelihoodToRecommend > 10);
  return unlikely ? [...wrong, 'likelihoodToRecommend'] : wrong;
}
