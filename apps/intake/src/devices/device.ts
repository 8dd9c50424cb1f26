export interface Device {
  readonly id: string;
  readonly customerId: string;
  readonly externalKey: string | null;
  readonly name: string;
  readonly model: string | null;
  readonly serialNumber: string | null;
  readonly productVersion: string | null;
  readonly coreProduct: boolean;
  readonly registeredAt: Date;
}
