import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Answer } from '../../ui/answer';
import { Moment } from '../../ui/moment';
import { Page, Panel } from '../../ui/page';
import { BreachList } from './breach-list';
import { EscalationList } from './escalation-list';
import { OrdersAtRisk } from './orders-at-risk';
import { OversightPageDocument } from './oversight-page.generated';
import styles from './oversight.module.css';
import { PolicyWhatIf } from './policy-what-if';
import { PromiseTiles } from './promise-tiles';
import { StaffingPanel } from './staffing-panel';

const periods = [1, 7, 30] as const;
const dayInShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** What a supervisor watches: promises at risk, promises missed and why, who was told, whether there are people enough, and what another policy would do. */
export function OversightPage() {
  const { t } = useTranslation('oversight');
  const [days, setDays] = useState<number>(7);
  const variables = useMemo(() => {
    const now = new Date();
    return { day: dayInShanghai.format(now), from: new Date(now.getTime() - days * 86_400_000).toISOString(), to: now.toISOString() };
  }, [days]);
  const [asked, ask] = useQuery({ query: OversightPageDocument, variables });
  const again = () => ask({ requestPolicy: 'network-only' });

  return (
    <Page
      title={t('title')}
      aside={asked.data ? <span className="quiet">{t('asOf')} <Moment at={asked.data.slaAttainment.asOf} style="second" /></span> : null}
      actions={
        <>
          {periods.map((each) => <Button key={each} type={each === days ? 'primary' : 'default'} aria-pressed={each === days} onClick={() => setDays(each)}>{t('lastDays', { count: each })}</Button>)}
          <Button icon={<ReloadOutlined />} loading={asked.fetching} onClick={again}>{t('refresh')}</Button>
        </>
      }
    >
      <Answer of={asked} again={again} pick={(data) => data}>
        {({ slaAttainment, slaClocks, slaBreaches, escalations, staffing }) => (
          <>
            <PromiseTiles attainment={slaAttainment} atRisk={slaClocks.totalCount} />
            <div className={styles['columns']}>
              <Panel title={t('atRisk', { count: slaClocks.totalCount })}>
                {slaClocks.edges.length > 0 ? <OrdersAtRisk clocks={slaClocks.edges.map(({ node }) => node)} /> : <p className={styles['none']}>{t('nothingAtRisk')}</p>}
              </Panel>
              <Panel title={t('breaches')}>
                {slaBreaches.edges.length > 0 ? <BreachList breaches={slaBreaches.edges} /> : <p className={styles['none']}>{t('noBreaches')}</p>}
              </Panel>
              <Panel title={t('escalations')}>
                {escalations.edges.length > 0 ? <EscalationList escalations={escalations.edges.map(({ node }) => node)} /> : <p className={styles['none']}>{t('noEscalations')}</p>}
              </Panel>
              <StaffingPanel staffing={staffing} />
            </div>
          </>
        )}
      </Answer>
      <PolicyWhatIf />
    </Page>
  );
}
