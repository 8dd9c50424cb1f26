export type CustomerLevel = 'STANDARD' | 'IMPORTANT' | 'KEY';

export interface Customer {
  readonly id: string;
  readonly externalKey: string | null;
  readonly name: string;
  readonly industry: string | null;
  readonly level: CustomerLevel;
  readonly contractNumber: string | null;
  readonly registeredAt: Date;
}
