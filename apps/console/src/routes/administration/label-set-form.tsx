import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import styles from './administration.module.css';
import { AddLabelSetDocument } from './label-sets-section.generated';

const blank = { id: '', nameZh: '', nameEn: '' };

/** A new question to ask of every text. */
export function LabelSetForm() {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const [draft, setDraft] = useState(blank);
  const [add, busy] = useAct(AddLabelSetDocument);

  async function save(): Promise<void> {
    const outcome = (await add({ input: draft }))?.addLabelSet;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'AddLabelSetPayload':
        setDraft(blank);
        void message.success(t('labelSetAdded'));
        return;
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <form className={styles['import']} onSubmit={(event) => { event.preventDefault(); void save(); }}>
      <h3 className={styles['heading']}>{t('newLabelSet')}</h3>
      <div className={styles['fields']}>
        <label>{t('identifier')}<input required pattern="[a-z0-9\-]+" placeholder={t('identifierHint')} value={draft.id} onChange={({ target }) => setDraft({ ...draft, id: target.value })} /></label>
        <label>{t('nameZh')}<input required value={draft.nameZh} onChange={({ target }) => setDraft({ ...draft, nameZh: target.value })} /></label>
        <label>{t('nameEn')}<input required value={draft.nameEn} onChange={({ target }) => setDraft({ ...draft, nameEn: target.value })} /></label>
      </div>
      <div className={styles['bar']}><Button htmlType="submit" icon={<PlusOutlined />} loading={busy}>{t('add')}</Button></div>
    </form>
  );
}
