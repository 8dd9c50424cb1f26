import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Answer, Empty } from '../../ui/answer';
import { Panel } from '../../ui/page';
import styles from './administration.module.css';
import { LabelSetForm } from './label-set-form';
import { LabelSetRow } from './label-set-row';
import { LabelSetsSectionDocument } from './label-sets-section.generated';
import { ReadOnlyNote } from './read-only';
import type { May } from './sections';

/** The questions asked of every text, and how sure an answer must be. */
export function LabelSetsSection({ may }: { readonly may: May }) {
  const { t } = useTranslation('administration');
  const [asked, ask] = useQuery({ query: LabelSetsSectionDocument, context: refreshed });
  const readOnly = !may('labelSet:change');
  return (
    <Panel title={t('sections.label-sets')} actions={<Link to="/triage">{t('toTriage')}</Link>}>
      {readOnly ? <ReadOnlyNote /> : null}
      <p className={styles['hint']}>{t('labelSetsHint')}</p>
      <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={({ labelSets }) => labelSets} empty={<Empty text={t('noLabelSets')} />}>
        {(labelSets) => (
          <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('sections.label-sets')}>
            <table className={styles['grid']}>
              <thead><tr><th scope="col">{t('labelSet')}</th><th scope="col">{t('activeModel')}</th><th scope="col">{t('wantedPrecision')}</th><th scope="col">{t('leastAccuracy')}</th><th scope="col">{t('leastRecall')}</th><th scope="col"><span className="visually-hidden">{t('actions')}</span></th></tr></thead>
              <tbody>{labelSets.map((each) => <LabelSetRow key={`${each.id} ${each.wantedPrecision} ${each.leastAccuracy} ${each.leastRecall}`} labelSet={each} readOnly={readOnly} />)}</tbody>
            </table>
          </div>
        )}
      </Answer>
      {readOnly ? null : <LabelSetForm />}
    </Panel>
  );
}

const refreshed = { additionalTypenames: ['LabelSet'] };
