import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Answer, Empty } from '../../ui/answer';
import { Panel } from '../../ui/page';
import styles from './administration.module.css';
import { ReadOnlyNote } from './read-only';
import type { May } from './sections';
import { SkillRuleForm, type SkillRule } from './skill-rule-form';
import { RemoveSkillRuleDocument, SkillRulesPanelDocument, type SkillRulesPanelQuery } from './skill-rules-panel.generated';

/** What orders of a kind ask of an engineer. */
export function SkillRulesPanel({ may }: { readonly may: May }) {
  const { t } = useTranslation('administration');
  const [asked, ask] = useQuery({ query: SkillRulesPanelDocument, context: refreshed });
  return (
    <Panel title={t('sections.skill-rules')}>
      <p className={styles['hint']}>{t('skillRulesHint')}</p>
      <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => data}>
        {(data) => <Rules data={data} readOnly={!may('dispatchRule:change')} />}
      </Answer>
    </Panel>
  );
}

const refreshed = { additionalTypenames: ['SkillRule', 'RemoveSkillRulePayload', 'SetSkillRulePayload'] };

function Rules({ data: { skillRules, categories, skills }, readOnly }: { readonly data: SkillRulesPanelQuery; readonly readOnly: boolean }) {
  const { t } = useTranslation('administration');
  const { t: state } = useTranslation('states');
  const refuse = useRefusal();
  const [edited, setEdited] = useState<SkillRule | null>(null);
  const [remove] = useAct(RemoveSkillRuleDocument);
  const [categoryNames, skillNames] = [new Map(categories.map(({ id, label }) => [id, label])), new Map(skills.map(({ id, path }) => [id, path.join(' / ')]))];

  async function drop(id: string): Promise<void> {
    const outcome = (await remove({ input: { id } }))?.removeSkillRule;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'RemoveSkillRulePayload':
        if (edited?.id === id) setEdited(null);
        return;
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <>
      {readOnly ? <ReadOnlyNote /> : null}
      {skillRules.length === 0 ? <Empty text={t('noSkillRules')} /> : (
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('sections.skill-rules')}>
          <table className={styles['grid']}>
            <thead><tr><th scope="col">{t('category')}</th><th scope="col">{t('productVersion')}</th><th scope="col">{t('skill')}</th><th scope="col">{t('minimumLevel')}</th><th scope="col">{t('certificate')}</th><th scope="col">{t('effortHours')}</th><th scope="col"><span className="visually-hidden">{t('actions')}</span></th></tr></thead>
            <tbody>
              {skillRules.map((rule) => {
                const name = `${rule.categoryId ? (categoryNames.get(rule.categoryId) ?? rule.categoryId) : t('any')} → ${skillNames.get(rule.skill?.id ?? '') ?? ''}`;
                return (
                  <tr key={rule.id} className={edited?.id === rule.id ? styles['changed'] : undefined}>
                    <td>{rule.categoryId ? (categoryNames.get(rule.categoryId) ?? rule.categoryId) : t('any')}{rule.deviceId ? <span className={styles['small']}> {t('oneDevice')}</span> : null}</td>
                    <td>{rule.productVersion ?? t('any')}</td>
                    <td>{skillNames.get(rule.skill?.id ?? '') ?? rule.skill?.name}</td>
                    <td>{rule.minimumLevel ?? t('byPriority')}</td>
                    <td>{rule.certificateRequired ? t('needed') : '–'}</td>
                    <td>{rule.effortHours ?? '–'}</td>
                    <td className={styles['tools']}>
                      {readOnly ? null : (
                        <>
                          <Button size="small" icon={<EditOutlined />} aria-label={t('editRule', { name })} onClick={() => setEdited(rule)} />
                          <Popconfirm title={t('removeRule', { name })} okText={state('confirm')} cancelText={state('cancel')} onConfirm={() => void drop(rule.id)}>
                            <Button size="small" icon={<DeleteOutlined />} aria-label={t('removeRule', { name })} />
                          </Popconfirm>
                        </>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {readOnly ? null : <SkillRuleForm key={edited?.id ?? 'new'} rule={edited} categories={categories} skills={skills} done={() => setEdited(null)} />}
    </>
  );
}
