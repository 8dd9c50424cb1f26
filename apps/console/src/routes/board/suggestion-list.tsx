import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import panel from './order-panel.module.css';
import { KeptOut, SuggestionCard, type Named, type Suggestion } from './suggestion-card';
import styles from './suggestion.module.css';
import { keptOut, mayDo } from './use-order-detail';

/** As many have a key of their own. */
export const keyed = 3;

interface SuggestionListProps {
  readonly suggestions: readonly Suggestion[];
  readonly off: boolean;
  readonly closed: boolean;
  readonly reassigns: boolean;
  readonly busy: boolean;
  assign(engineer: Named): void;
}

/** Who may do it, best first, the first three with a key; then those a rule keeps out. */
export function SuggestionList({ suggestions, off, closed, reassigns, busy, assign }: SuggestionListProps) {
  const { t } = useTranslation('board');
  const [all, setAll] = useState(false);
  if (closed) return null;
  if (off) return <section><h3 className={panel['heading']}>{t('suggestions')}</h3><p className="quiet">{t('suggestionsOff')}</p></section>;
  const [fit, out] = [mayDo(suggestions), keptOut(suggestions)];
  return (
    <section>
      <h3 className={panel['heading']}>{t('suggestions')}</h3>
      {fit.length === 0 ? <p className={panel['notice']}>{t('nobodyFits')}</p> : null}
      <ol className={styles['list']}>
        {(all ? fit : fit.slice(0, keyed)).map((suggestion, nth) => (
          <SuggestionCard key={suggestion.engineer.id} suggestion={suggestion} acceptKey={nth < keyed ? nth + 1 : null} reassigns={reassigns} busy={busy} assign={assign} />
        ))}
      </ol>
      {fit.length > keyed ? <Button className={panel['more']} size="small" type="link" onClick={() => setAll(!all)}>{all ? t('fewer') : t('more', { count: fit.length - keyed })}</Button> : null}
      {out.length > 0 ? (
        <details className={panel['outs']} open={fit.length === 0}>
          <summary>{t('keptOut', { count: out.length })}</summary>
          <ul className={styles['list']}>{out.map((suggestion) => <KeptOut key={suggestion.engineer.id} suggestion={suggestion} />)}</ul>
        </details>
      ) : null}
    </section>
  );
}
