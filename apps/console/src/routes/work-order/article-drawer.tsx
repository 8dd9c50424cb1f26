import { DislikeOutlined, LikeOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Answer } from '../../ui/answer';
import { Moment } from '../../ui/moment';
import { ArticleInDrawerDocument, RateShownArticleDocument, UseShownArticleDocument, type ArticleInDrawerQuery } from './article-drawer.generated';
import styles from './work-order.module.css';

// Fetched when somebody reads an article.
const Markdown = lazy(() => import('react-markdown'));

interface ArticleDrawerProps {
  readonly articleId: string | null;
  readonly serviceRequestId: string;
  readonly mayUse: boolean;
  readonly mayRate: boolean;
  readonly close: () => void;
}

/** An article beside the order; one button says that it was the solution. */
export function ArticleDrawer({ articleId, close, ...rest }: ArticleDrawerProps) {
  const [asked, ask] = useQuery({ query: ArticleInDrawerDocument, variables: { id: articleId ?? '' }, pause: articleId === null });
  return (
    <Drawer open={articleId !== null} onClose={close} size={640} destroyOnHidden title={asked.data?.article?.title ?? ''}>
      <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={({ article }) => article}>{(article) => <Read article={article} close={close} {...rest} />}</Answer>
    </Drawer>
  );
}

type Article = NonNullable<ArticleInDrawerQuery['article']>;

function Read({ article, serviceRequestId, mayUse, mayRate, close }: Omit<ArticleDrawerProps, 'articleId'> & { readonly article: Article }) {
  const { t } = useTranslation('workOrder');
  const [markUsed, marking] = useAct(UseShownArticleDocument);
  const [rate, rating] = useAct(RateShownArticleDocument);
  const refuse = useRefusal();

  async function takeAsSolution(): Promise<void> {
    const data = await markUsed({ input: { articleId: article.id, serviceRequestId } });
    if (!data) return;
    const outcome = data.useArticle;
    switch (outcome.__typename) {
      case 'UseArticlePayload':
        return close();
      case 'InvalidInput':
      case 'Forbidden':
        return refuse({ message: outcome.message });
      default:
        return unreachable(outcome);
    }
  }

  async function say(helpful: boolean): Promise<void> {
    const data = await rate({ input: { articleId: article.id, helpful } });
    if (!data) return;
    const outcome = data.rateArticle;
    switch (outcome.__typename) {
      case 'RateArticlePayload':
        return;
      case 'InvalidInput':
      case 'Forbidden':
        return refuse({ message: outcome.message });
      default:
        return unreachable(outcome);
    }
  }

  const { symptoms, cause, steps, body, effectiveFrom, revision, viewerFoundHelpful, helpful, notHelpful, errorCodes } = article;
  // Many a body says cause and steps itself, set better than the list of them.
  const told = cause ? body.includes(cause) : steps.some((step) => body.includes(step));
  return (
    <>
      <div className={styles['filters']}>
        {mayUse ? <Button type="primary" loading={marking} onClick={() => void takeAsSolution()}>{t('articles.use')}</Button> : null}
        {mayRate ? (
          <>
            <Button icon={<LikeOutlined aria-hidden />} disabled={rating} type={viewerFoundHelpful === true ? 'primary' : 'default'} ghost={viewerFoundHelpful === true} aria-pressed={viewerFoundHelpful === true} aria-label={t('articles.helpful')} onClick={() => void say(true)}>{helpful}</Button>
            <Button icon={<DislikeOutlined aria-hidden />} disabled={rating} type={viewerFoundHelpful === false ? 'primary' : 'default'} ghost={viewerFoundHelpful === false} aria-pressed={viewerFoundHelpful === false} aria-label={t('articles.notHelpful')} onClick={() => void say(false)}>{notHelpful}</Button>
          </>
        ) : null}
      </div>
      <div className={styles['article']} lang={article.language === 'ZH' ? 'zh-CN' : 'en-US'}>
        {symptoms.length > 0 ? <><h3>{t('articles.symptoms')}</h3><ul>{symptoms.map((text) => <li key={text}>{text}</li>)}</ul></> : null}
        {cause && !told ? <><h3>{t('articles.cause')}</h3><p>{cause}</p></> : null}
        {steps.length > 0 && !told ? <><h3>{t('articles.steps')}</h3><ol>{steps.map((text) => <li key={text}>{text}</li>)}</ol></> : null}
        {body ? <Suspense><Markdown>{body}</Markdown></Suspense> : null}
      </div>
      {errorCodes.length > 0 ? <p className="quiet">{errorCodes.join(' · ')}</p> : null}
      <p className="quiet">{t('articles.revision', { revision })}{effectiveFrom ? <> · <Moment at={effectiveFrom} style="day" /></> : null}</p>
    </>
  );
}
