import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Panel } from '../../ui/page';
import styles from './administration.module.css';
import { DefineSkillDocument } from './skill-form.generated';

const blank = { parent: '', word: '', nameZh: '', nameEn: '' };

/** A new skill in the tree, or another name for one. */
export function SkillForm({ skills }: { readonly skills: readonly { readonly id: string; readonly path: readonly string[] }[] }) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const [draft, setDraft] = useState(blank);
  const [define, busy] = useAct(DefineSkillDocument);

  async function save(): Promise<void> {
    const { parent, word, nameZh, nameEn } = draft;
    const outcome = (await define({ input: { id: parent === '' ? word : `${parent}/${word}`, nameZh, nameEn } }))?.defineSkill;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'DefineSkillPayload':
        setDraft(blank);
        void message.success(t('skillSaved'));
        return;
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <Panel title={t('newSkill')}>
      <form onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <div className={styles['fields']}>
          <label>{t('parentSkill')}<select value={draft.parent} onChange={({ target }) => setDraft({ ...draft, parent: target.value })}>
            <option value="">{t('noParent')}</option>
            {skills.map(({ id, path }) => <option key={id} value={id}>{path.join(' / ')}</option>)}
          </select></label>
          <label>{t('identifier')}<input required pattern="[a-z0-9\-]+" placeholder={t('identifierHint')} value={draft.word} onChange={({ target }) => setDraft({ ...draft, word: target.value })} /></label>
          <label>{t('nameZh')}<input required value={draft.nameZh} onChange={({ target }) => setDraft({ ...draft, nameZh: target.value })} /></label>
          <label>{t('nameEn')}<input required value={draft.nameEn} onChange={({ target }) => setDraft({ ...draft, nameEn: target.value })} /></label>
          <Button htmlType="submit" icon={<PlusOutlined />} loading={busy}>{t('add')}</Button>
        </div>
      </form>
    </Panel>
  );
}
