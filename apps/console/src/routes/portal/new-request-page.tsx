import { Button, Input } from 'antd';
import { useCallback, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useSubmitRequest, type Taken } from '../../features/intake/submit-request';
import type { Impact } from '../../graph/schema.generated';
import { useViewer } from '../../session/session';
import { Answer, Empty } from '../../ui/answer';
import { Choice } from '../../ui/choice';
import { useDraft } from '../../ui/draft';
import { Field, Fields } from '../../ui/field';
import { localTime } from '../../ui/local-time';
import { Page, Panel } from '../../ui/page';
import { HelpAtOnce } from './help-at-once';
import { freshRequest, requestOf, type NewRequestDraft } from './new-request-draft';
import { PortalNewRequestDocument, type PortalNewRequestQuery } from './new-request.generated';
import styles from './portal.module.css';

const impacts: readonly Impact[] = ['CORE_BUSINESS', 'PARTIAL', 'NONE'];
type Customer = NonNullable<PortalNewRequestQuery['viewer']['customer']>;

/** The customer asks for something. */
export function NewRequestPage() {
  const { t } = useTranslation('portal');
  const [asked, ask] = useQuery({ query: PortalNewRequestDocument });
  return (
    <Page title={t('create.title')} actions={<Link to="/portal">{t('page.all')}</Link>}>
      <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => data.viewer.customer} empty={<Empty text={t('create.noCustomer')} />}>
        {(customer) => <NewRequestForm customer={customer} />}
      </Answer>
    </Page>
  );
}

function NewRequestForm({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation(['portal', 'terms']);
  const navigate = useNavigate();
  const viewer = useViewer();
  const [draft, change, clear] = useDraft<NewRequestDraft>(`deskgraph.newRequest.${viewer.subject}`, freshRequest);
  const [fault, setFault] = useState(false);
  const onTaken = useCallback(({ reference }: Taken) => {
    clear();
    void navigate(`/portal/${reference}`);
  }, [clear, navigate]);
  const only = customer.contacts.length === 1 ? customer.contacts[0]?.id : undefined;
  const { sending, submit } = useSubmitRequest(requestOf({ ...draft, contactId: draft.contactId || (only ?? '') }, customer.id), onTaken);

  function send(event: FormEvent): void {
    event.preventDefault();
    const empty = draft.subject.trim() === '';
    setFault(empty);
    if (empty) document.getElementById('new-subject')?.focus();
    else void submit();
  }

  return (
    <div className={styles['columns']}>
      <Panel>
        <form className={styles['stack']} onSubmit={send}>
          <Field id="new-subject" label={t('create.subject')}><Input id="new-subject" size="large" autoFocus maxLength={300} placeholder={t('create.subjectPlaceholder')} value={draft.subject} onChange={({ target }) => change({ subject: target.value })} /></Field>
          <Field id="new-description" label={t('create.description')}><Input.TextArea id="new-description" autoSize={{ minRows: 5, maxRows: 16 }} maxLength={20_000} placeholder={t('create.descriptionPlaceholder')} value={draft.description} onChange={({ target }) => change({ description: target.value })} /></Field>
          <Field label={t('create.impact')}><Choice label={t('create.impact')} optional options={impacts.map((each) => [each, t(`terms:Impact.${each}`)])} value={draft.impact} onChange={(impact) => change({ impact })} /></Field>
          <Fields>
            <Field id="new-device" label={t('create.device')}>
              <select id="new-device" className={styles['select']} value={draft.deviceId} onChange={({ target }) => change({ deviceId: target.value })}>
                <option value="">{t('create.anyDevice')}</option>
                {customer.devices.edges.map(({ node }) => <option key={node.id} value={node.id}>{[node.name, node.serialNumber].filter(Boolean).join(' · ')}</option>)}
              </select>
            </Field>
            <Field id="new-contact" label={t('create.contact')}>
              <select id="new-contact" className={styles['select']} value={draft.contactId || (only ?? '')} onChange={({ target }) => change({ contactId: target.value })}>
                <option value="">{t('create.anyContact')}</option>
                {customer.contacts.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
              </select>
            </Field>
            <Field id="new-occurredAt" label={t('create.occurredAt')}><Input id="new-occurredAt" type="datetime-local" max={localTime(new Date())} value={draft.occurredAt} onChange={({ target }) => change({ occurredAt: target.value })} /></Field>
            <Field id="new-desiredBy" label={t('create.desiredBy')}><Input id="new-desiredBy" type="datetime-local" min={localTime(new Date())} value={draft.desiredBy} onChange={({ target }) => change({ desiredBy: target.value })} /></Field>
          </Fields>
          {sending === 'waiting' ? <p className={styles['note']} role="status">{t('create.waiting')}</p> : null}
          {sending === 'notSent' ? <p className={styles['note']} role="status">{t('create.notSent')}</p> : null}
          {fault ? <p className={styles['fault']} role="alert">{t('create.needSubject')}</p> : null}
          <div className={styles['buttons']}><Button type="primary" size="large" htmlType="submit" loading={sending === 'sending'}>{t('create.send')}</Button></div>
        </form>
      </Panel>
      <HelpAtOnce subject={draft.subject} description={draft.description} />
    </div>
  );
}
