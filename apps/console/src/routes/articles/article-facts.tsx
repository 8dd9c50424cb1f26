import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { useViewer } from '../../session/session';
import { Moment } from '../../ui/moment';
import type { ArticleFacts_ArticleFragment } from './article-facts.generated';
import { isTier } from './article-draft';
import styles from './articles.module.css';
import { usePersonName } from './person-name';

/** Where an article belongs, what it is about and who answers for it. */
export function ArticleFacts({ article }: { readonly article: Masked<ArticleFacts_ArticleFragment> }) {
  const { t } = useTranslation('articles');
  const { t: term } = useTranslation('terms');
  const person = usePersonName();
  const viewer = useViewer();
  const facts = unmasked<ArticleFacts_ArticleFragment>(article);
  const place = [facts.module, facts.function, facts.subFunction].filter(Boolean).join(' › ');
  const rows = [
    ['place', place || facts.category?.label || null],
    ['tier', isTier(facts.tier) ? t(`tiers.tier${facts.tier}`) : null],
    ['versions', facts.productVersions.join(', ') || null],
    ['codes', facts.errorCodes.length > 0 ? <span key="codes">{facts.errorCodes.map((code) => <code key={code}>{code}</code>)}</span> : null],
    ['language', term(`Language.${facts.language}`)],
    ['audience', viewer.is('customer') ? null : term(`Audience.${facts.audience}`)],
    ['author', person(facts.author)],
    ['reviewer', facts.reviewer === null ? null : person(facts.reviewer)],
    ['effectiveFrom', facts.effectiveFrom === null ? null : <Moment key="from" at={facts.effectiveFrom} style="day" />],
    ['revision', String(facts.revision)],
    ['uses', facts.uses > 0 ? t('usedTimes', { count: facts.uses }) : null],
    ['knownFaults', facts.knownFaults.length > 0 ? <ul key="faults">{facts.knownFaults.map(({ id, title, fixedIn }) => <li key={id}>{title}{fixedIn ? ` · ${t('fixedIn', { version: fixedIn })}` : ''}</li>)}</ul> : null],
  ] as const;
  return (
    <dl className={styles['facts']}>
      {rows.map(([name, value]) => (value === null ? null : <div key={name}><dt>{t(`facts.${name}`)}</dt><dd>{value}</dd></div>))}
    </dl>
  );
}
