import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Panel } from '../../ui/page';
import styles from './administration.module.css';
import { PoliciesSectionDocument, type PoliciesSectionQuery } from './policies-section.generated';
import { SetPolicyRulesDocument } from './policy-rules-panel.generated';
import { PolicyRuleRow, type Rule } from './policy-rule-row';
import { StaleNotice } from './stale-notice';

type Rules = PoliciesSectionQuery['policyRules'];

interface PolicyRulesPanelProps {
  readonly rules: Rules;
  readonly policies: readonly { readonly id: string; readonly name: string }[];
  readonly readOnly: boolean;
}

/** Which requests get which policy: every rule that fits gives its policy, the first with a target for a clock wins. */
export function PolicyRulesPanel({ rules, policies, readOnly }: PolicyRulesPanelProps) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  const client = useClient();
  const refuse = useRefusal();
  const [base, setBase] = useState(rules);
  const [draft, setDraft] = useState(rules.rules);
  const [stale, setStale] = useState<number | null>(null);
  const [set, saving] = useAct(SetPolicyRulesDocument);
  const changed = JSON.stringify(draft) !== JSON.stringify(base.rules);

  function workOn(next: Rules): void {
    setBase(next);
    setDraft(next.rules);
    setStale(null);
  }
  const put = (nth: number, rule: Rule) => setDraft(draft.map((each, index) => (index === nth ? rule : each)));
  function move(nth: number, by: number): void {
    const next = [...draft];
    const [rule] = next.splice(nth, 1);
    if (rule) next.splice(nth + by, 0, rule);
    setDraft(next);
  }

  async function save(): Promise<void> {
    const outcome = (await set({ input: { expectedVersion: base.version, rules: draft } }))?.setPolicyRules;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'SetPolicyRulesPayload':
        workOn({ version: outcome.policyRules.version, rules: draft });
        void message.success(t('savedVersion', { version: outcome.policyRules.version }));
        return;
      case 'StaleVersion':
        return setStale(outcome.version);
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  async function reload(): Promise<void> {
    const { data } = await client.query(PoliciesSectionDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    if (data) workOn(data.policyRules);
  }

  return (
    <Panel title={<>{t('rules')} <span className={styles['version']}>{t('version', { version: base.version })}</span></>}>
      <p className={styles['hint']}>{t('rulesHint')}</p>
      {stale === null ? null : <StaleNotice version={stale} base={base.version} reload={() => void reload()} />}
      <ol className={styles['rules']}>
        {draft.map((rule, nth) => (
          <PolicyRuleRow
            key={nth}
            nth={nth}
            last={nth === draft.length - 1}
            rule={rule}
            policies={policies}
            readOnly={readOnly}
            change={(next) => put(nth, next)}
            move={(by) => move(nth, by)}
            remove={() => setDraft(draft.filter((_, index) => index !== nth))}
          />
        ))}
      </ol>
      {readOnly ? null : (
        <div className={styles['bar']}>
          <Button icon={<PlusOutlined />} onClick={() => setDraft([...draft, newRule(policies[0]?.id ?? '')])}>{t('addRule')}</Button>
          <Button type="primary" disabled={!changed} loading={saving} onClick={() => void save()}>{t('saveRules', { version: base.version + 1 })}</Button>
          <Button disabled={!changed} onClick={() => workOn(base)}>{t('startOver')}</Button>
        </div>
      )}
    </Panel>
  );
}

const newRule = (policyId: string): Rule => ({ policyId, contractId: null, customerId: null, customerLevels: null, requestTypes: null, product: null, coreProduct: null });
