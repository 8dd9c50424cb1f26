import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { FactsForm } from '../../features/intake/facts-form';
import { PromisedTimes } from '../../features/intake/promised-times';
import { RequestStatus } from '../../features/intake/request-status';
import { Answer, Empty } from '../../ui/answer';
import { Page, Panel } from '../../ui/page';
import { DeliveryToSign } from './delivery-to-sign';
import { neededOf } from './needed';
import { PortalRequestDocument, type PortalRequestQuery } from './portal-request.generated';
import styles from './portal.module.css';
import { RateService } from './rate-service';
import { Timeline } from './timeline';

/** What was done takes a moment to reach every part of the request: look again after these milliseconds. */
const following = [400, 1_200, 2_500, 5_000, 9_000, 15_000];
const lookEvery = 30_000;

/** One request as its customer sees it: what is wanted of them first, then promises and what happened. */
export function PortalRequestPage() {
  const { t } = useTranslation('portal');
  const { reference = '' } = useParams();
  const [asked, ask] = useQuery({ query: PortalRequestDocument, variables: { reference } });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const follow = useFollow(again);
  const request = asked.data?.serviceRequest;
  return (
    <Page
      title={request?.subject ?? reference}
      aside={<div className={styles['head']}>{request ? <RequestStatus status={request.status} /> : null}<span className="quiet numbers">{t('page.number', { reference })}</span></div>}
      actions={<Link to="/portal">{t('page.all')}</Link>}
    >
      <Answer of={asked} again={again} pick={(data) => data.serviceRequest} empty={<Empty text={t('page.none', { reference })} />}>
        {(shown) => <Shown request={shown} onDone={follow} />}
      </Answer>
    </Page>
  );
}

type Request = NonNullable<PortalRequestQuery['serviceRequest']>;

function Shown({ request, onDone }: { readonly request: Request; readonly onDone: () => void }) {
  const { t } = useTranslation('portal');
  const { workOrder } = request;
  const [signed, setSigned] = useState<'settling' | 'rejected' | null>(null);
  const needed = neededOf(request);
  const done = (how: 'settling' | 'rejected') => {
    setSigned(how);
    onDone();
  };
  return (
    <div className={styles['columns']}>
      <div className={styles['column']}>
        {needed === 'sign' && workOrder?.delivery ? <DeliveryToSign delivery={workOrder.delivery} onSigned={() => done('settling')} onRejected={() => done('rejected')} /> : null}
        {needed !== 'sign' && signed && request.status === 'IN_PROGRESS' ? <p className={styles['note']} role="status">{t(`delivery.${signed}`)}</p> : null}
        <RateService request={request} onDone={onDone} />
        {needed === 'facts' ? <Panel title={t('page.facts')}><p className={styles['why']}>{t('page.factsWhy')}</p><FactsForm request={request} onProvided={onDone} /></Panel> : null}
        <Panel title={t('page.progress')}><Timeline request={request} /></Panel>
      </div>
      <div className={styles['column']}>
        <Panel title={t('page.promised')}>
          {workOrder ? <PromisedTimes workOrder={workOrder} /> : <p className={styles['why']}>{t('page.promisedPending')}</p>}
          {workOrder?.assignee ? <p className={styles['engineer']}>{t('page.engineer', { name: workOrder.assignee.name })}</p> : null}
        </Panel>
        <Panel title={t('page.said')}>
          <p className={styles['words']}>{request.description}</p>
          {request.device ? <p className={styles['why']}>{request.device.name}</p> : null}
        </Panel>
      </div>
    </div>
  );
}

/** Looks again a few times after something was done, and now and then while the page is open. */
function useFollow(again: () => void): () => void {
  const timers = useRef<readonly ReturnType<typeof setTimeout>[]>([]);
  useEffect(() => {
    const regular = setInterval(() => document.visibilityState === 'visible' && again(), lookEvery);
    return () => {
      clearInterval(regular);
      for (const timer of timers.current) clearTimeout(timer);
    };
  }, [again]);
  return useCallback(() => {
    for (const timer of timers.current) clearTimeout(timer);
    timers.current = following.map((millis) => setTimeout(again, millis));
  }, [again]);
}
