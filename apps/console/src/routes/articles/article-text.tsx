import { useTranslation } from 'react-i18next';
import { MarkdownText } from '../../features/knowledge/markdown';
import type { Language } from '../../graph/schema.generated';
import { saysItself, type ArticleContent } from './article-draft';
import styles from './articles.module.css';

/** An article as its readers see it, below its title. */
export function ArticleText({ content, language }: { readonly content: ArticleContent; readonly language: Language }) {
  const { t } = useTranslation('articles');
  const { symptoms, cause, steps, body } = content;
  const whole = saysItself(content);
  return (
    <div className={styles['text']} lang={language === 'ZH' ? 'zh' : 'en'}>
      {symptoms.length > 0 ? <section><h2>{t('symptoms')}</h2>{symptoms.map((symptom) => <p key={symptom}>{symptom}</p>)}</section> : null}
      {whole ? null : (
        <>
          {cause ? <section><h2>{t('cause')}</h2><p>{cause}</p></section> : null}
          {steps.length > 0 ? <section><h2>{t('steps')}</h2><ol>{steps.map((step, nth) => <li key={nth}>{step}</li>)}</ol></section> : null}
        </>
      )}
      <MarkdownText text={body} />
    </div>
  );
}
