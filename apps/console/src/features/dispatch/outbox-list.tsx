import { CloudUploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/moment';
import { Signal } from '../../ui/signal';
import styles from './field-work.module.css';
import { MendEntry } from './mend-entry';
import { isOpenToChange, type Deed, type Entry } from './outbox';
import { useOutbox } from './use-outbox';

/** What is still to be sent, and what was not taken, with its words kept. Nothing when all is said. */
export function OutboxList({ workOrderId, heading: Heading = 'h2' }: { readonly workOrderId?: string; readonly heading?: 'h2' | 'h3' }) {
  const { t } = useTranslation('workOrder');
  const { entries, sendNow } = useOutbox();
  const shown = workOrderId === undefined ? entries : entries.filter((entry) => entry.workOrderId === workOrderId);
  if (shown.length === 0) return null;
  return (
    <section className={styles['sheet']} aria-label={t('outbox.title', { count: shown.length })}>
      <div className={styles['entryHead']}>
        <Heading className={styles['legend']} style={{ margin: 0 }}><CloudUploadOutlined aria-hidden /> <span role="status">{t('outbox.title', { count: shown.length })}</span></Heading>
        <Button size="small" onClick={sendNow}>{t('outbox.sendNow')}</Button>
      </div>
      <ol className={styles['list']}>{shown.map((entry) => <Waiting key={entry.key} entry={entry} />)}</ol>
    </section>
  );
}

function Waiting({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('workOrder');
  const { drop } = useOutbox();
  const [mending, setMending] = useState(false);
  const { key, reference, deed, madeAt, refusal, trouble } = entry;
  const refused = refusal !== null;
  return (
    <li className={styles['entry']} data-refused={refused}>
      <div className={styles['entryHead']}>
        <span><strong>{t(`outbox.${deed.kind}`)}</strong> <span className="quiet numbers">{reference} · <Moment at={madeAt} /></span></span>
        {refused ? <Signal tone="bad">{t('outbox.refused')}</Signal> : <Signal tone="warn">{t(trouble === null ? 'outbox.waits' : `outbox.trouble.${trouble}`)}</Signal>}
      </div>
      {mending ? <MendEntry entry={entry} done={() => setMending(false)} /> : (
        <>
          <p className={styles['said']}>{wordsOf(deed)}</p>
          {refused ? <p className={styles['problem']} role="alert">{[refusal.message, ...refusal.fields.map(({ message }) => message)].filter((text, index, all) => all.indexOf(text) === index).join(' ')}</p> : null}
          {isOpenToChange(entry) ? (
            <div className={styles['row']}>
              <Button size="small" onClick={() => setMending(true)}>{t('outbox.mend')}</Button>
              <Button size="small" danger type="text" onClick={() => void drop(key)}>{t('outbox.drop')}</Button>
            </div>
          ) : null}
        </>
      )}
    </li>
  );
}

function wordsOf(deed: Deed): string {
  switch (deed.kind) {
    case 'step':
      return deed.action;
    case 'delivery':
      return deed.result;
    case 'signature':
      return deed.signedBy;
  }
}
