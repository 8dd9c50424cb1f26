import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { DeliverySheet } from '../../features/dispatch/delivery-sheet';
import { OutboxList } from '../../features/dispatch/outbox-list';
import { NewStep } from '../../features/dispatch/step-form';
import { Answer, Empty } from '../../ui/answer';
import { Moment } from '../../ui/moment';
import { Page, Panel } from '../../ui/page';
import { ArticlesPanel } from './articles-panel';
import { ClassificationPanel } from './classification-panel';
import { ClocksPanel } from './clocks-panel';
import { CollaborationPanel } from './collaboration-panel';
import { DecisionsPanel } from './decisions-panel';
import type { Order, Viewer } from './order';
import { OrderActions, OrderFactsLine } from './order-head';
import { RequestFacts } from './request-facts';
import { TimelinePanel } from './timeline-panel';
import { useCompany } from './use-company';
import { useOrderNews } from './use-order-news';
import { WorkOrderPageDocument } from './work-order-page.generated';
import styles from './work-order.module.css';

/** Everything about one order, kept as it is while it is looked at. */
export function WorkOrderPage() {
  const { t } = useTranslation('workOrder');
  const { reference = '' } = useParams();
  const [asked, ask] = useQuery({ query: WorkOrderPageDocument, variables: { reference } });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  const order = asked.data?.workOrder;
  useCompany(order?.id);
  useOrderNews(order?.id, again);

  const title = <><span className={styles['reference']}>{reference}</span>{order?.serviceRequest?.subject}</>;
  return (
    <Page title={title} aside={order ? <OrderFactsLine order={order} /> : null} actions={order && asked.data ? <OrderActions order={order} viewer={asked.data.viewer} /> : null}>
      <Answer of={asked} again={again} pick={(data) => (data.workOrder ? { order: data.workOrder, viewer: data.viewer } : null)} empty={<Empty text={t('unknown', { reference })} />}>
        {(shown) => <Content {...shown} again={again} />}
      </Answer>
    </Page>
  );
}

function Content({ order, viewer, again }: { readonly order: Order; readonly viewer: Viewer; readonly again: () => void }) {
  const { t } = useTranslation('workOrder');
  const { permissions } = viewer;
  const { id, reference, status, serviceRequest: request, delivery, rootCauseAnalysis: cause } = order;
  const logs = viewer.engineer?.id !== undefined && viewer.engineer.id === order.assignee?.id && (status === 'ASSIGNED' || status === 'IN_PROGRESS') && permissions.includes('workStep:log');
  return (
    <div className={styles['columns']}>
      <div className={styles['column']}>
        <OutboxList workOrderId={id} />
        <RequestFacts order={order} />
        <CollaborationPanel order={order} mayChange={permissions.includes('collaboration:change')} changed={again} />
        {delivery ? <Panel title={t('deliver.sheet')}><DeliverySheet delivery={delivery} /></Panel> : null}
        {cause ? <Panel title={t('cause.title')} actions={<span className="quiet">{cause.recordedBy} · <Moment at={cause.recordedAt} /></span>}><p className={styles['text']}>{cause.summary}</p></Panel> : null}
        <TimelinePanel order={order}>{logs ? <NewStep order={{ workOrderId: id, reference }} /> : null}</TimelinePanel>
      </div>
      <div className={styles['column']}>
        <ClocksPanel order={order} />
        {request ? <ClassificationPanel request={request} mayCorrect={permissions.includes('classification:correct')} changed={again} /> : null}
        {request ? <ArticlesPanel request={request} productVersion={request.device?.productVersion ?? null} mayUse={permissions.includes('article:use')} mayRate={permissions.includes('article:rate')} /> : null}
        <DecisionsPanel order={order} reference={reference} />
      </div>
    </div>
  );
}
