import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deliveryDeed, deliveryDraft, DeliveryFields } from './delivery-form';
import { Field } from './field';
import styles from './field-work.module.css';
import type { Deed, Entry } from './outbox';
import { stepDeed, stepDraft, StepFields } from './step-form';
import { useOutbox } from './use-outbox';

/** What the graph did not take, with its words and what it says about them. */
export function MendEntry({ entry, done }: { readonly entry: Entry; readonly done: () => void }) {
  const { t } = useTranslation(['workOrder', 'states']);
  const { mend } = useOutbox();
  const [deed, setDeed] = useState<Deed>(entry.deed);
  const problems = Object.fromEntries((entry.refusal?.fields ?? []).map(({ path, message }) => [path, message]));
  return (
    <form className={styles['form']} onSubmit={(event) => { event.preventDefault(); void mend(entry.key, deed).then(done); }}>
      <DeedFields deed={deed} change={setDeed} problems={problems} />
      <div className={styles['row']}>
        <Button type="primary" htmlType="submit">{t('outbox.sendAgain')}</Button>
        <Button onClick={done}>{t('states:cancel')}</Button>
      </div>
    </form>
  );
}

function DeedFields({ deed, change, problems }: { readonly deed: Deed; readonly change: (deed: Deed) => void; readonly problems: Readonly<Record<string, string>> }) {
  const { t } = useTranslation('workOrder');
  switch (deed.kind) {
    case 'step':
      return <StepFields value={stepDraft(deed)} change={(by) => change(stepDeed({ ...stepDraft(deed), ...by }, deed.at))} problems={problems} />;
    case 'delivery':
      return <DeliveryWords deed={deed} change={change} problems={problems} />;
    case 'signature':
      return <Field label={t('sign.name')} problem={problems['signedBy']}>{(control) => <Input {...control} value={deed.signedBy} maxLength={200} onChange={({ target }) => change({ ...deed, signedBy: target.value })} />}</Field>;
  }
}

/** Lines are kept as they are typed, blank ones too; only what is sent is tidied. */
function DeliveryWords({ deed, change, problems }: { readonly deed: Extract<Deed, { kind: 'delivery' }>; readonly change: (deed: Deed) => void; readonly problems: Readonly<Record<string, string>> }) {
  const [draft, setDraft] = useState(() => deliveryDraft(deed));
  return <DeliveryFields value={draft} problems={problems} change={(by) => { const next = { ...draft, ...by }; setDraft(next); change(deliveryDeed(next)); }} />;
}
