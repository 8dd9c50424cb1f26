import { EditOutlined, TranslationOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ArticleState } from '../../features/knowledge/article-state';
import { Answer, Empty } from '../../ui/answer';
import { Page, Panel } from '../../ui/page';
import { ArticleFacts } from './article-facts';
import { ArticleHistory } from './article-history';
import { ArticlePageDocument, type ArticlePageQuery } from './article-page.generated';
import { ArticleRating } from './article-rating';
import { ArticleReview } from './article-review';
import { ArticleText } from './article-text';
import { ArticleUse } from './article-use';
import styles from './articles.module.css';

/** One article to read: what it says, where it belongs, and what the viewer may do with it. */
export function ArticlePage() {
  const { t } = useTranslation('articles');
  const { id = '' } = useParams();
  const [asked, ask] = useQuery({ query: ArticlePageDocument, variables: { id } });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (!asked.data?.article) {
    return (
      <Page title={t('title')} aside={<Link to="/articles">{t('all')}</Link>}>
        <Answer of={asked} again={again} pick={({ article }) => article} empty={<Empty text={t('noArticle')} />}>{() => null}</Answer>
      </Page>
    );
  }
  return <Reading key={id} article={asked.data.article} viewer={asked.data.viewer} again={again} />;
}

interface ReadingProps {
  readonly article: NonNullable<ArticlePageQuery['article']>;
  readonly viewer: ArticlePageQuery['viewer'];
  readonly again: () => void;
}

function Reading({ article, viewer, again }: ReadingProps) {
  const { t } = useTranslation('articles');
  const navigate = useNavigate();
  const [historyOpen, setHistoryOpen] = useState(false);
  const may = (permission: string) => viewer.permissions.includes(permission);
  return (
    <Page
      title={<span lang={article.language === 'ZH' ? 'zh' : 'en'}>{article.title}</span>}
      aside={
        <span className={styles['under']}>
          <Link to="/articles">{t('all')}</Link>
          {may('article:readDrafts') ? <ArticleState state={article.state} /> : null}
          {article.translation ? <Link to={`/articles/${article.translation.id}`} lang={article.translation.language === 'ZH' ? 'zh' : 'en'}><TranslationOutlined aria-hidden /> {article.translation.title}</Link> : null}
        </span>
      }
      actions={
        <>
          {may('article:revise') ? <Button icon={<EditOutlined />} onClick={() => void navigate(`/articles/${article.id}/edit`)}>{t('edit')}</Button> : null}
          {!article.translation && may('article:create') ? <Button icon={<TranslationOutlined />} onClick={() => void navigate(`/articles/new?translates=${article.id}`)}>{t('translate')}</Button> : null}
          <ArticleReview article={article} viewer={viewer} again={again} />
        </>
      }
    >
      {article.stateReason ? <p className={styles['why']} role="note"><strong>{t(article.state === 'RETIRED' ? 'whyRetired' : 'whyReturned')}</strong> {article.stateReason}</p> : null}
      <div className={styles['reading']}>
        <Panel className={styles['main']}>
          <ArticleText content={article} language={article.language} />
          {article.state === 'PUBLISHED' ? (
            <footer className={styles['foot']}>
              {may('article:rate') ? <ArticleRating article={article} /> : null}
              {may('article:use') && !may('delivery:sign') ? <ArticleUse articleId={article.id} /> : null}
            </footer>
          ) : null}
        </Panel>
        <Panel title={t('about')}><ArticleFacts article={article} /></Panel>
      </div>
      {may('article:readDrafts') ? (
        <Panel title={t('history')} actions={<Button size="small" aria-expanded={historyOpen} onClick={() => setHistoryOpen(!historyOpen)}>{t(historyOpen ? 'hideHistory' : 'showHistory')}</Button>}>
          {historyOpen ? <ArticleHistory id={article.id} /> : <span className="quiet">{t('revisionsSoFar', { count: article.revision })}</span>}
        </Panel>
      ) : null}
    </Page>
  );
}
