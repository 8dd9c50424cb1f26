import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unmasked } from '../../graph/masked';
import type { MeasuredShare_ShareFragment } from './measured-share.generated';
import { MeasuredShare } from './measured-share';
import { percent } from './percent';
import styles from './triage.module.css';
import type { VersionDetailQuery } from './version-detail.generated';

type Version = NonNullable<VersionDetailQuery['labelSet']>['versions'][number];

interface ClassTableProps {
  readonly rows: NonNullable<Version['evaluation']>['labels'];
  /** Without intervals, for versions of which no details were kept. */
  readonly simple: Version['labels'];
  readonly nameOf: (label: string) => string;
}

/** Every label with what was found of it and how often it was right; the hardest first. */
export function ClassTable({ rows, simple, nameOf }: ClassTableProps) {
  const { t } = useTranslation('triage');
  const [by, sortBy] = useState<'recall' | 'precision' | 'name'>('recall');
  const shareOf = (row: ClassTableProps['rows'][number], which: 'recall' | 'precision') => unmasked<MeasuredShare_ShareFragment>(row[which]).share;
  const measured = rows.toSorted((one, other) => (by === 'name' ? nameOf(one.label).localeCompare(nameOf(other.label)) : shareOf(one, by) - shareOf(other, by)));
  const plain = simple.toSorted((one, other) => (by === 'name' ? nameOf(one.label).localeCompare(nameOf(other.label)) : one[by] - other[by]));
  const heads = ['name', 'recall', 'precision'] as const;
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('byClass')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {heads.map((head) => <th key={head} scope="col" aria-sort={by === head ? 'ascending' : 'none'}><button type="button" onClick={() => sortBy(head)}>{t(`columns.${head}`)}</button></th>)}
            <th scope="col" className={styles['number']}>{t('count')}</th>
          </tr>
        </thead>
        <tbody>
          {measured.length > 0
            ? measured.map(({ label, recall, precision }) => <tr key={label}><th scope="row">{nameOf(label)}</th><td><MeasuredShare of={recall} /></td><td><MeasuredShare of={precision} /></td><td className={styles['number']}>{recall.of}</td></tr>)
            : plain.map(({ label, recall, precision, examples }) => <tr key={label}><th scope="row">{nameOf(label)}</th><td>{percent(recall)}</td><td>{percent(precision)}</td><td className={styles['number']}>{examples}</td></tr>)}
        </tbody>
      </table>
    </div>
  );
}
