import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Answer } from '../../ui/answer';
import styles from './administration.module.css';
import { ChoiceList } from './choice-list';
import { PoliciesSectionDocument, type PoliciesSectionQuery } from './policies-section.generated';
import { PolicyEditor } from './policy-editor';
import { PolicyRulesPanel } from './policy-rules-panel';
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
  const chosen = policies.find(({ id }) => id === params.get('policy')) ?? policies[0];
  return (
    <div className={styles['sides']}>
      <ChoiceList
        label={t('sections.policies')}
        chosen={chosen?.id}
        choose={(id) => setParams({ policy: id }, { replace: true })}
        choices={policies.map(({ id, name, version, shipped }) => ({ id, name, note: `${t('version', { version })}${shipped ? ` · ${t('shipped')}` : ''}` }))}
      />
      <div className={styles['stack']}>
        {chosen ? <PolicyEditor key={chosen.id} policy={chosen} calendars={calendars} readOnly={!may('policy:revise')} /> : null}
        <PolicyRulesPanel rules={policyRules} policies={policies} readOnly={!may('policyRules:set')} />
      </div>
    </div>
  );
}
