import { SaveOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page, Panel } from '../../ui/page';
import { contentOf, linesOf, type ArticleDraft } from './article-draft';
import { ArticleForm, type CategoryChoice } from './article-form';
import { ArticleText } from './article-text';
import styles from './articles.module.css';
import { DifferenceLines } from './difference-lines';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft';
import { lineDifference } from './line-difference';
import { useSaveArticle } from './save-article';

interface ArticleEditorProps {
  /** Null for a new article. */
  readonly articleId: string | null;
  readonly translates: string | null;
  readonly saved: ArticleDraft;
  readonly revision: number;
  readonly categories: readonly CategoryChoice[];
  /** Why the reviewer gave it back. */
  readonly returned: string | null;
}

/** Writes an article beside its preview. What is typed is kept on this computer until it is saved. */
export function ArticleEditor({ articleId, translates, saved, revision, categories, returned }: ArticleEditorProps) {
  const { t } = useTranslation('articles');
  const { t: state } = useTranslation('states');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const key = articleId ?? (translates ? `new.${translates}` : 'new');
  const [kept] = useState(() => keptDraft(key));
  const [draft, setDraft] = useState(kept?.draft ?? saved);
  const [base, setBase] = useState({ revision: kept?.revision ?? revision, theirs: saved, newest: revision });
  const [side, setSide] = useState<'write' | 'preview'>('write');
  const changed = JSON.stringify(draft) !== JSON.stringify(base.theirs);
  const conflict = articleId !== null && changed && base.revision !== base.newest;
  const [save, saving] = useSaveArticle();

  useEffect(() => {
    if (changed) keepDraft(key, { draft, revision: base.revision });
    else forgetDraft(key);
  }, [key, draft, changed, base.revision]);

  async function store(): Promise<void> {
    const outcome = await save(articleId === null ? { draft, translates } : { draft, articleId, expectedRevision: base.revision });
    if (outcome.kind === 'stale') return setBase({ ...base, theirs: outcome.theirs, newest: outcome.revision });
    if (outcome.kind === 'refused') return undefined;
    forgetDraft(key);
    void message.success(t('saved'));
    return void navigate(`/articles/${outcome.id}`, { replace: true });
  }

  function giveUp(): void {
    forgetDraft(key);
    setDraft(base.theirs);
    setBase({ ...base, revision: base.newest });
  }

  return (
    <Page
      title={t(articleId ? 'edit' : translates ? 'translate' : 'write')}
      aside={<span className="quiet" role="status">{changed ? t(kept ? 'restored' : 'keptHere') : t('unchanged')}</span>}
      actions={
        <>
          {changed ? <Button onClick={giveUp}>{t('discard')}</Button> : null}
          <Button onClick={() => void navigate(articleId ? `/articles/${articleId}` : '/articles')}>{state('close')}</Button>
          <Button type="primary" icon={<SaveOutlined />} loading={saving} disabled={!changed || conflict || draft.title.trim() === ''} onClick={() => void store()}>{t('save')}</Button>
        </>
      }
    >
      {returned ? <p className={styles['why']} role="note"><strong>{t('whyReturned')}</strong> {returned}</p> : null}
      {conflict ? (
        <section className={styles['conflict']} role="alert">
          <h2>{t('conflict')}</h2>
          <p>{t('conflictText', { number: base.newest })}</p>
          <DifferenceLines lines={lineDifference(linesOf(base.theirs), linesOf(draft))} />
          <div className={styles['more']}>
            <Button onClick={giveUp}>{t('takeTheirs')}</Button>
            <Button type="primary" onClick={() => setBase({ ...base, revision: base.newest })}>{t('keepMine')}</Button>
          </div>
        </section>
      ) : null}
      <div className={styles['sides']} role="group" aria-label={t('view')}>
        {(['write', 'preview'] as const).map((each) => <button key={each} type="button" aria-pressed={side === each} onClick={() => setSide(each)}>{t(`side.${each}`)}</button>)}
      </div>
      <div className={styles['editor']} data-side={side}>
        <Panel className={styles['writing']}><ArticleForm draft={draft} categories={categories} fixedLanguage={articleId !== null || translates !== null} change={(part) => setDraft({ ...draft, ...part })} save={() => { if (changed && !conflict && !saving) void store(); }} /></Panel>
        <Panel className={styles['preview']} title={t('preview')}>
          <article aria-label={t('preview')}>
            <p className={styles['previewTitle']}>{draft.title || t('noTitle')}</p>
            <ArticleText content={contentOf(draft)} language={draft.language} />
          </article>
        </Panel>
      </div>
    </Page>
  );
}
