import { Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import type { InvalidInputRefusal } from '@deskgraph/subgraph';
import type { RemoveSynonymsInput } from '../graph.generated';
import { SynonymsStore } from './synonyms.store';

@Injectable()
export class RemoveSynonyms {
  constructor(private readonly synonyms: SynonymsStore) {}

  async execute(principal: Principal, { id }: RemoveSynonymsInput): Promise<{ id: string } | InvalidInputRefusal> {
    if (await this.synonyms.remove(id, principal.id)) return { id };
    return noSuchSynonyms;
  }
}

const noSuchSynonyms: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['id'], text: { zh: '没有此同义词组，请核对编号', en: 'no such group of synonyms; check the id' } }],
};
