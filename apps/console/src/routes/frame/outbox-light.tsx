import { CloudUploadOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { waitingIn } from '../../features/dispatch/outbox';
import { useOutbox } from '../../features/dispatch/use-outbox';
import styles from './outbox-light.module.css';

/** Sends what was done without a line, wherever the engineer goes next, and says how much still waits. */
export function OutboxLight() {
  const { t } = useTranslation('workOrder');
  const count = waitingIn(useOutbox().entries).length;
  if (count === 0) return null;
  return <Link className={styles['waiting']} to="/my-day" aria-label={t('outbox.title', { count })} title={t('outbox.title', { count })}><CloudUploadOutlined aria-hidden /> <span className="numbers">{count}</span></Link>;
}
