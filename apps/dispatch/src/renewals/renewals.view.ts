import { Injectable } from '@nestjs/common';
import type { Renewal } from './renewal.entity';
import { RenewalsStore } from './renewals.store';

@Injectable()
export class RenewalsView {
  constructor(private readonly renewals: RenewalsStore) {}

  latest(): Promise<readonly Renewal[]> {
    return this.renewals.latest();
  }
}
