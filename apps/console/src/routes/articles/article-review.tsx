import { CheckOutlined, RollbackOutlined, SendOutlined, StopOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleState } from '../../graph/schema.generated';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { PublishArticleDocument, RetireArticleDocument, ReturnArticleDocument, SubmitArticleDocument, type PublishArticleMutation, type RetireArticleMutation, type ReturnArticleMutation, type SubmitArticleMutation } from './article-review.generated';
import styles from './articles.module.css';
import { ReasonDialog } from './reason-dialog';

type Outcome = PublishArticleMutation['publishArticle'] | RetireArticleMutation['retireArticle'] | ReturnArticleMutation['returnArticle'] | SubmitArticleMutation['submitArticle'];

interface ArticleReviewProps {
  readonly article: { readonly id: string; readonly revision: number; readonly state: ArticleState; readonly viewerCanPublish: boolean; readonly whyViewerCannotPublish: string | null };
  readonly viewer: { readonly permissions: readonly string[] };
  /** The article changed meanwhile: it is read anew. */
  readonly again: () => void;
}

/** What the viewer may do to bring an article to its readers, or away from them. */
export function ArticleReview({ article, viewer, again }: ArticleReviewProps) {
  const { t } = useTranslation('articles');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const [asks, setAsks] = useState<'return' | 'retire' | null>(null);
  const [submit, submitting] = useAct(SubmitArticleDocument);
  const [giveBack, returning] = useAct(ReturnArticleDocument);
  const [publish, publishing] = useAct(PublishArticleDocument);
  const [retire, retiring] = useAct(RetireArticleDocument);
  const busy = submitting || returning || publishing || retiring;
  const may = (permission: string) => viewer.permissions.includes(permission);
  const named = { articleId: article.id, expectedRevision: article.revision };

  function told(outcome: Outcome | undefined, done: string): void {
    if (!outcome) return;
    setAsks(null);
    switch (outcome.__typename) {
      case 'SubmitArticlePayload':
      case 'ReturnArticlePayload':
      case 'PublishArticlePayload':
      case 'RetireArticlePayload':
        return void message.success(done);
      case 'StaleArticle':
      case 'WrongArticleState':
      case 'OwnRevision':
        again();
        return refuse({ message: `${outcome.message} ${t('readAnew')}` });
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  async function say(reason: string): Promise<void> {
    const input = { ...named, reason };
    if (asks === 'return') told((await giveBack({ input }))?.returnArticle, t('returned'));
    else told((await retire({ input }))?.retireArticle, t('retired'));
  }

  const reviews = article.state === 'IN_REVIEW';
  return (
    <>
      {article.state === 'DRAFT' && may('article:submit') ? (
        <Button type="primary" icon={<SendOutlined />} loading={submitting} onClick={() => void submit({ input: named }).then((data) => told(data?.submitArticle, t('submitted')))}>{t('submit')}</Button>
      ) : null}
      {reviews && article.whyViewerCannotPublish ? <span className={styles['whyNot']} role="note">{article.whyViewerCannotPublish}</span> : null}
      {reviews && !article.whyViewerCannotPublish && may('article:return') ? <Button icon={<RollbackOutlined />} disabled={busy} onClick={() => setAsks('return')}>{t('return')}</Button> : null}
      {reviews && article.viewerCanPublish ? (
        <Button type="primary" icon={<CheckOutlined />} loading={publishing} onClick={() => void publish({ input: named }).then((data) => told(data?.publishArticle, t('published')))}>{t('publish')}</Button>
      ) : null}
      {article.state !== 'RETIRED' && may('article:retire') ? <Button icon={<StopOutlined />} disabled={busy} onClick={() => setAsks('retire')}>{t('retire')}</Button> : null}
      <ReasonDialog open={asks !== null} title={t(asks === 'retire' ? 'retireTitle' : 'returnTitle')} hint={t(asks === 'retire' ? 'retireHint' : 'returnHint')} busy={busy} say={(reason) => void say(reason)} close={() => setAsks(null)} />
    </>
  );
}
