import { Button, Input, type InputRef } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmitRequest, type Taken } from '../../features/intake/submit-request';
import { Field } from '../../ui/field';
import { Panel } from '../../ui/page';
import { articleText } from './article-text';
import type { OfferedArticle } from './articles-offered';
import { CallerCard } from './caller-card';
import { CallerField } from './caller-field';
import { submissionOf, type Caller, type DeskDraft } from './desk-draft';
import styles from './desk.module.css';
import { NewCaller } from './new-caller';
import { usePriorityPreview, useTriagePreview } from './previews';
import { RequestFields } from './request-fields';
import { TriagePanel } from './triage-panel';

interface DeskFormProps {
  readonly draft: DeskDraft;
  readonly change: (part: Partial<DeskDraft>) => void;
  readonly clear: () => void;
  readonly onTaken: (taken: Taken) => void;
}

/** One call: the facts at the left, what they mean at the right. */
export function DeskForm({ draft, change, clear, onTaken }: DeskFormProps) {
  const { t } = useTranslation('desk');
  const [newcomer, setNewcomer] = useState<string | null>(null);
  const [fault, setFault] = useState<'noCaller' | 'noSubject' | null>(null);
  const callerField = useRef<{ focus: () => void }>(null);
  const subjectField = useRef<InputRef>(null);
  const description = useRef<TextAreaRef>(null);
  const priority = usePriorityPreview(draft);
  const triage = useTriagePreview(draft);
  const { sending, submit } = useSubmitRequest(draft.caller && submissionOf(draft, draft.caller), onTaken);
  const missing = priority.preview?.missingInformation ?? [];
  const questionOf = (fact: string) => {
    const open = missing.find(({ field }) => field === fact);
    return open && { mark: t('missing'), text: open.question };
  };

  // Whoever comes here has somebody on the line.
  useEffect(() => (callerField.current ?? subjectField.current)?.focus(), []);

  function pick(caller: Caller): void {
    setNewcomer(null);
    setFault(null);
    change({ caller, callerText: '', ...(caller.customerId === draft.caller?.customerId ? {} : { device: null }) });
    requestAnimationFrame(() => subjectField.current?.focus());
  }

  function another(): void {
    change({ caller: null, device: null });
    requestAnimationFrame(() => callerField.current?.focus());
  }

  function insert(article: OfferedArticle): void {
    const text = articleText(article, t('triage.reference', { title: article.title }));
    if (draft.inserted.some(({ articleId }) => articleId === article.id)) return;
    change({ description: `${draft.description.trimEnd()}${draft.description.trim() ? '\n\n' : ''}${text}`, inserted: [...draft.inserted, { articleId: article.id, text }] });
    description.current?.focus();
  }

  function send(): void {
    if (!draft.caller) {
      setFault('noCaller');
      callerField.current?.focus();
    } else if (!draft.subject.trim()) {
      setFault('noSubject');
      subjectField.current?.focus();
    } else {
      setFault(null);
      void submit();
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
    const article = event.altKey ? triage.preview?.suggestedArticles?.[['Digit1', 'Digit2', 'Digit3'].indexOf(event.code)] : undefined;
    if (article && !triage.stale) {
      event.preventDefault();
      insert(article.article);
    }
  }

  return (
    <div className={styles['desk']} onKeyDown={onKeyDown}>
      <Panel>
        <div className={styles['form']}>
          {newcomer !== null ? (
            <NewCaller typed={newcomer} onDone={pick} onCancel={() => setNewcomer(null)} />
          ) : draft.caller ? (
            <CallerCard caller={draft.caller} deviceId={draft.device?.id ?? null} onCaller={pick} onDevice={(device) => change({ device: device && { id: device.id, name: device.name } })} onAnother={another} />
          ) : (
            <CallerField text={draft.callerText} onText={(callerText) => change({ callerText })} onPick={pick} onNew={setNewcomer} question={questionOf('contact')} inputRef={callerField} />
          )}
          <Field id="desk-subject" label={t('fields.subject')}>
            <Input id="desk-subject" ref={subjectField} maxLength={300} placeholder={t('fields.subjectPlaceholder')} value={draft.subject} onChange={({ target }) => change({ subject: target.value })} />
          </Field>
          <Field id="desk-description" label={t('fields.description')} question={questionOf('description')}>
            <Input.TextArea id="desk-description" ref={description} autoSize={{ minRows: 5, maxRows: 16 }} maxLength={20_000} placeholder={t('fields.descriptionPlaceholder')} value={draft.description} onChange={({ target }) => change({ description: target.value })} />
          </Field>
          <RequestFields draft={draft} change={change} questionOf={questionOf} />
          {sending === 'waiting' ? <p className={styles['note']} role="status">{t('waitingForNetwork')}</p> : null}
          {sending === 'notSent' ? <p className={styles['note']} role="status">{t('notSent')}</p> : null}
          {fault ? <p className={styles['fault']} role="alert">{t(fault)}</p> : null}
          <div className={styles['foot']}>
            <Button type="primary" size="large" loading={sending === 'sending'} onClick={send}>{sending === 'sending' ? t('sending') : t('submit')}</Button>
            <Button size="large" onClick={() => clear()}>{t('discard')}</Button>
            {missing.length > 0 ? <MissingFacts missing={missing} /> : null}
          </div>
        </div>
      </Panel>
      <TriagePanel priority={priority} triage={triage} insertedIds={draft.inserted.map(({ articleId }) => articleId)} onInsert={insert} />
    </div>
  );
}

const fieldOf: Readonly<Record<string, string>> = { contact: 'desk-caller', device: 'desk-device', description: 'desk-description', impact: 'desk-impact', impactScope: 'desk-impactScope', occurredAt: 'desk-occurredAt', desiredBy: 'desk-desiredBy', department: 'desk-department' };
const wordOf = { contact: 'caller.label', device: 'fields.device', description: 'fields.description', impact: 'fields.impact', impactScope: 'fields.impactScope', occurredAt: 'fields.occurredAt', desiredBy: 'fields.desiredBy', department: 'fields.department', urgency: 'fields.urgency' } as const;

/** What to ask before the caller hangs up; each leads to its field. */
function MissingFacts({ missing }: { readonly missing: readonly { readonly field: string; readonly question: string }[] }) {
  const { t } = useTranslation('desk');
  const named = (field: string): field is keyof typeof wordOf => field in wordOf;
  return (
    <span className={styles['ask']}>
      {t('taken.missing')}
      {missing.map(({ field, question }) => (
        <button key={field} type="button" className={styles['askFor']} title={question} onClick={() => document.getElementById(fieldOf[field] ?? '')?.focus()}>{named(field) ? t(wordOf[field]) : question}</button>
      ))}
    </span>
  );
}
