import { Injectable } from '@nestjs/common';
import type { ServiceLevelPolicy } from '../domain/service-level-policy';
import { PoliciesStore, type VersionedRules } from './policies.store';

export type ShownPolicy = ServiceLevelPolicy & { readonly createdAt: Date; readonly createdBy: string | null };

@Injectable()
export class PoliciesView {
  constructor(private readonly policies: PoliciesStore) {}

  all(): Promise<readonly ShownPolicy[]> {
    return this.policies.current();
  }

  rules(): Promise<VersionedRules> {
    return this.policies.rules();
  }
}
