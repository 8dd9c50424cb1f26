import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CustomerLevel, RequestType } from '../../graph/schema.generated';
import styles from './administration.module.css';
import { Chips } from './chips';
import type { PoliciesSectionQuery } from './policies-section.generated';

export type Rule = PoliciesSectionQuery['policyRules']['rules'][number];

const customerLevels = ['KEY', 'IMPORTANT', 'STANDARD'] as const satisfies readonly CustomerLevel[];
const requestTypes = ['FAULT', 'CONSULTATION', 'OPTIMISATION', 'DELIVERY'] as const satisfies readonly RequestType[];

interface PolicyRuleRowProps {
  readonly nth: number;
  readonly last: boolean;
  readonly rule: Rule;
  readonly policies: readonly { readonly id: string; readonly name: string }[];
  readonly readOnly: boolean;
  readonly change: (rule: Rule) => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
}

/** One rule: what it asks of a request, and the policy it gives. */
export function PolicyRuleRow({ nth, last, rule, policies, readOnly, change, move, remove }: PolicyRuleRowProps) {
  const { t } = useTranslation('administration');
  const { t: term } = useTranslation('terms');
  const number = nth + 1;
  const orNull = (list: readonly string[]) => (list.length > 0 ? list : null);
  return (
    <li className={styles['rule']}>
      <div className={styles['fields']}>
        <label>{t('rulePolicy', { number })}
          <select disabled={readOnly} value={rule.policyId} onChange={({ target }) => change({ ...rule, policyId: target.value })}>{policies.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}</select>
        </label>
        <label>{t('coreProduct')}
          <select disabled={readOnly} value={String(rule.coreProduct)} onChange={({ target }) => change({ ...rule, coreProduct: target.value === 'null' ? null : target.value === 'true' })}>
            <option value="null">{t('any')}</option>
            <option value="true">{t('withLevel')}</option>
            <option value="false">{t('withoutLevel')}</option>
          </select>
        </label>
        <label>{t('product')}<input value={rule.product ?? ''} readOnly={readOnly} placeholder={t('any')} onChange={({ target }) => change({ ...rule, product: target.value || null })} /></label>
        <Chips label={t('customerLevels')} values={customerLevels} name={(level) => term(`CustomerLevel.${level}`)} chosen={rule.customerLevels ?? []} readOnly={readOnly} change={(chosen) => change({ ...rule, customerLevels: orNull(chosen) })} />
        <Chips label={t('requestTypes')} values={requestTypes} name={(type) => term(`RequestType.${type}`)} chosen={rule.requestTypes ?? []} readOnly={readOnly} change={(chosen) => change({ ...rule, requestTypes: orNull(chosen) })} />
      </div>
      {rule.contractId ? <p className={styles['hint']}>{t('onlyContract', { id: rule.contractId })}</p> : null}
      {rule.customerId ? <p className={styles['hint']}>{t('onlyCustomer', { id: rule.customerId })}</p> : null}
      {readOnly ? null : (
        <span className={styles['corner']}>
          <Button size="small" icon={<ArrowUpOutlined />} disabled={nth === 0} aria-label={t('ruleUp', { number })} onClick={() => move(-1)} />
          <Button size="small" icon={<ArrowDownOutlined />} disabled={last} aria-label={t('ruleDown', { number })} onClick={() => move(1)} />
          <Button size="small" icon={<DeleteOutlined />} aria-label={t('ruleRemove', { number })} onClick={remove} />
        </span>
      )}
    </li>
  );
}
