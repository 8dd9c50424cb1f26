import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultsOfVersionDocument } from './articles-panel.generated';
import styles from './work-order.module.css';

interface Fault {
  readonly id: string;
  readonly title: string;
  readonly fixedIn?: string | null | undefined;
  readonly versions: readonly { readonly name: string }[];
}

/** Faults this version is known to have, and those the suggested articles are about. */
export function KnownFaults({ productVersion, ofArticles }: { readonly productVersion: string | null; readonly ofArticles: readonly Fault[] }) {
  const { t } = useTranslation('workOrder');
  const [asked] = useQuery({ query: FaultsOfVersionDocument, variables: { version: productVersion ?? '' }, pause: productVersion === null });
  const faults = new Map([...(asked.data?.knownFaults.edges.map(({ node }) => node) ?? []), ...ofArticles].map((fault): [string, Fault] => [fault.id, fault]));
  if (faults.size === 0) return null;
  return (
    <>
      <h3 className={styles['heading']}>{t('articles.faults')}</h3>
      <ul className={styles['plain']}>
        {[...faults.values()].map(({ id, title, fixedIn, versions }) => (
          <li key={id} className={styles['small']}>
            {title}
            <span className="quiet"> · {versions.map(({ name }) => name).join(', ')}{fixedIn ? ` · ${t('articles.fixedIn', { version: fixedIn })}` : ''}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
