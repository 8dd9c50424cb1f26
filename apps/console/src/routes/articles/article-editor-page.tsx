import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Answer, Empty } from '../../ui/answer';
import { Page } from '../../ui/page';
import { draftOf, emptyDraft } from './article-draft';
import { ArticleEditor } from './article-editor';
import { ArticleEditorDocument } from './article-editor.generated';

/** Writing: a new article, the translation of one (`?translates=`), or the next revision. */
export function ArticleEditorPage() {
  const { t, i18n } = useTranslation('articles');
  const { id } = useParams();
  const [address] = useSearchParams();
  const translates = id ? null : address.get('translates');
  const source = id ?? translates;
  const [asked, ask] = useQuery({ query: ArticleEditorDocument, variables: { id: source ?? '', with: source !== null }, requestPolicy: 'network-only' });
  const permission = id ? 'article:revise' : 'article:create';
  if (!asked.data) {
    return <Page title={t(id ? 'edit' : 'write')}><Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={() => null}>{() => null}</Answer></Page>;
  }
  const { article, categories, viewer } = asked.data;
  if (!viewer.permissions.includes(permission)) return <Page title={t('title')}><Empty text={t('mayNotWrite')} /></Page>;
  if (source !== null && !article) return <Page title={t('title')}><Empty text={t('noArticle')} /></Page>;
  const language = i18n.language.startsWith('en') ? 'EN' : 'ZH';
  const saved = !article ? emptyDraft(language) : { ...draftOf(article), ...(translates ? { language: article.language === 'ZH' ? 'EN' as const : 'ZH' as const } : {}) };
  return <ArticleEditor key={source ?? 'new'} articleId={id ?? null} translates={translates} saved={saved} revision={id ? (article?.revision ?? 0) : 0} categories={categories} returned={id ? (article?.stateReason ?? null) : null} />;
}
