import { Injectable } from '@nestjs/common';
import { AnnounceCategories } from './categories/announce-categories';
import { SynonymsView } from './synonyms/synonyms.view';

/** The words things are known by: names of categories, which others are told, and synonyms. */
@Injectable()
export class KnownWords {
  constructor(private readonly categories: AnnounceCategories, private readonly synonyms: SynonymsView) {}

  async load(): Promise<void> {
    await this.categories.execute();
    await this.synonyms.loadStarter();
  }

  refresh(): Promise<void> {
    return this.synonyms.refresh();
  }
}
