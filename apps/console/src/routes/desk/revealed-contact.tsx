import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRevealContact } from '../../features/intake/reveal-contact';
import styles from './caller.module.css';

/** The number to call back, masked until it is needed. */
export function RevealedContact({ contactId, phone }: { readonly contactId: string; readonly phone: string | null }) {
  const { t } = useTranslation('intake');
  const { seen, reveal, revealing } = useRevealContact(contactId);
  return (
    <span className={styles['phone']}>
      <span className="numbers">{seen ? [seen.name, seen.phone, seen.email].filter(Boolean).join(' · ') : phone}</span>
      {seen ? null : <Button size="small" type="text" icon={<EyeOutlined aria-hidden />} loading={revealing} title={t('revealHint')} aria-label={t('reveal')} onClick={() => void reveal()} />}
    </span>
  );
}
