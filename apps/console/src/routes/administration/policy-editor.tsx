import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Masked } from '../../graph/masked';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { FailureNotice } from '../../ui/answer';
import { Panel } from '../../ui/page';
import styles from './administration.module.css';
import { ChangeEffect } from './change-effect';
import type { ChangeEffect_PreviewFragment } from './change-effect.generated';
import { PauseGrid } from './pause-grid';
import { PoliciesSectionDocument } from './policies-section.generated';
import { draftOf, revision, type Policy } from './policy-draft';
import { PreviewPolicyRevisionDocument, RevisePolicyDocument, type PreviewPolicyRevisionQuery } from './policy-editor.generated';
import { ReadOnlyNote } from './read-only';
import { StaleNotice } from './stale-notice';
import { TargetGrid } from './target-grid';
import { usePreviewed } from './use-previewed';

interface PolicyEditorProps {
  readonly policy: Policy;
  readonly calendars: readonly { readonly id: string; readonly name: string }[];
  readonly readOnly: boolean;
}

/** A policy and its next version: changed, looked at, then saved. */
export function PolicyEditor({ policy, calendars, readOnly }: PolicyEditorProps) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  const client = useClient();
  const refuse = useRefusal();
  // The version that is worked on stays until it is saved or thrown away, whatever others save meanwhile.
  const [base, setBase] = useState(policy);
  const [draft, setDraft] = useState(() => draftOf(policy));
  const [stale, setStale] = useState<number | null>(null);
  const [revise, saving] = useAct(RevisePolicyDocument);
  const input = revision(base, draft);
  const changed = base.version === 0 || JSON.stringify(input) !== JSON.stringify(revision(base, draftOf(base)));
  const { seen, failure, busy, look } = usePreviewed<PreviewPolicyRevisionQuery, { input: typeof input }, Masked<ChangeEffect_PreviewFragment>>(PreviewPolicyRevisionDocument, { input });

  function workOn(next: Policy): void {
    setBase(next);
    setDraft(draftOf(next));
    setStale(null);
  }

  const preview = () => look(({ previewPolicyChange: outcome }) => {
    switch (outcome.__typename) {
      case 'ChangePreview':
        return outcome;
      case 'StaleVersion':
        setStale(outcome.version);
        return null;
      case 'InvalidInput':
        refuse(outcome);
        return null;
      default:
        return unreachable(outcome);
    }
  });

  async function save(): Promise<void> {
    const outcome = (await revise({ input }))?.revisePolicy;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'RevisePolicyPayload':
        workOn(outcome.policy);
        void message.success(t('savedVersion', { version: outcome.policy.version }));
        return;
      case 'StaleVersion':
        return setStale(outcome.version);
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  async function reload(): Promise<void> {
    const { data } = await client.query(PoliciesSectionDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    const next = data?.serviceLevelPolicies.find(({ id }) => id === base.id);
    if (next) workOn(next);
  }

  return (
    <Panel title={<>{base.version === 0 ? base.id : base.name} <span className={styles['version']}>{base.version === 0 ? t('notOnFile') : t('version', { version: base.version })}</span></>}>
      {readOnly ? <ReadOnlyNote /> : null}
      {stale === null ? null : <StaleNotice version={stale} base={base.version} reload={() => void reload()} />}
      <div className={styles['fields']}>
        <label>{t('nameZh')}<input value={draft.nameZh} readOnly={readOnly} onChange={({ target }) => setDraft({ ...draft, nameZh: target.value })} /></label>
        <label>{t('nameEn')}<input value={draft.nameEn} readOnly={readOnly} onChange={({ target }) => setDraft({ ...draft, nameEn: target.value })} /></label>
        <label>{t('warningPoints')}<input value={draft.warningPoints} readOnly={readOnly} onChange={({ target }) => setDraft({ ...draft, warningPoints: target.value })} /></label>
      </div>
      <h3 className={styles['heading']}>{t('targets')}</h3>
      <TargetGrid key={base.version} measure={base.measuredBy} targets={draft.targets} before={draftOf(base).targets} calendars={calendars} readOnly={readOnly} change={(targets) => setDraft({ ...draft, targets })} />
      <h3 className={styles['heading']}>{t('pauses')}</h3>
      <PauseGrid pauses={draft.pauses} readOnly={readOnly} change={(pauses) => setDraft({ ...draft, pauses })} />
      {readOnly ? null : (
        <>
          <div className={styles['bar']}>
            <Button type={seen ? 'default' : 'primary'} disabled={!changed} loading={busy} onClick={() => void preview()}>{t('preview')}</Button>
            <Button type={seen ? 'primary' : 'default'} disabled={!changed || !seen} loading={saving} onClick={() => void save()}>{t('saveVersion', { version: base.version + 1 })}</Button>
            <Button disabled={!changed} onClick={() => workOn(base)}>{t('startOver')}</Button>
            <span className="quiet">{changed ? (seen ? t('effect.seen') : t('previewFirst')) : t('unchanged')}</span>
          </div>
          {failure ? <FailureNotice error={failure} again={() => void preview()} /> : null}
          {seen ? <ChangeEffect preview={seen} /> : null}
        </>
      )}
    </Panel>
  );
}
