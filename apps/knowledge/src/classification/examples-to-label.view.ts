import { Injectable } from '@nestjs/common';
import type { GraphContext } from '@deskgraph/identity';
import { pageOf } from '@deskgraph/subgraph';
import { DataSource } from 'typeorm';
import type { RequestText } from '../requests/request-text';
import { RequestTextsView } from '../requests/request-texts.view';
import { diverse } from './domain/diversity';
import { categorySet, requestTypeSet } from './label-set';

interface Unsure {
  readonly id: string;
  readonly label: string;
  readonly confidence: number;
}

export interface ExampleToLabel extends Unsure, RequestText {
  readonly labelSetId: string;
}

/** So many of the latest requests are looked through, and so many times what is asked for is compared with one another. */
const latest = 5_000;
const compared = 10;

/** Where the label of a set stands, as SQL over a classification. */
const places: Readonly<Record<string, string>> = {
  [categorySet]: 'select category_id as label, confidence',
  [requestTypeSet]: 'select request_type as label, request_type_confidence as confidence',
};
const amongOthers = `select other ->> 'label' as label, (other ->> 'confidence')::float8 as confidence from jsonb_array_elements(other_labels) other where other ->> 'labelSetId' = $3`;

/** What to ask people about: an answer of which a model was sure would teach it little, and two alike teach no more than one. */
@Injectable()
export class ExamplesToLabelView {
  constructor(private readonly dataSource: DataSource, private readonly texts: RequestTextsView) {}

  async of(context: GraphContext, labelSetId: string, first: number): Promise<ExampleToLabel[]> {
    const most = pageOf({ first }).take - 1;
    const unsure: Unsure[] = await this.dataSource.query(
      `with latest as (select * from classifications where corrected_at is null order by classified_at desc limit $1)
       select service_request_id as id, said.label, said.confidence from latest cross join lateral (${places[labelSetId] ?? amongOthers}) said
       where $3::text is not null order by said.confidence, service_request_id limit $2`,
      [latest, most * compared, labelSetId],
    );
    const read = await Promise.all(unsure.map(async (one) => ({ one, text: await this.texts.byId(context, one.id) })));
    return diverse(read.flatMap(({ one, text }) => (text === null ? [] : [{ ...text, ...one, labelSetId }])), most);
  }
}
