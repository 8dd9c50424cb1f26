import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { ArticleState } from '../../graph/schema.generated';
import { Answer, Empty } from '../../ui/answer';
import { useDebounced } from '../../ui/debounced';
import { Page, Panel } from '../../ui/page';
import { ArticleHits, stepThroughHits } from './article-hits';
import styles from './articles.module.css';
import { ArticlesPageDocument } from './articles-page.generated';

const states = ['PUBLISHED', 'IN_REVIEW', 'DRAFT', 'RETIRED'] as const satisfies readonly ArticleState[];
const step = 30;
const most = 90;

/** What we know: found while typing, filtered by state for those who look after it. */
export function ArticlesPage() {
  const { t } = useTranslation('articles');
  const { t: term } = useTranslation('terms');
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const state = states.find((each) => each === address.get('state')) ?? 'PUBLISHED';
  const [typed, type] = useState(address.get('q') ?? '');
  const search = useDebounced(typed).trim();
  const [first, setFirst] = useState(step);
  const box = useRef<HTMLInputElement>(null);
  const searches = state === 'PUBLISHED' && search !== '';
  const [asked, ask] = useQuery({ query: ArticlesPageDocument, variables: searches ? { first, search } : { first, states: [state] } });
  const may = asked.data?.viewer.permissions ?? [];

  useEffect(() => {
    setAddress((old) => { if (search) old.set('q', search); else old.delete('q'); return old; }, { replace: true });
    setFirst(step);
  }, [search, setAddress]);

  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', find);
    return () => document.removeEventListener('keydown', find);
  }, []);

  function show(next: ArticleState): void {
    setFirst(step);
    if (next !== 'PUBLISHED') type('');
    setAddress(next === 'PUBLISHED' ? {} : { state: next }, { replace: true });
  }

  return (
    <Page title={t('title')} actions={may.includes('article:create') ? <Button type="primary" icon={<PlusOutlined />} onClick={() => void navigate('/articles/new')}>{t('write')}</Button> : null}>
      <div className={styles['finder']}>
        <label className={styles['search']}>
          <SearchOutlined aria-hidden />
          <span className="visually-hidden">{t('search')}</span>
          <input ref={box} data-hit type="search" value={typed} placeholder={t('searchHint')} onKeyDown={stepThroughHits} onChange={({ target }) => { type(target.value); if (state !== 'PUBLISHED' && target.value) setAddress({}, { replace: true }); }} autoFocus />
        </label>
        {may.includes('article:readDrafts') ? (
          <div className={styles['states']} role="group" aria-label={t('stateFilter')}>
            {states.map((each) => <button key={each} type="button" aria-pressed={each === state} onClick={() => show(each)}>{term(`ArticleState.${each}`)}</button>)}
          </div>
        ) : null}
      </div>
      <Panel>
        <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={({ articles }) => (articles.edges.length > 0 ? articles : null)} empty={<Empty text={searches ? t('nothingFound', { search }) : t('none')} />}>
          {({ edges, degraded, pageInfo }) => (
            <>
              {degraded ? <p className={styles['degraded']} role="status">{t('degraded')}</p> : null}
              <span className="visually-hidden" role="status">{searches ? t('found', { count: edges.length }) : ''}</span>
              <ArticleHits edges={edges} query={searches ? search : ''} />
              {pageInfo.hasNextPage && first < most ? <div className={styles['more']}><Button loading={asked.fetching} onClick={() => setFirst(first + step)}>{t('more')}</Button></div> : null}
              {pageInfo.hasNextPage && first >= most ? <p className="quiet">{t('tooMany')}</p> : null}
            </>
          )}
        </Answer>
      </Panel>
    </Page>
  );
}
