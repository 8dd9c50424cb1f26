import { DislikeOutlined, LikeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { RateArticleDocument, type ArticleRating_ArticleFragment } from './article-rating.generated';
import styles from './articles.module.css';

/** Whether it helped: what readers said, and one's own word, which can be changed. */
export function ArticleRating({ article }: { readonly article: Masked<ArticleRating_ArticleFragment> }) {
  const { t } = useTranslation('articles');
  const { id, helpful, notHelpful, viewerFoundHelpful } = unmasked<ArticleRating_ArticleFragment>(article);
  const [rate, busy] = useAct(RateArticleDocument);
  const refuse = useRefusal();

  async function say(found: boolean): Promise<void> {
    const outcome = (await rate({ input: { articleId: id, helpful: found } }))?.rateArticle;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'RateArticlePayload':
        return;
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <div className={styles['rating']} role="group" aria-label={t('didItHelp')}>
      <span>{t('didItHelp')}</span>
      <Button icon={<LikeOutlined />} disabled={busy} type={viewerFoundHelpful === true ? 'primary' : 'default'} aria-pressed={viewerFoundHelpful === true} onClick={() => void say(true)}>{t('helped', { count: helpful })}</Button>
      <Button icon={<DislikeOutlined />} disabled={busy} type={viewerFoundHelpful === false ? 'primary' : 'default'} aria-pressed={viewerFoundHelpful === false} onClick={() => void say(false)}>{t('didNot', { count: notHelpful })}</Button>
    </div>
  );
}
