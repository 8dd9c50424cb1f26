import { QuestionCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { PrioritySignal, ResponseLevelSignal } from '../../features/dispatch/level-signal';
import { WorkOrderStatus } from '../../features/dispatch/work-order-status';
import { FactsForm } from '../../features/intake/facts-form';
import { PromisedTimes } from '../../features/intake/promised-times';
import { RequestStatus } from '../../features/intake/request-status';
import { useViewer } from '../../session/session';
import { Answer, Empty } from '../../ui/answer';
import { Moment } from '../../ui/moment';
import { Page, Panel } from '../../ui/page';
import { RequestCaptured } from './request-captured';
import { RequestFeedback } from './request-feedback';
import { RequestMeaning } from './request-meaning';
import { RequestPageDocument, type RequestPageQuery } from './request-page.generated';
import styles from './requests.module.css';
import { useTriageNews } from './use-triage-news';

/** One request: what was said, what it means, what is missing, what became of it. */
export function RequestPage() {
  const { t } = useTranslation('requests');
  const { reference = '' } = useParams();
  const [asked, ask] = useQuery({ query: RequestPageDocument, variables: { reference } });
  const again = () => ask({ requestPolicy: 'network-only' });
  useTriageNews(asked.data?.serviceRequest, again);
  const subject = asked.data?.serviceRequest?.subject;
  return (
    <Page title={subject ?? reference} aside={<RequestHead request={asked.data?.serviceRequest ?? null} reference={reference} />} actions={<Link to="/requests">{t('page.all')}</Link>}>
      <Answer of={asked} again={again} pick={(data) => data.serviceRequest} empty={<Empty text={t('page.none', { reference })} />}>
        {(request) => (
          <div className={styles['grid']}>
            <div className={styles['column']}>
              <Panel title={t('page.said')}><RequestCaptured request={request} /></Panel>
              <MissingFacts request={request} onProvided={again} />
              <RequestFeedback request={request} />
            </div>
            <div className={styles['column']}>
              <Panel title={t('page.work')}><Work request={request} /></Panel>
              <RequestMeaning request={request} />
            </div>
          </div>
        )}
      </Answer>
    </Page>
  );
}

type Request = NonNullable<RequestPageQuery['serviceRequest']>;

function RequestHead({ request, reference }: { readonly request: Request | null; readonly reference: string }) {
  const { t } = useTranslation('terms');
  return (
    <div className={styles['head']}>
      <span className="numbers">{reference}</span>
      {request ? (
        <>
          <RequestStatus status={request.status} />
          <PrioritySignal priority={request.priority} />
          {request.responseLevel ? <ResponseLevelSignal level={request.responseLevel} /> : null}
          <span className="quiet">{request.priorityReason} · {t(`Channel.${request.channel}`)} · <Moment at={request.submittedAt} /></span>
        </>
      ) : null}
    </div>
  );
}

function MissingFacts({ request, onProvided }: { readonly request: Request; readonly onProvided: () => void }) {
  const { t } = useTranslation('intake');
  const viewer = useViewer();
  const count = request.missingInformation.length;
  if (count === 0 || !viewer.is('front-line', 'dispatcher', 'supervisor', 'administrator')) return null;
  return <Panel title={<span className={styles['asking']}><QuestionCircleFilled aria-hidden /> {t('facts.title')}</span>}><FactsForm request={request} onProvided={onProvided} /></Panel>;
}

function Work({ request: { workOrder } }: { readonly request: Request }) {
  const { t } = useTranslation('requests');
  if (!workOrder) return <p className="quiet">{t('page.noOrder')}</p>;
  return (
    <div className={styles['stack']}>
      <div className={styles['head']}>
        <Link className="numbers" to={`/work-orders/${workOrder.reference}`}>{workOrder.reference}</Link>
        <WorkOrderStatus status={workOrder.status} />
        <span className="quiet">{workOrder.assignee?.name ?? t('list.nobody')}</span>
      </div>
      <PromisedTimes workOrder={workOrder} />
    </div>
  );
}
