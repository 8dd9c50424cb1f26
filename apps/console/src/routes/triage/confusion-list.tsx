import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/answer';
import styles from './triage.module.css';

interface Confusion {
  readonly label: string;
  readonly said: string;
  readonly examples: number;
}

const few = 8;

/** What is taken for what, the most frequent first. */
export function ConfusionList({ confusions, nameOf }: { readonly confusions: readonly Confusion[]; readonly nameOf: (label: string) => string }) {
  const { t } = useTranslation('triage');
  const [all, showAll] = useState(false);
  const most = Math.max(1, ...confusions.map(({ examples }) => examples));
  if (confusions.length === 0) return <Empty text={t('noConfusions')} />;
  return (
    <>
      <ol className={styles['confusions']}>
        {(all ? confusions : confusions.slice(0, few)).map(({ label, said, examples }) => (
          <li key={`${label} ${said}`}>
            <span>{t('takenFor', { label: nameOf(label), said: nameOf(said) })}</span>
            <span className={styles['bar']} aria-hidden><span style={{ width: `${(examples / most) * 100}%` }} /></span>
            <span className={styles['share']}>{examples}</span>
          </li>
        ))}
      </ol>
      {confusions.length > few && !all ? <Button size="small" onClick={() => showAll(true)}>{t('showAll', { count: confusions.length })}</Button> : null}
    </>
  );
}
