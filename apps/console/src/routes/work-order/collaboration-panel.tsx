import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import type { ParticipantState } from '../../graph/schema.generated';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/page';
import { Signal } from '../../ui/signal';
import { AddParticipantForm } from './add-participant-form';
import { SetParticipationDocument, type CollaborationPanel_WorkOrderFragment } from './collaboration-panel.generated';
import styles from './work-order.module.css';

const states: readonly ParticipantState[] = ['OPEN', 'IN_PROGRESS', 'DONE'];

interface CollaborationPanelProps {
  readonly order: Masked<CollaborationPanel_WorkOrderFragment>;
  readonly mayChange: boolean;
  readonly changed: () => void;
}

/** The collaboration list (R3.4): who has which part until when, and how far it is. */
export function CollaborationPanel({ order, mayChange, changed }: CollaborationPanelProps) {
  const { t } = useTranslation(['workOrder', 'terms']);
  const { id, collaboration } = unmasked<CollaborationPanel_WorkOrderFragment>(order);
  const [update] = useAct(SetParticipationDocument);
  const refuse = useRefusal();
  const [adding, setAdding] = useState(false);

  async function say(participantId: string, state: ParticipantState): Promise<void> {
    const data = await update({ input: { participantId, state } });
    if (!data) return;
    const outcome = data.updateParticipation;
    switch (outcome.__typename) {
      case 'UpdateParticipationPayload':
        return changed();
      case 'InvalidInput':
        return refuse({ message: outcome.fields.map(({ message }) => message).join('\n') });
      case 'Forbidden':
        return refuse({ message: outcome.message });
      default:
        return unreachable(outcome);
    }
  }

  return (
    <Panel title={t('people.title')} actions={mayChange ? <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>{t('people.add')}</Button> : null}>
      {collaboration.length === 0 ? <p className="quiet" style={{ margin: 0 }}>{t('people.none')}</p> : (
        <ul className={styles['plain']} style={{ gap: 0 }}>
          {collaboration.map(({ id: participantId, name, department, duty, contact, dueAt, lead, state, overdue }) => (
            <li key={participantId} className={styles['person']}>
              <span><strong>{name}</strong> <span className="quiet">{department}{lead ? ` · ${t('people.lead')}` : ''}</span></span>
              {mayChange ? (
                <Select<ParticipantState> size="small" aria-label={t('people.stateOf', { name })} value={state} options={states.map((each) => ({ value: each, label: t(`terms:ParticipantState.${each}`) }))} onChange={(next) => void say(participantId, next)} />
              ) : <Signal tone={state === 'DONE' ? 'good' : 'calm'}>{t(`terms:ParticipantState.${state}`)}</Signal>}
              <span>{duty}<br /><span className="quiet">{contact}</span></span>
              <span>{overdue ? <Signal tone="bad">{t('people.overdue')}</Signal> : null} <span className="quiet"><Moment at={dueAt} /></span></span>
            </li>
          ))}
        </ul>
      )}
      <Drawer open={adding} onClose={() => setAdding(false)} title={t('people.add')} size={420} destroyOnHidden><AddParticipantForm workOrderId={id} done={() => { setAdding(false); changed(); }} /></Drawer>
    </Panel>
  );
}
