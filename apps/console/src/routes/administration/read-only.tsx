import { LockOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import styles from './administration.module.css';

/** Says that what follows is only to be read. */
export function ReadOnlyNote() {
  const { t } = useTranslation('administration');
  return <p className={styles['note']}><LockOutlined aria-hidden /> {t('readOnly')}</p>;
}
