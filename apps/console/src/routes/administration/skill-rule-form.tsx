import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import styles from './administration.module.css';
import { SetSkillRuleDocument, type SkillRulesPanelQuery } from './skill-rules-panel.generated';

export type SkillRule = SkillRulesPanelQuery['skillRules'][number];

interface SkillRuleFormProps {
  /** The rule that is changed; none for a new one. */
  readonly rule: SkillRule | null;
  readonly categories: SkillRulesPanelQuery['categories'];
  readonly skills: SkillRulesPanelQuery['skills'];
  readonly done: () => void;
}

/** A new rule, or one that is changed. */
export function SkillRuleForm({ rule, categories, skills, done }: SkillRuleFormProps) {
  const { t } = useTranslation('administration');
  const { t: state } = useTranslation('states');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const [categoryId, setCategory] = useState(rule?.categoryId ?? '');
  const [productVersion, setVersion] = useState(rule?.productVersion ?? '');
  const [skillId, setSkill] = useState(rule?.skill?.id ?? skills[0]?.id ?? '');
  const [minimumLevel, setLevel] = useState(String(rule?.minimumLevel ?? ''));
  const [certificateRequired, setCertificate] = useState(rule?.certificateRequired ?? false);
  const [effortHours, setEffort] = useState(String(rule?.effortHours ?? ''));
  const [set, busy] = useAct(SetSkillRuleDocument);

  async function save(): Promise<void> {
    const outcome = (await set({
      input: {
        id: rule?.id ?? null, deviceId: rule?.deviceId ?? null, categoryId: categoryId || null, productVersion: productVersion.trim() || null, skillId, certificateRequired,
        minimumLevel: minimumLevel === '' ? null : Number(minimumLevel), effortHours: effortHours === '' ? null : Number(effortHours),
      },
    }))?.setSkillRule;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'SetSkillRulePayload':
        void message.success(t('ruleSaved'));
        return done();
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <form className={styles['import']} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <h3 className={styles['heading']}>{t(rule ? 'changeSkillRule' : 'newSkillRule')}</h3>
      <div className={styles['fields']}>
        <label>{t('category')}<select value={categoryId} onChange={({ target }) => setCategory(target.value)}>
          <option value="">{t('any')}</option>
          {categories.map(({ id, label, path }) => <option key={id} value={id}>{'\u3000'.repeat(path.length - 1)}{label}</option>)}
        </select></label>
        <label>{t('productVersion')}<input value={productVersion} placeholder={t('any')} onChange={({ target }) => setVersion(target.value)} /></label>
        <label>{t('skill')}<select required value={skillId} onChange={({ target }) => setSkill(target.value)}>{skills.map(({ id, path }) => <option key={id} value={id}>{path.join(' / ')}</option>)}</select></label>
        <label>{t('minimumLevel')}<select value={minimumLevel} onChange={({ target }) => setLevel(target.value)}>
          <option value="">{t('byPriority')}</option>
          {[1, 2, 3, 4, 5].map((level) => <option key={level} value={level}>{level}</option>)}
        </select></label>
        <label>{t('effortHours')}<input type="number" min={0} step="any" value={effortHours} onChange={({ target }) => setEffort(target.value)} /></label>
        <label className={styles['check']}><input type="checkbox" checked={certificateRequired} onChange={({ target }) => setCertificate(target.checked)} />{t('certificateNeeded')}</label>
      </div>
      <div className={styles['bar']}>
        <Button type="primary" htmlType="submit" loading={busy}>{t(rule ? 'saveRule' : 'addRule')}</Button>
        {rule ? <Button onClick={done}>{state('cancel')}</Button> : null}
      </div>
    </form>
  );
}
