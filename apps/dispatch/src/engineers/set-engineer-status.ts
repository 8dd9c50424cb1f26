import { Inject, Injectable } from '@nestjs/common';
import { can, type Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { forbidden, type ForbiddenRefusal, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { SetEngineerStatusInput } from '../graph.generated';
import type { Engineer } from './domain/engineer';
import { EngineersStore } from './engineers.store';
import { noSuchEngineer } from './refusals';

@Injectable()
export class SetEngineerStatus {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly engineers: EngineersStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, { engineerId, status }: SetEngineerStatusInput): Promise<Engineer | InvalidInputRefusal | ForbiddenRefusal> {
    return this.uow.run(async (tx) => {
      const own = (await this.engineers.byAccount(principal.id, tx))?.id;
      const wanted = engineerId ?? own;
      if (wanted === undefined) return noSuchEngineer('engineerId');
      if (wanted !== own && !can(principal, 'engineer:register')) return forbidden('engineer:register');
      const engineer = await this.engineers.locked(tx, wanted);
      if (engineer === null) return noSuchEngineer('engineerId');
      if (engineer.status === status) return engineer;
      const next = { ...engineer, status, statusAt: this.clock() };
      await this.engineers.save(tx, next);
      return next;
    });
  }
}
