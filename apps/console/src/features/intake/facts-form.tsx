import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { useDraft } from '../../ui/draft';
import { Field } from '../../ui/field';
import { instantOf } from '../../ui/local-time';
import { FactControl } from './fact-control';
import styles from './facts-form.module.css';
import { ProvideFactsDocument, type FactsForm_ServiceRequestFragment } from './facts-form.generated';

type Answers = Readonly<Record<string, string>>;
const nothing = (): Answers => ({});
const instants = ['occurredAt', 'desiredBy'];

/** What is still to be asked for, each question with the control that fits; some answers are better than none. */
export function FactsForm({ request, onProvided }: { readonly request: Masked<FactsForm_ServiceRequestFragment>; readonly onProvided: () => void }) {
  const { t } = useTranslation('intake');
  const { id, missingInformation } = unmasked<FactsForm_ServiceRequestFragment>(request);
  const [answers, change, clear] = useDraft<Answers>(`deskgraph.facts.${id}`, nothing);
  const [provide, providing] = useAct(ProvideFactsDocument);
  const [empty, setEmpty] = useState(false);
  const [thanked, setThanked] = useState(false);
  const refuse = useRefusal();

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    const given = missingInformation.flatMap(({ field }) => {
      const value = instants.includes(field) ? instantOf(answers[field] ?? '') : answers[field]?.trim();
      return value ? [{ field, value }] : [];
    });
    setEmpty(given.length === 0);
    if (given.length === 0) return;
    const outcome = (await provide({ input: { serviceRequestId: id, answers: given } }))?.provideInformation;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'ProvideInformationPayload':
        clear();
        setThanked(true);
        return onProvided();
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  if (missingInformation.length === 0) return thanked ? <p className={styles['thanks']} role="status">{t('facts.sent')}</p> : null;
  return (
    <form className={styles['form']} onSubmit={(event) => void send(event)}>
      {missingInformation.map(({ field, question }) => (
        <Field key={field} id={`fact-${field}`} label={<span className={styles['question']}>{question}</span>}>
          <FactControl field={field} question={question} requestId={id} value={answers[field] ?? ''} onChange={(value) => change({ [field]: value })} />
        </Field>
      ))}
      {empty ? <p className={styles['fault']} role="alert">{t('facts.fillOne')}</p> : null}
      <div className={styles['foot']}>
        <Button type="primary" htmlType="submit" loading={providing}>{t('facts.send')}</Button>
        {thanked ? <span role="status" className={styles['thanks']}>{t('facts.sent')}</span> : null}
      </div>
    </form>
  );
}
