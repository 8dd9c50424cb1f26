import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { Answer, Empty } from '../../ui/answer';
import { Page } from '../../ui/page';
import { neededOf } from './needed';
import { PortalCard } from './portal-card';
import { PortalListDocument, type PortalListQuery } from './portal-list.generated';
import styles from './portal.module.css';

const pageSize = 30;
type Request = PortalListQuery['serviceRequests']['edges'][number]['node'];

/** What this customer asked for; what waits for them comes first. */
export function PortalPage() {
  const { t } = useTranslation('portal');
  const navigate = useNavigate();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <Page title={t('title')} actions={<Button type="primary" size="large" icon={<PlusOutlined aria-hidden />} onClick={() => void navigate('/portal/new')}>{t('list.new')}</Button>}>
      {cursors.map((after, index) => <PortalRequests key={after ?? 'first'} after={after} onMore={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined} />)}
    </Page>
  );
}

function PortalRequests({ after, onMore }: { readonly after: string | null; readonly onMore: ((after: string) => void) | undefined }) {
  const { t } = useTranslation('portal');
  const [asked, ask] = useQuery({ query: PortalListDocument, variables: { first: pageSize, after } });
  const next = asked.data?.serviceRequests.pageInfo.hasNextPage ? asked.data.serviceRequests.pageInfo.endCursor : null;
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => data.serviceRequests.edges.map(({ node }) => node)} empty={after === null ? <Empty text={t('list.none')} /> : <></>}>
      {(requests) => {
        const needing = requests.filter((request) => neededOf(request) !== null);
        return (
          <>
            <Group title={t('list.needYou')} requests={needing} />
            <Group title={t('list.others')} requests={requests.filter((request) => !needing.includes(request))} untitled={needing.length === 0} />
            {next && onMore ? <div><Button onClick={() => onMore(next)}>{t('list.more')}</Button></div> : null}
          </>
        );
      }}
    </Answer>
  );
}

function Group({ title, requests, untitled = false }: { readonly title: string; readonly requests: readonly Request[]; readonly untitled?: boolean }) {
  if (requests.length === 0) return null;
  return (
    <section>
      <h2 className={untitled ? 'visually-hidden' : styles['group']}>{title}</h2>
      <ul className={styles['cards']}>{requests.map((request) => <PortalCard key={request.id} request={request} needed={neededOf(request)} />)}</ul>
    </section>
  );
}
