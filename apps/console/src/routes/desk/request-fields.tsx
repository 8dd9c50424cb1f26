import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Channel, Impact, RequestType, Urgency } from '../../graph/schema.generated';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { localTime } from '../../ui/local-time';
import type { DeskDraft } from './desk-draft';
import { DeviceField } from './device-field';
import styles from './desk.module.css';

const impacts: readonly Impact[] = ['CORE_BUSINESS', 'PARTIAL', 'NONE'];
const urgencies: readonly Urgency[] = ['HIGH', 'MEDIUM', 'LOW'];
const types: readonly RequestType[] = ['FAULT', 'CONSULTATION', 'OPTIMISATION', 'DELIVERY'];
const channels: readonly Channel[] = ['PHONE', 'ONLINE', 'EMAIL'];

interface RequestFieldsProps {
  readonly draft: DeskDraft;
  readonly change: (part: Partial<DeskDraft>) => void;
  /** The question that is still open about a fact, if it is. */
  readonly questionOf: (fact: string) => { readonly mark: string; readonly text: string } | undefined;
}

/** The facts of R1.2 besides caller and words, in the order they come up on the phone. */
export function RequestFields({ draft, change, questionOf }: RequestFieldsProps) {
  const { t } = useTranslation(['desk', 'terms']);
  const span = (columns: 2 | 3 | 4) => styles[`span${columns}`];
  return (
    <div className={styles['facts']}>
      <Field className={span(4)} label={t('fields.impact')} question={questionOf('impact')}>
        <Choice id="desk-impact" label={t('fields.impact')} optional options={impacts.map((each) => [each, t(`terms:Impact.${each}`)])} value={draft.impact} onChange={(impact) => change({ impact })} />
      </Field>
      <Field className={span(2)} label={t('fields.urgency')} question={questionOf('urgency')}>
        <Choice label={t('fields.urgency')} optional options={urgencies.map((each) => [each, t(`terms:Urgency.${each}`)])} value={draft.urgency} onChange={(urgency) => change({ urgency })} />
      </Field>
      {draft.caller ? (
        <DeviceField key={draft.caller.customerId} className={span(3)} customerId={draft.caller.customerId} device={draft.device} onDevice={(device) => change({ device })} question={questionOf('device')} />
      ) : (
        <Field className={span(3)} id="desk-device" label={t('fields.device')} question={questionOf('device')}><Input id="desk-device" disabled placeholder={t('fields.pickCallerFirst')} /></Field>
      )}
      <Field className={span(3)} label={t('fields.requestType')}>
        <Choice label={t('fields.requestType')} optional options={types.map((each) => [each, t(`terms:RequestType.${each}`)])} value={draft.requestType} onChange={(requestType) => change({ requestType })} />
      </Field>
      <Field className={span(3)} id="desk-impactScope" label={t('fields.impactScope')} question={questionOf('impactScope')}>
        <Input id="desk-impactScope" maxLength={500} placeholder={t('fields.impactScopePlaceholder')} value={draft.impactScope} onChange={({ target }) => change({ impactScope: target.value })} />
      </Field>
      <Field className={span(3)} id="desk-department" label={t('fields.department')} question={questionOf('department')}>
        <Input id="desk-department" maxLength={200} value={draft.department} onChange={({ target }) => change({ department: target.value })} />
      </Field>
      <Field className={span(2)} id="desk-occurredAt" label={t('fields.occurredAt')} question={questionOf('occurredAt')} action={<Button className={styles['small']} type="link" size="small" onClick={() => change({ occurredAt: localTime(new Date()) })}>{t('fields.now')}</Button>}>
        <Input id="desk-occurredAt" type="datetime-local" max={localTime(new Date())} value={draft.occurredAt} onChange={({ target }) => change({ occurredAt: target.value })} />
      </Field>
      <Field className={span(2)} id="desk-desiredBy" label={t('fields.desiredBy')} question={questionOf('desiredBy')}>
        <Input id="desk-desiredBy" type="datetime-local" min={localTime(new Date())} value={draft.desiredBy} onChange={({ target }) => change({ desiredBy: target.value })} />
      </Field>
      <Field className={span(2)} label={t('fields.channel')}>
        <Choice label={t('fields.channel')} options={channels.map((each) => [each, t(`terms:Channel.${each}`)])} value={draft.channel} onChange={(channel) => channel && change({ channel })} />
      </Field>
    </div>
  );
}
