import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionForm, useProblems } from '../../features/dispatch/action-form';
import { Field } from '../../features/dispatch/field';
import { TextField } from '../../features/dispatch/text-field';
import { unreachable } from '../../graph/unreachable';
import { useAct } from '../../ui/act';
import { MomentInput } from '../../ui/moment-input';
import { AddOrderParticipantDocument } from './collaboration-panel.generated';

const words = ['name', 'department', 'duty', 'contact'] as const;
const blank = { name: '', department: '', duty: '', contact: '' };

export function AddParticipantForm({ workOrderId, done }: { readonly workOrderId: string; readonly done: () => void }) {
  const { t } = useTranslation('workOrder');
  const [add, busy] = useAct(AddOrderParticipantDocument);
  const [problems, refuse] = useProblems([...words, 'dueAt', 'lead']);
  const [said, setSaid] = useState(blank);
  const [dueAt, setDueAt] = useState<string | null>(null);
  const [lead, setLead] = useState(false);

  async function submit(): Promise<void> {
    if (dueAt === null) return;
    const data = await add({ input: { workOrderId, ...said, dueAt, lead } });
    if (!data) return;
    const outcome = data.addParticipant;
    switch (outcome.__typename) {
      case 'AddParticipantPayload':
        return done();
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  const ready = dueAt !== null && words.every((word) => said[word].trim() !== '');
  return (
    <ActionForm problems={problems} submit={submit} busy={busy} ready={ready} label={t('people.add')}>
      {words.map((word) => <TextField key={word} label={t(`people.${word}`)} problem={problems[word]} value={said[word]} change={(text) => setSaid({ ...said, [word]: text })} most={word === 'duty' ? 500 : 200} oneLine={word !== 'duty'} />)}
      <Field label={t('people.dueAt')} problem={problems['dueAt']}>{(control) => <MomentInput {...control} value={dueAt} change={setDueAt} />}</Field>
      <Checkbox checked={lead} onChange={({ target }) => setLead(target.checked)}>{t('people.leads')}</Checkbox>
    </ActionForm>
  );
}
