import { DisconnectOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useQuery, useSubscription } from 'urql';
import { OutboxList } from '../../features/dispatch/outbox-list';
import { failureOf } from '../../graph/failure';
import { useNews } from '../../graph/news';
import { Answer, Empty } from '../../ui/answer';
import { Moment } from '../../ui/moment';
import { Page } from '../../ui/page';
import { useRemembered } from '../../ui/remembered';
import { useWhenBack } from '../../ui/when-back';
import { DayCounts } from './day-counts';
import { MyDayChangedDocument, MyDayDocument, WhoseDayDocument } from './my-day-page.generated';
import styles from './my-day.module.css';
import { MyOrder } from './my-order';

/** The engineer's orders by what is due first; made for one thumb and a bad line. */
export function MyDayPage() {
  const { t } = useTranslation('myDay');
  const [who, askWho] = useQuery({ query: WhoseDayDocument });
  const me = useRemembered('whose-day', who.data?.viewer);
  const engineerId = me?.content.engineer?.id;
  const [{ data: live }] = useSubscription({ query: MyDayChangedDocument, variables: { engineerId: engineerId ?? '' }, pause: engineerId === undefined });
  const [asked, ask] = useQuery({ query: MyDayDocument, variables: { engineerId: engineerId ?? '' }, pause: engineerId === undefined });
  const day = useRemembered('my-day', asked.data?.workOrders);

  const again = (): void => {
    if (who.error) askWho({ requestPolicy: 'network-only' });
    ask({ requestPolicy: 'network-only' });
  };
  const error = asked.error ?? who.error;
  const cut = error !== undefined && ['offline', 'unavailable'].includes(failureOf(error).kind) && day !== undefined;
  useWhenBack(error !== undefined, again);
  const orders = (asked.data?.workOrders ?? (cut ? day.content : undefined))?.edges.map(({ node }) => node);
  // Other people's orders are told of, too: as not in this queue.
  const news = live?.queueChanged;
  useNews(news && (news.inQueue !== false || orders?.some(({ id }) => id === news.workOrderId)) ? news : undefined, () => ask({ requestPolicy: 'network-only' }));

  return (
    <Page title={t('title')} aside={orders ? <DayCounts orders={orders} /> : null}>
      {cut ? <p className={styles['cut']} role="status"><DisconnectOutlined aria-hidden /> {t('cut')} <Moment at={day.at} /></p> : null}
      <OutboxList />
      {who.data && !me?.content.engineer ? <Empty text={t('noEngineer')} /> : (
        <Answer of={{ data: orders, error: cut ? undefined : error, fetching: asked.fetching }} again={again} pick={(known) => known} empty={<Empty text={t('none')} />}>
          {(shown) => <ul className={styles['orders']}>{shown.map((order) => <li key={order.id}><MyOrder order={order} permissions={me?.content.permissions ?? []} /></li>)}</ul>}
        </Answer>
      )}
    </Page>
  );
}
