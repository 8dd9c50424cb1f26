import { SyncOutlined, ThunderboltOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/now';
import { Signal } from '../../ui/signal';
import styles from './board-page.module.css';
import type { OrderBook } from './order-book';
import type { Freshness } from './use-order-book';

/** Past this, what is on the board may be another thing by now. */
const oldSeconds = 40;

interface BoardStatusProps {
  readonly book: OrderBook;
  readonly freshness: Freshness;
  readonly shown: number;
}

/** How much of the queue is shown and known, and how current it is. */
export const BoardStatus = memo(function BoardStatus({ book, freshness, shown }: BoardStatusProps) {
  const { t } = useTranslation('board');
  const known = book.entries.size;
  return (
    <span className={styles['status']}>
      <span className="numbers">{book.complete ? t('shown', { shown, known }) : t('loaded', { known, total: book.total ?? known })}</span>
      <Currency freshness={freshness} />
    </span>
  );
});

function Currency({ freshness: { at, error, live } }: { readonly freshness: Freshness }) {
  const { t } = useTranslation('board');
  const now = useNow();
  if (at === null) return null;
  if (live) return <span className="quiet" title={t('current.live')}><ThunderboltOutlined aria-hidden /> {t('current.on')}</span>;
  const seconds = Math.max(0, Math.round((now - at) / 1_000));
  if (error || seconds > oldSeconds) return <span role="status"><Signal tone="warn">{t('stale', { seconds })}</Signal></span>;
  return <span className="quiet" title={t('current.polled')}><SyncOutlined aria-hidden /> {seconds < 5 ? t('current.now') : t('current.ago', { seconds })}</span>;
}
