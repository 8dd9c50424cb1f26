import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { useNews } from '../../graph/news';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Answer, Empty } from '../../ui/answer';
import { Moment } from '../../ui/moment';
import styles from './frame.module.css';
import { MarkNoticesReadDocument, NoticeBellDocument, NoticeReceivedDocument } from './notice-bell.generated';

/** What happened that this person has not read. */
export function NoticeBell() {
  const { t } = useTranslation();
  const [asked, ask] = useQuery({ query: NoticeBellDocument });
  const [{ data: live }] = useSubscription({ query: NoticeReceivedDocument });
  useNews(live?.noticeReceived, () => ask({ requestPolicy: 'network-only' }));
  const [markRead, marking] = useAct(MarkNoticesReadDocument);
  const refuse = useRefusal();
  const unread = asked.data?.notifications.unreadCount ?? 0;
  const notices = asked.data?.notifications.edges.map(({ node }) => node) ?? [];

  async function markAll(): Promise<void> {
    const data = await markRead({ input: { ids: notices.map(({ id }) => id) } });
    if (!data) return;
    const outcome = data.markNotificationsRead;
    switch (outcome.__typename) {
      case 'MarkNotificationsReadPayload':
        return ask({ requestPolicy: 'network-only' });
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  const content = (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={() => notices} empty={<Empty text={t('notices.none')} />}>
      {(shown) => (
        <ul className={styles['notices']}>
          {shown.map((notice) => (
            <li key={notice.id}>
              <div className={styles['noticeTitle']}>{notice.workOrder ? <Link to={`/work-orders/${notice.workOrder.reference}`}>{notice.title}</Link> : notice.title}</div>
              <div>{notice.text}</div>
              <span className="quiet"><Moment at={notice.createdAt} /></span>
            </li>
          ))}
        </ul>
      )}
    </Answer>
  );

  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={<div className={styles['noticesHead']}>{t('notices.title')}<Button size="small" disabled={notices.length === 0} loading={marking} onClick={() => void markAll()}>{t('notices.markAll')}</Button></div>}
      content={content}
    >
      <Badge count={unread} size="small" offset={[-6, 6]}>
        <Button type="text" icon={<BellOutlined />} aria-label={unread > 0 ? t('notices.unread', { count: unread }) : t('notices.title')} />
      </Badge>
    </Popover>
  );
}
