import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Answer, Empty } from '../../ui/answer';
import { DecisionRankingDocument } from './decisions-panel.generated';
import { rankingIn } from './snapshot';
import styles from './work-order.module.css';

/** The ranking a decision was made with, as it was stored then; it does not change afterwards. */
export function StoredRanking({ reference, decisionId, chosenId }: { readonly reference: string; readonly decisionId: string; readonly chosenId: string | null }) {
  const { t } = useTranslation('workOrder');
  const [asked, ask] = useQuery({ query: DecisionRankingDocument, variables: { reference } });
  const snapshot = asked.data?.workOrder?.decisions.find(({ id }) => id === decisionId)?.snapshot ?? null;
  const ranking = useMemo(() => (snapshot === null ? [] : rankingIn(snapshot)), [snapshot]);
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={() => ranking} empty={<Empty text={t('decisions.none')} />}>
      {(rows) => (
        <table className={styles['ranking']}>
          <thead><tr><th scope="col">{t('decisions.rank')}</th><th scope="col">{t('decisions.engineer')}</th><th scope="col">{t('decisions.score')}</th><th scope="col">{t('decisions.allowed')}</th></tr></thead>
          <tbody>
            {rows.map(({ id, name, score, allowed }, index) => (
              <tr key={id} data-chosen={id === chosenId}>
                <td>{index + 1}</td>
                <td>{name}{id === chosenId ? ` · ${t('decisions.chosen')}` : ''}</td>
                <td>{score.toFixed(3)}</td>
                <td>{t(allowed ? 'decisions.yes' : 'decisions.no')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Answer>
  );
}
