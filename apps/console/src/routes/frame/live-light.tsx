import { SyncOutlined, ThunderboltOutlined, WifiOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../graph/live-provider';
import { Signal } from '../../ui/signal';
import styles from './frame.module.css';

/** Says aloud when what is on the screen may be out of date. */
export function LiveLight() {
  const { t } = useTranslation();
  const state = useLive();
  if (state === 'idle') return null;
  if (state === 'off') return <span role="status"><Signal tone="warn" icon={<WifiOutlined aria-hidden />}>{t('live.off')}</Signal></span>;
  return (
    <span className={styles['live']} role="status" title={t(`live.${state}`)}>
      {state === 'on' ? <ThunderboltOutlined aria-hidden /> : <SyncOutlined aria-hidden />}
      <span className={styles['liveWord']}>{t(`live.${state}`)}</span>
    </span>
  );
}
