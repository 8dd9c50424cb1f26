import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/page';
import type { ChangeList_ChangeFragment } from './change-list.generated';
import styles from './triage.module.css';

/** Who made which version active. */
export function ChangeList({ changes: masked }: { readonly changes: readonly Masked<ChangeList_ChangeFragment>[] }) {
  const { t } = useTranslation('triage');
  const changes = unmasked<ChangeList_ChangeFragment>(masked);
  return (
    <Panel title={t('changes')}>
      <ol className={styles['changes']}>
        {changes.map(({ kind, fromVersion, toVersion, changedBy, changedAt }) => (
          <li key={`${changedAt} ${toVersion}`}>
            <span><strong>{t(`changeKinds.${kind}`)}</strong> {toVersion}</span>
            <span className="quiet"><Moment at={changedAt} />{changedBy ? ` · ${changedBy.replace(/^acc-/, '')}` : ''}{fromVersion ? ` · ${t('before', { version: fromVersion })}` : ''}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
