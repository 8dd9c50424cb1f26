import { Injectable } from '@nestjs/common';
import type { Objection } from './domain/gate';
import type { TriageModelVersion } from './label-set';
import { LabelSetsStore } from './label-sets.store';

const most = 100;
const atMost = (first: number): number => Math.max(1, Math.min(most, first));

/** Label sets and their versions as screens show them. */
@Injectable()
export class LabelSetsView {
  constructor(private readonly store: LabelSetsStore) {}

  all() {
    return this.store.all();
  }

  byId(id: string) {
    return this.store.byId(id);
  }

  async version(version: string | null) {
    const found = version === null ? null : await this.store.version(version);
    return found && shownVersion(found);
  }

  async versions(labelSetId: string, first: number) {
    return (await this.store.versionsOf(labelSetId, atMost(first))).map(shownVersion);
  }

  evaluation(version: string) {
    return this.store.evaluationOf(version);
  }

  changes(labelSetId: string, first: number) {
    return this.store.changesOf(labelSetId, atMost(first));
  }
}

function shownVersion({ version, labelSetId, trainedAt, withMeaning, measures, objections }: TriageModelVersion) {
  const { labels, ...rest } = measures;
  return { version, labelSetId, trainedAt, withMeaning, ...rest, labels: [...labels].sort((one, other) => one.recall - other.recall), objections: objections.map(shownObjection) };
}

export function shownObjection(objection: Objection) {
  switch (objection.reason) {
    case 'TooManyWrong':
      return { reason: 'TOO_MANY_WRONG', label: null, reached: objection.accuracy, least: objection.least };
    case 'LabelTooWeak':
      return { reason: 'LABEL_TOO_WEAK', label: objection.label, reached: objection.recall, least: objection.least };
    case 'WorseThanActive':
      return { reason: 'WORSE_THAN_ACTIVE', label: null, reached: objection.accuracy, least: objection.activeAccuracy };
  }
}
