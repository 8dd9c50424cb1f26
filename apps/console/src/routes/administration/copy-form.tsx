import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './administration.module.css';

/** Begins a new one with what the one shown says; it is on file once it is saved. */
export function CopyForm({ taken, begin }: { readonly taken: readonly string[]; readonly begin: (id: string) => void }) {
  const { t } = useTranslation('administration');
  const [id, setId] = useState('');
  const wrong = !/^[a-z0-9][a-z0-9-]{0,62}$/.test(id) || taken.includes(id);
  return (
    <form className={styles['copy']} onSubmit={(event) => { event.preventDefault(); begin(id); setId(''); }}>
      <input aria-label={t('newIdentifier')} placeholder={t('newIdentifier')} title={t('identifierHint')} value={id} onChange={({ target }) => setId(target.value)} />
      <Button htmlType="submit" icon={<CopyOutlined />} disabled={wrong}>{t('copyAsNew')}</Button>
    </form>
  );
}
