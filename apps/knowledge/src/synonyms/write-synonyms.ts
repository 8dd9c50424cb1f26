import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { distinctTexts, invalidInput, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import type { WriteSynonymsInput } from '../graph.generated';
import type { SynonymGroup } from './synonym-group.entity';
import { SynonymsStore } from './synonyms.store';

const mostWords = 20;
const longestWord = 60;

@Injectable()
export class WriteSynonyms {
  constructor(private readonly synonyms: SynonymsStore, @Inject(CLOCK) private readonly clock: Clock) {}

  async execute(principal: Principal, { id, words }: WriteSynonymsInput): Promise<SynonymGroup | InvalidInputRefusal> {
    const distinct = distinctTexts(words);
    const invalid = invalidInput([
      (distinct.length < 2 || distinct.length > mostWords) && { path: ['words'], text: { zh: `请填写 2 到 ${mostWords} 个不同的词`, en: `give 2 to ${mostWords} different words` } },
      distinct.some((word) => word.length > longestWord) && { path: ['words'], text: { zh: `每个词最多 ${longestWord} 个字符`, en: `a word has at most ${longestWord} characters` } },
    ]);
    if (invalid) return invalid;
    const group = { id: id ?? uuid(), words: distinct, changedBy: principal.id, changedAt: this.clock() };
    await this.synonyms.write(group);
    return group;
  }
}
