import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/page';
import type { DecisionsPanel_WorkOrderFragment } from './decisions-panel.generated';
import { StoredRanking } from './stored-ranking';
import styles from './work-order.module.css';

/** Every time the order was given to somebody, with the ranking as it stood then. */
export function DecisionsPanel({ order, reference }: { readonly order: Masked<DecisionsPanel_WorkOrderFragment>; readonly reference: string }) {
  const { t } = useTranslation(['workOrder', 'terms']);
  const { decisions } = unmasked<DecisionsPanel_WorkOrderFragment>(order);
  const [shown, setShown] = useState<string | null>(null);
  if (decisions.length === 0) return null;
  return (
    <Panel title={t('decisions.title')}>
      <ol className={styles['plain']}>
        {[...decisions].reverse().map(({ id, engineer, how, by, at, note, endedAt, endedBecause }) => (
          <li key={id} className={styles['item']}>
            <span className={styles['itemHead']}>
              <strong>{engineer?.name ?? t('decisions.nobody')}</strong>
              <button type="button" className={styles['linkButton']} onClick={() => setShown(id)}>{t('decisions.ranking')}</button>
            </span>
            <span className={`quiet ${styles['small']}`}>{t(`terms:AssignmentWay.${how}`)} · {by} · <Moment at={at} />{endedAt && endedBecause ? <> · {t(`terms:AssignmentEnd.${endedBecause}`)} <Moment at={endedAt} /></> : null}</span>
            {note ? <span className={styles['text']}>{note}</span> : null}
          </li>
        ))}
      </ol>
      <Drawer open={shown !== null} onClose={() => setShown(null)} title={t('decisions.ranking')} size={560} destroyOnHidden>
        {shown === null ? null : <StoredRanking reference={reference} decisionId={shown} chosenId={decisions.find(({ id }) => id === shown)?.engineer?.id ?? null} />}
      </Drawer>
    </Panel>
  );
}
