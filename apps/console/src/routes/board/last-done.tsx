import { CheckCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Moment } from '../../ui/moment';
import styles from './board-page.module.css';

export interface Done {
  readonly reference: string;
  readonly name: string;
  readonly at: number;
}

/** What was given to whom last: stays until the next, and is read out. */
export function LastDone({ done }: { readonly done: Done | null }) {
  const { t } = useTranslation('board');
  return (
    <div role="status" className={done ? styles['done'] : 'visually-hidden'}>
      {done ? <><CheckCircleFilled aria-hidden /> <Link to={`/work-orders/${done.reference}`}>{done.reference}</Link> {t('given', { name: done.name })} <span className="quiet"><Moment at={new Date(done.at).toISOString()} style="second" /></span></> : null}
    </div>
  );
}
