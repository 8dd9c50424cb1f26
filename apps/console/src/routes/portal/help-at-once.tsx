import { BulbOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useDebounced } from '../../ui/debounced';
import { Panel } from '../../ui/page';
import { PortalHelpDocument } from './new-request.generated';
import styles from './portal.module.css';

const enoughLetters = 6;

/** Articles that may spare the customer the wait; when none answers, nothing is shown. */
export function HelpAtOnce({ subject, description }: { readonly subject: string; readonly description: string }) {
  const { t } = useTranslation('portal');
  const words = useDebounced(subject.trim(), 500);
  const more = useDebounced(description.trim(), 500);
  const enough = (words + more).length >= enoughLetters;
  const [{ data }] = useQuery({ query: PortalHelpDocument, variables: { input: { subject: words, description: more, first: 3 } }, pause: !enough });
  const articles = enough ? (data?.previewTriage.suggestedArticles ?? []) : [];
  if (articles.length === 0) return null;
  return (
    <Panel title={<><BulbOutlined aria-hidden /> {t('create.maybe')}</>}>
      <ul className={styles['help']}>{articles.map(({ article }) => <li key={article.id}><Link to={`/articles/${article.id}`} target="_blank">{article.title}</Link></li>)}</ul>
    </Panel>
  );
}
