import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Audience, Language } from '../../graph/schema.generated';
import { tiers, type ArticleDraft } from './article-draft';
import styles from './articles.module.css';
import { categoryGroups } from './category-groups';

export interface CategoryChoice {
  readonly id: string;
  readonly label: string;
  readonly path: readonly string[];
}

interface ArticleFormProps {
  readonly draft: ArticleDraft;
  readonly categories: readonly CategoryChoice[];
  readonly fixedLanguage: boolean;
  readonly change: (part: Partial<ArticleDraft>) => void;
  readonly save: () => void;
}

const areas = [['symptoms', 3], ['cause', 3], ['steps', 7], ['body', 12]] as const;
const languages = ['ZH', 'EN'] as const satisfies readonly Language[];
const audiences = ['EVERYONE', 'STAFF'] as const satisfies readonly Audience[];

/** What an article consists of; Ctrl or ⌘ with S saves. */
export function ArticleForm({ draft, categories, fixedLanguage, change, save }: ArticleFormProps) {
  const { t } = useTranslation('articles');
  const { t: term } = useTranslation('terms');
  const id = useId();

  function saveByKey(event: KeyboardEvent): void {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  }

  return (
    <form className={styles['form']} onSubmit={(event) => event.preventDefault()} onKeyDown={saveByKey}>
      <label htmlFor={`${id}title`}>{t('fields.title')}</label>
      <input id={`${id}title`} value={draft.title} maxLength={300} autoFocus={draft.title === ''} onChange={({ target }) => change({ title: target.value })} />
      <div className={styles['row']}>
        <label>{t('facts.language')}<select value={draft.language} disabled={fixedLanguage} onChange={({ target }) => change({ language: languages.find((each) => each === target.value) ?? draft.language })}>{languages.map((each) => <option key={each} value={each}>{term(`Language.${each}`)}</option>)}</select></label>
        <label>{t('facts.audience')}<select value={draft.audience} onChange={({ target }) => change({ audience: audiences.find((each) => each === target.value) ?? draft.audience })}>{audiences.map((each) => <option key={each} value={each}>{term(`Audience.${each}`)}</option>)}</select></label>
        <label>{t('facts.tier')}<select value={draft.tier} onChange={({ target }) => change({ tier: target.value })}><option value="">{t('noTier')}</option>{tiers.map((tier) => <option key={tier} value={tier}>{t(`tiers.tier${tier}`)}</option>)}</select></label>
        <label className={styles['wide']}>{t('fields.categoryId')}
          <select value={draft.categoryId} onChange={({ target }) => change({ categoryId: target.value })}>
            <option value="">{t('noCategory')}</option>
            {categoryGroups(categories).map(({ label, leaves }) => <optgroup key={label} label={label}>{leaves.map((leaf) => <option key={leaf.id} value={leaf.id}>{leaf.label}</option>)}</optgroup>)}
          </select>
        </label>
      </div>
      {areas.map(([name, rows]) => (
        <div key={name} className={styles['field']}>
          <label htmlFor={id + name}>{t(`fields.${name}`)}</label>
          <span id={`${id}${name}hint`} className="quiet">{t(`hints.${name}`)}</span>
          <textarea id={id + name} className={styles['area']} rows={rows} aria-describedby={`${id}${name}hint`} value={draft[name]} onChange={({ target }) => change({ [name]: target.value })} />
        </div>
      ))}
      <div className={styles['row']}>
        <label className={styles['wide']}>{t('fields.productVersions')}<input value={draft.productVersions} placeholder={t('hints.productVersions')} onChange={({ target }) => change({ productVersions: target.value })} /></label>
        <label className={styles['wide']}>{t('fields.errorCodes')}<input value={draft.errorCodes} placeholder={t('hints.errorCodes')} onChange={({ target }) => change({ errorCodes: target.value })} /></label>
      </div>
    </form>
  );
}
