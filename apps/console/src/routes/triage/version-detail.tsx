import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Answer } from '../../ui/answer';
import { Panel } from '../../ui/page';
import { CalibrationPanel } from './calibration-panel';
import { ClassTable } from './class-table';
import { ConfusionList } from './confusion-list';
import { MeasuredShare } from './measured-share';
import { ThresholdPanel } from './threshold-panel';
import styles from './triage.module.css';
import { VersionDetailDocument } from './version-detail.generated';

interface VersionDetailProps {
  readonly labelSet: { readonly id: string; readonly wantedPrecision: number; readonly leastAccuracy: number; readonly leastRecall: number };
  readonly version: string;
  /** Where the version stands among all, newest first. */
  readonly nth: number;
  readonly mayChange: boolean;
  readonly nameOf: (label: string) => string;
}

/** How good a version is: by language and class, what it confuses, whether it knows how sure it may be. */
export function VersionDetail({ labelSet, version, nth, mayChange, nameOf }: VersionDetailProps) {
  const { t } = useTranslation('triage');
  const [asked, ask] = useQuery({ query: VersionDetailDocument, variables: { id: labelSet.id, first: nth + 1 } });
  const { id, wantedPrecision, leastAccuracy, leastRecall } = labelSet;
  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => data.labelSet?.versions.find((each) => each.version === version)}>
      {({ evaluation, labels }) => (
        <div className={styles['columns']}>
          <ThresholdPanel key={`${id} ${wantedPrecision} ${leastAccuracy} ${leastRecall}`} labelSetId={id} targets={{ wantedPrecision, leastAccuracy, leastRecall }} effects={evaluation?.thresholds ?? []} mayChange={mayChange} />
          {evaluation ? (
            <>
              <CalibrationPanel bins={evaluation.calibration} />
              <Panel title={t('byLanguage')}>
                <dl className={styles['languages']}>
                  <div><dt>{t('allLanguages')}</dt><dd><MeasuredShare of={evaluation.accuracy} /></dd></div>
                  {evaluation.languages.map(({ language, accuracy }) => <div key={language}><dt>{t(language === 'zh' ? 'zh' : 'en')}</dt><dd><MeasuredShare of={accuracy} /></dd></div>)}
                </dl>
              </Panel>
              <Panel title={t('confusions')}><ConfusionList confusions={evaluation.confusions} nameOf={nameOf} /></Panel>
            </>
          ) : <p className={styles['note']} role="note">{t('noDetail')}</p>}
          <Panel className={styles['whole']} title={t('byClass')}>
            <ClassTable rows={evaluation?.labels ?? []} simple={labels} nameOf={nameOf} />
          </Panel>
        </div>
      )}
    </Answer>
  );
}
