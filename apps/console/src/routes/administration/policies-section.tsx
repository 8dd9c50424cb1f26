import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Answer } from '../../ui/answer';
import styles from './administration.module.css';
import { ChoiceList } from './choice-list';
import { CopyForm } from './copy-form';
import { PoliciesSectionDocument, type PoliciesSectionQuery } from './policies-section.generated';
import type { Policy } from './policy-draft';
import { PolicyEditor } from './policy-editor';
import { PolicyRulesPanel } from './policy-rules-panel';
import { PromiseRenewal } from './promise-renewal';
import type { May } from './sections';

/** What is promised, and to whom. */
export function PoliciesSection({ may }: { readonly may: May }) {
  const [asked, ask] = useQuery({ query: PoliciesSectionDocument });
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => (data.serviceLevelPolicies.length > 0 ? data : null)}>
      {(data) => <Policies data={data} may={may} />}
    </Answer>
  );
}

function Policies({ data, may }: { readonly data: PoliciesSectionQuery; readonly may: May }) {
  const { t } = useTranslation('administration');
  const [params, setParams] = useSearchParams();
  const { serviceLevelPolicies: policies, businessCalendars: calendars, policyRules } = data;
  const [copy, setCopy] = useState<Policy | null>(null);
  const onFile = policies.find(({ id }) => id === params.get('policy')) ?? policies[0];
  const chosen = policies.find(({ id }) => id === copy?.id) ?? copy ?? onFile;
  const mayRevise = may('policy:revise');
  return (
    <div className={styles['sides']}>
      <ChoiceList
        label={t('sections.policies')}
        chosen={chosen?.id}
        choose={(id) => { setCopy(null); setParams({ policy: id }, { replace: true }); }}
        more={mayRevise && onFile ? <CopyForm taken={policies.map(({ id }) => id)} begin={(id) => setCopy({ ...(chosen ?? onFile), id, version: 0, shipped: false })} /> : null}
        choices={policies.map(({ id, name, version, shipped }) => ({ id, name, note: `${t('version', { version })}${shipped ? ` · ${t('shipped')}` : ''}` }))}
      />
      <div className={styles['stack']}>
        {chosen ? <PolicyEditor key={chosen.id} policy={chosen} calendars={calendars} readOnly={!mayRevise} /> : null}
        <PolicyRulesPanel rules={policyRules} policies={policies} readOnly={!may('policyRules:set')} />
        <PromiseRenewal readOnly={!mayRevise} />
      </div>
    </div>
  );
}
