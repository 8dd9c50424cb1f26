import { CheckCircleFilled, CopyOutlined, PhoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { PrioritySignal, ResponseLevelSignal } from '../../features/dispatch/level-signal';
import { PromisedTimes } from '../../features/intake/promised-times';
import { RequestStatus } from '../../features/intake/request-status';
import type { Taken } from '../../features/intake/submit-request';
import { Panel } from '../../ui/page';
import styles from './desk.module.css';
import { SubmittedCardDocument } from './submitted-card.generated';

/** The order follows the request by itself; until it is there, look again this often and this long. */
const lookAgain = { every: 700, times: 40 };

/** What to read out to the caller: the number and what was promised; Enter takes the next call. */
export function SubmittedCard({ taken, onNext }: { readonly taken: Taken; readonly onNext: () => void }) {
  const { t } = useTranslation(['desk']);
  const [{ data, fetching }, ask] = useQuery({ query: SubmittedCardDocument, variables: { id: taken.id } });
  const [looks, setLooks] = useState(0);
  const [copied, setCopied] = useState(false);
  const request = data?.serviceRequest;
  const order = request?.workOrder;

  useEffect(() => {
    if (order || fetching || looks >= lookAgain.times) return undefined;
    const timer = setTimeout(() => {
      setLooks(looks + 1);
      ask({ requestPolicy: 'network-only' });
    }, lookAgain.every);
    return () => clearTimeout(timer);
  }, [order, fetching, looks, ask]);

  return (
    <Panel className={styles['takenCard']}>
      <div role="status">
        <p className={styles['takenTitle']}><CheckCircleFilled aria-hidden /> {t('taken.title')}</p>
        <p className={styles['number']}><span className="visually-hidden">{t('taken.number')} </span><span data-testid="reference">{taken.reference}</span></p>
        <p className={styles['order']}>{t('taken.order')} <span className="numbers">{order ? <Link to={`/work-orders/${order.reference}`}>{order.reference}</Link> : t('taken.orderPending')}</span></p>
        {taken.repeated ? <p className={styles['note']}>{t('taken.repeated')} {taken.differs ? t('taken.differs') : null}</p> : null}
      </div>
      {request ? (
        <div className={styles['signals']}>
          <RequestStatus status={request.status} />
          <PrioritySignal priority={request.priority} />
          {request.responseLevel ? <ResponseLevelSignal level={request.responseLevel} /> : null}
          <span className="quiet">{request.priorityReason}{request.contract ? ` · ${t('caller.contract', { number: request.contract.number })}` : null}</span>
        </div>
      ) : null}
      <section>
        <h2 className={styles['takenHead']}>{t('taken.promised')}</h2>
        {order ? <PromisedTimes workOrder={order} /> : <p className="quiet">{t('taken.promisedPending')}</p>}
      </section>
      {request ? (
        <section>
          <h2 className={styles['takenHead']}>{request.missingInformation.length > 0 ? t('taken.missing') : t('taken.complete')}</h2>
          <ul className={styles['questions']}>{request.missingInformation.map(({ field, question }) => <li key={field}>{question}</li>)}</ul>
        </section>
      ) : null}
      <div className={styles['buttons']}>
        <Button type="primary" size="large" autoFocus icon={<PhoneOutlined aria-hidden />} onClick={onNext}>{t('taken.next')}</Button>
        <Button size="large" icon={<CopyOutlined aria-hidden />} onClick={() => void navigator.clipboard.writeText(taken.reference).then(() => setCopied(true))}>{copied ? t('taken.copied') : t('taken.copy')}</Button>
        <Link to={`/requests/${taken.reference}`}>{t('taken.open')}</Link>
      </div>
    </Panel>
  );
}
