import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { Categories } from './categories';
import { categoryNamed } from './categories.events';
import { CategoryNamesStore } from './category-names.store';

/** Tells others what the categories are called, those that are new or called otherwise than before. */
@Injectable()
export class AnnounceCategories {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly categories: Categories,
    private readonly names: CategoryNamesStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const namedAt = this.clock();
    const names = this.categories.all().map(({ id, zh, en }) => ({ id, zh, en, namedAt }));
    await this.uow.run(async (tx) => {
      const changed = new Set(await this.names.keep(tx, names));
      await this.outbox.append(tx, names.filter(({ id }) => changed.has(id)).map(categoryNamed));
    });
  }
}
