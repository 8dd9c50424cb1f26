import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Answer } from '../../ui/answer';
import { Moment } from '../../ui/moment';
import { ArticleHistoryDocument, type ArticleHistoryQuery } from './article-page.generated';
import styles from './articles.module.css';
import { DifferenceLines } from './difference-lines';
import { lineDifference } from './line-difference';
import { usePersonName } from './person-name';

type Revision = NonNullable<ArticleHistoryQuery['article']>['revisions'][number];

const fields = ['title', 'symptoms', 'cause', 'steps', 'body', 'tier', 'categoryId', 'module', 'function', 'subFunction', 'errorCodes', 'productVersions'] as const;

/** Every revision, who wrote and who reviewed it, and what it changed. */
export function ArticleHistory({ id }: { readonly id: string }) {
  const [asked, ask] = useQuery({ query: ArticleHistoryDocument, variables: { id } });
  const [chosen, choose] = useState<number | null>(null);
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={({ article }) => article?.revisions}>
      {(revisions) => {
        const open = chosen ?? revisions[0]?.revision;
        return <ol className={styles['revisions']}>{revisions.map((revision) => <OneRevision key={revision.revision} revision={revision} open={revision.revision === open} choose={() => choose(revision.revision)} />)}</ol>;
      }}
    </Answer>
  );
}

function OneRevision({ revision, open, choose }: { readonly revision: Revision; readonly open: boolean; readonly choose: () => void }) {
  const { t } = useTranslation('articles');
  const person = usePersonName();
  const changes = revision.differences.flatMap(({ field, removed, added }) => {
    const known = fields.find((each) => each === field);
    return known ? [{ field: known, lines: lineDifference(removed, added) }] : [];
  });
  return (
    <li>
      <button type="button" aria-expanded={open} onClick={choose}>{t('revisionNumber', { number: revision.revision })}</button>
      <span className={styles['meta']}>
        <span>{t('writtenBy', { who: person(revision.author) })} <Moment at={revision.writtenAt} /></span>
        {revision.reviewer ? <span>{t('reviewedBy', { who: person(revision.reviewer) })}</span> : null}
        {revision.effectiveFrom ? <span>{t('facts.effectiveFrom')} <Moment at={revision.effectiveFrom} style="day" /></span> : null}
      </span>
      {open ? (
        <div className={styles['changes']}>
          {changes.length === 0 ? <p className="quiet">{t(revision.revision === 1 ? 'firstRevision' : 'nothingChanged')}</p> : null}
          {changes.map(({ field, lines }) => <section key={field}><h3>{t(`fields.${field}`)}</h3><DifferenceLines lines={lines} /></section>)}
        </div>
      ) : null}
    </li>
  );
}
