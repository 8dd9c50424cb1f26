import { Injectable } from '@nestjs/common';
import { can, type GraphContext } from '@deskgraph/identity';
import { cleanText, pageOf } from '@deskgraph/subgraph';
import { categorySet, requestTypeSet } from '../classification/label-set';
import { Triage, type Reading, type TextRead } from '../classification/triage';
import { encoders } from '../embedding/encoders';
import type { PreviewTriageInput } from '../graph.generated';
import { wholeRequest } from '../requests/request-text';
import { SimilarRequestsView } from '../suggestions/similar-requests.view';
import { SuggestionsView } from '../suggestions/suggestions.view';

export interface LabelPreviewed extends Pick<Reading, 'applied' | 'evidence' | 'outsideChance' | 'outside'> {
  readonly labelSetId: string;
  readonly candidates: readonly { readonly label: string; readonly confidence: number }[];
}

/** What triage, search and memory say of a text while somebody types it: embedded once for all three. */
@Injectable()
export class TriagePreviewView {
  constructor(private readonly triage: Triage, private readonly suggestions: SuggestionsView, private readonly similar: SimilarRequestsView) {}

  async of(context: GraphContext, { subject, description, language, first = 3 }: PreviewTriageInput) {
    const most = pageOf({ first }).take - 1;
    const text = wholeRequest({ subject: cleanText(subject), description: cleanText(description) }).trim();
    const labelled = can(context.principal, 'classification:read');
    const preferred = language === 'ZH' ? 'zh' : language === 'EN' ? 'en' : context.language;
    const [read] = text === '' ? [] : await this.triage.read([{ text, language: preferred }]);
    if (!read) return { labels: labelled ? [] : null, suggestedArticles: [], similarRequests: [], degraded: false, modelVersion: null };

    const vectors = read.vector && [{ model: encoders[read.language][0].name, vector: read.vector }, ...read.otherVectors];
    const [suggestedArticles, similarRequests] = await Promise.all([
      this.suggestions.articlesLike(context, { text, language: read.language, productVersion: null, vectors, categories: chancesOf(read.category) }, most),
      this.similar.openRequestsLike(context, vectors?.[0] ?? null, most),
    ]);
    return { labels: labelled ? labelsOf(read) : null, suggestedArticles, similarRequests, degraded: read.vector === null, modelVersion: read.modelVersion };
  }
}

function chancesOf({ label, confidence, alternatives }: Reading): ReadonlyMap<string, number> {
  return new Map([...alternatives, { label, confidence }].map((entry) => [entry.label, entry.confidence]));
}

function labelsOf({ category, requestType, others }: TextRead): LabelPreviewed[] {
  const readings = [{ labelSetId: categorySet, reading: category }, { labelSetId: requestTypeSet, reading: requestType }, ...others];
  return readings.map(({ labelSetId, reading: { label, confidence, alternatives, applied, evidence, outsideChance, outside } }) => ({
    labelSetId, applied, evidence, outsideChance, outside,
    candidates: [{ label, confidence }, ...alternatives],
  }));
}
