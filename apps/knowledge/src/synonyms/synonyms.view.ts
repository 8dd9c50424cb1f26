import { Injectable } from '@nestjs/common';
import type { SynonymGroup } from './synonym-group.entity';
import { SynonymsStore } from './synonyms.store';

@Injectable()
export class SynonymsView {
  constructor(private readonly store: SynonymsStore) {}

  all(): Promise<SynonymGroup[]> {
    return this.store.all();
  }

  /** For the start of the service, and after what other instances changed. */
  loadStarter(): Promise<void> {
    return this.store.loadStarter();
  }

  refresh(): Promise<void> {
    return this.store.refresh();
  }
}
