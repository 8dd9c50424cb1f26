import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../session/session';
import { Answer, Empty } from '../../ui/answer';
import { Page } from '../../ui/page';
import { FilterBar } from './filter-bar';
import { filterOf, useRequestFilters, type RequestFilters } from './request-filters';
import { RequestRow } from './request-row';
import styles from './requests.module.css';
import { RequestsListDocument } from './requests-list.generated';

const pageSize = 40;
const columns = ['reference', 'subject', 'status', 'priority', 'type', 'order', 'submitted'] as const;

/** All requests, whatever way they came in. */
export function RequestsPage() {
  const { t } = useTranslation('requests');
  const viewer = useViewer();
  const [filters, change, filtered] = useRequestFilters();
  const takesCalls = viewer.is('front-line', 'dispatcher', 'supervisor', 'administrator');
  return (
    <Page title={t('title')} actions={takesCalls ? <Link to="/desk"><Button type="primary" tabIndex={-1} icon={<PlusOutlined aria-hidden />}>{t('list.new')}</Button></Link> : null}>
      <FilterBar filters={filters} change={change} filtered={filtered} />
      <RequestTable key={JSON.stringify(filters)} filters={filters} />
    </Page>
  );
}

/** Pages after one another; each asks for itself, so "more" leaves what is there alone. */
function RequestTable({ filters }: { readonly filters: RequestFilters }) {
  const { t } = useTranslation('requests');
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  return (
    <div className={styles['frame']}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{t('title')}</caption>
        <thead><tr>{columns.map((column) => <th key={column} scope="col">{t(`list.columns.${column}`)}</th>)}</tr></thead>
        {cursors.map((after, index) => <RequestRows key={after ?? 'first'} filters={filters} after={after} more={index === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined} shown={pageSize * index} />)}
      </table>
    </div>
  );
}

interface RequestRowsProps {
  readonly filters: RequestFilters;
  readonly after: string | null;
  readonly shown: number;
  readonly more: ((after: string) => void) | undefined;
}

function RequestRows({ filters, after, shown, more }: RequestRowsProps) {
  const { t } = useTranslation('requests');
  const [asked, ask] = useQuery({ query: RequestsListDocument, variables: { first: pageSize, after, filter: filterOf(filters), orderBy: filters.order } });
  const connection = asked.data?.serviceRequests;
  if (!connection || connection.edges.length === 0) {
    return <tbody><tr><td colSpan={columns.length}><Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => data.serviceRequests.edges} empty={<Empty text={t('list.none')} />}>{() => null}</Answer></td></tr></tbody>;
  }
  const next = connection.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
  return (
    <tbody>
      {connection.edges.map(({ node }) => <RequestRow key={node.id} request={node} />)}
      {more ? (
        <tr className={styles['last']}>
          <td colSpan={columns.length}>
            <span className="quiet" role="status">{t('list.count', { shown: shown + connection.edges.length, count: connection.totalCount })}</span>
            {next ? <Button onClick={() => more(next)}>{t('list.more')}</Button> : null}
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}
