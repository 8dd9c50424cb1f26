export type Priority = 'P1' | 'P2' | 'P3';
export type ResponseLevel = 'RED' | 'YELLOW' | 'BLUE';

export interface SkillRequirement {
  readonly skillId: string;
  readonly minimumLevel: number;
  /** A certificate that has not run out is needed too. */
  readonly certificateRequired?: boolean;
}
