import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import type { CombinedError } from '@urql/core';
import { unreachable } from '../../graph/unreachable';
import { useRefusal } from '../../ui/act';
import { Answer, FailureNotice } from '../../ui/answer';
import { Panel } from '../../ui/page';
import styles from './oversight.module.css';
import { PolicyTargets } from './policy-targets';
import { PolicyWhatIfDocument, PreviewPolicyDocument, type PolicyWhatIfQuery, type PreviewPolicyQuery } from './policy-what-if.generated';

type Policy = PolicyWhatIfQuery['serviceLevelPolicies'][number];
type Preview = Extract<PreviewPolicyQuery['previewPolicyChange'], { __typename: 'ChangePreview' }>;

/** What would happen to the orders that are open if a policy promised something else; nothing is changed here. */
export function PolicyWhatIf() {
  const { t } = useTranslation('oversight');
  const [asked, ask] = useQuery({ query: PolicyWhatIfDocument });
  return (
    <Panel title={t('whatIf')}>
      <p className="quiet" style={{ marginTop: 0 }}>{t('whatIfHint')}</p>
      <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={({ serviceLevelPolicies }) => serviceLevelPolicies}>
        {(policies) => <Trial policies={policies} />}
      </Answer>
    </Panel>
  );
}

function Trial({ policies }: { readonly policies: readonly Policy[] }) {
  const { t } = useTranslation('oversight');
  const client = useClient();
  const refuse = useRefusal();
  const [policyId, setPolicyId] = useState(policies[0]?.id);
  const [changed, setChanged] = useState<ReadonlyMap<number, number>>(new Map());
  const [preview, setPreview] = useState<Preview | null>(null);
  const [failure, setFailure] = useState<CombinedError | null>(null);
  const [busy, setBusy] = useState(false);
  const policy = policies.find(({ id }) => id === policyId);
  if (!policy) return null;

  function choose(id: string): void {
    setPolicyId(id);
    setChanged(new Map());
    setPreview(null);
  }

  async function compute({ id, version, name, measuredBy, targets, pauses, warningPoints }: Policy): Promise<void> {
    setBusy(true);
    const input = {
      id, expectedVersion: version, nameZh: name, nameEn: name, measuredBy, warningPoints,
      targets: targets.map(({ kind, level, seconds, calendarId }, nth) => ({ kind, level, calendarId, seconds: changed.get(nth) ?? seconds })),
      pauses: pauses.map(({ kind, reasons }) => ({ kind, reasons })),
    };
    const { data, error } = await client.query(PreviewPolicyDocument, { input }, { requestPolicy: 'network-only' }).toPromise();
    setBusy(false);
    setFailure(data ? null : (error ?? null));
    if (!data) return;
    const outcome = data.previewPolicyChange;
    switch (outcome.__typename) {
      case 'ChangePreview':
        return setPreview(outcome);
      case 'StaleVersion':
      case 'InvalidInput':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <>
      <div className={styles['row']}>
        <label>{t('policy')} <select value={policy.id} onChange={({ target }) => choose(target.value)}>{policies.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select></label>
      </div>
      <PolicyTargets targets={policy.targets} changed={changed} change={(nth, seconds) => setChanged(new Map(changed).set(nth, seconds))} />
      <div className={styles['row']}>
        <Button type="primary" loading={busy} disabled={changed.size === 0} onClick={() => void compute(policy)}>{t('compute')}</Button>
        <Button disabled={changed.size === 0} onClick={() => choose(policy.id)}>{t('startOver')}</Button>
      </div>
      {failure ? <FailureNotice error={failure} again={() => void compute(policy)} /> : null}
      {preview ? <PreviewNumbers preview={preview} /> : null}
    </>
  );
}

function PreviewNumbers({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('oversight');
  const numbers = ['openOrders', 'ordersMoved', 'clocksEarlier', 'clocksLater', 'clocksAdded', 'clocksWithdrawn', 'wouldBreach'] as const;
  return (
    <div className={styles['preview']} role="status">
      {numbers.map((name) => <div key={name}><span className="quiet">{t(`preview.${name}`)}</span><span className={styles['value']}>{preview[name]}</span></div>)}
    </div>
  );
}
