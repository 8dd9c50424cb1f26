import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Taken } from '../../features/intake/submit-request';
import { useViewer } from '../../session/session';
import { useDraft } from '../../ui/draft';
import { Page } from '../../ui/page';
import { freshDraft, type DeskDraft } from './desk-draft';
import { DeskForm } from './desk-form';
import styles from './desk.module.css';
import { SubmittedCard } from './submitted-card';

/** The front line takes a call: who, what, send, next. */
export function DeskPage() {
  const { t } = useTranslation('desk');
  const viewer = useViewer();
  const [draft, change, clear] = useDraft<DeskDraft>(`deskgraph.desk.${viewer.subject}`, freshDraft);
  const note = useCallback((part: Partial<DeskDraft>) => change(draft.startedAt ? part : { startedAt: new Date().toISOString(), ...part }), [change, draft.startedAt]);
  const [taken, setTaken] = useState<Taken | null>(null);
  const channel = useRef(draft.channel);
  channel.current = draft.channel;

  const onTaken = useCallback(
    (outcome: Taken) => {
      clear({ channel: channel.current });
      setTaken(outcome);
    },
    [clear],
  );

  return (
    <Page title={t('title')} aside={<span className="quiet">{t('lead')}</span>} actions={<span className={`quiet ${styles['keys']}`}>{t('keys.submit')} · {t('keys.insert')}</span>}>
      {taken ? <SubmittedCard taken={taken} onNext={() => setTaken(null)} /> : <DeskForm draft={draft} change={note} clear={clear} onTaken={onTaken} />}
    </Page>
  );
}
