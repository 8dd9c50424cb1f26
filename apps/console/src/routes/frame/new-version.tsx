import { useTranslation } from 'react-i18next';
import { useNewVersion } from '../../ui/new-version';
import styles from './new-version.module.css';

/** Says that the server has a newer console than this page; what is typed is kept over the reload. */
export function NewVersion() {
  const { t } = useTranslation();
  const takeOver = useNewVersion();
  if (!takeOver) return null;
  return <p className={styles['newVersion']} role="status">{t('newVersion.text')} <button type="button" onClick={takeOver}>{t('newVersion.reload')}</button></p>;
}
