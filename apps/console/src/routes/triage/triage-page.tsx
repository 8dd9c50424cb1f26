import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Answer, Empty } from '../../ui/answer';
import { Page } from '../../ui/page';
import { ChangeList } from './change-list';
import { DriftPanel } from './drift-panel';
import { ExamplesPanel } from './examples-panel';
import { ImportPanel } from './import-panel';
import { useLabelNames } from './label-names';
import { TrainingPanel } from './training-panel';
import { TriagePageDocument, type TriagePageQuery } from './triage-page.generated';
import styles from './triage.module.css';
import { VersionDetail } from './version-detail';
import { VersionList } from './version-list';
import { VersionTiles } from './version-tiles';

/** The models that read requests: how good they are, when they decide by themselves, and what they learn from. */
export function TriagePage() {
  const { t } = useTranslation('triage');
  const [address, setAddress] = useSearchParams();
  const id = address.get('set') ?? 'category';
  const [asked, ask] = useQuery({ query: TriagePageDocument, variables: { id } });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const may = asked.data?.viewer.permissions ?? [];
  return (
    <Page title={t('title')} actions={asked.data?.labelSet ? <TrainingPanel key={id} labelSetId={id} mayTrain={may.includes('triageModel:train')} ended={again} /> : null}>
      {asked.data ? (
        <div className={styles['sets']} role="group" aria-label={t('labelSets')}>
          {asked.data.labelSets.map((set) => <button key={set.id} type="button" aria-pressed={set.id === id} onClick={() => setAddress({ set: set.id }, { replace: true })}>{set.name}</button>)}
        </div>
      ) : null}
      <Answer of={asked} again={again} pick={(data) => (data.labelSet ? { ...data, labelSet: data.labelSet } : null)} empty={<Empty text={t('noLabelSet')} />}>
        {(data) => <LabelSetContent key={data.labelSet.id} {...data} />}
      </Answer>
    </Page>
  );
}

function LabelSetContent({ viewer, categories, labelSet }: TriagePageQuery & { readonly labelSet: NonNullable<TriagePageQuery['labelSet']> }) {
  const { t } = useTranslation('triage');
  const nameOf = useLabelNames(categories);
  const [address, setAddress] = useSearchParams();
  const may = (permission: string) => viewer.permissions.includes(permission);
  const active = labelSet.activeVersion?.version ?? null;
  const wanted = address.get('version') ?? active;
  const nth = Math.max(0, labelSet.versions.findIndex(({ version }) => version === wanted));
  const shown = labelSet.versions[nth];
  const show = (version: string) => setAddress({ set: labelSet.id, version }, { replace: true });
  return (
    <>
      {shown ? (
        <>
          <h2 className={styles['versionTitle']}>{t(shown.version === active ? 'activeIs' : 'shownIs')} <span className={styles['versionId']}>{shown.version}</span></h2>
          <VersionTiles version={shown} />
          <VersionDetail labelSet={labelSet} version={shown.version} nth={nth} mayChange={may('labelSet:change')} nameOf={nameOf} />
        </>
      ) : <Empty text={t('noVersion')} />}
      <div className={styles['columns']}>
        <VersionList labelSetId={labelSet.id} active={active} shown={shown?.version ?? ''} versions={labelSet.versions} mayPromote={may('triageModel:promote')} show={show} nameOf={nameOf} />
        <ChangeList changes={labelSet.changes} />
        {may('classification:correct') ? <ExamplesPanel labelSetId={labelSet.id} categories={categories} nameOf={nameOf} /> : null}
        {may('labelSet:change') ? <ImportPanel labelSetId={labelSet.id} /> : null}
        {labelSet.id === 'category' ? <DriftPanel weeks={labelSet.drift} /> : null}
      </div>
    </>
  );
}
