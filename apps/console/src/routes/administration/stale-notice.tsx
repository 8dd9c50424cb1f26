import { WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './administration.module.css';

interface StaleNoticeProps {
  readonly version: number;
  readonly base: number;
  readonly reload: () => void;
}

/** Somebody else saved meanwhile: nothing of theirs is overwritten, and nothing typed here is thrown away unasked. */
export function StaleNotice({ version, base, reload }: StaleNoticeProps) {
  const { t } = useTranslation('administration');
  return (
    <div className={styles['stale']} role="alert">
      <WarningFilled aria-hidden />
      <span>{t('stale', { version, base })}</span>
      <Button size="small" onClick={reload}>{t('loadVersion', { version })}</Button>
    </div>
  );
}
