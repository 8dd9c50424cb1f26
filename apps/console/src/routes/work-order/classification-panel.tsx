import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/page';
import { Signal } from '../../ui/signal';
import { CategorySearch } from './category-search';
import { CorrectCategoryDocument, type ClassificationPanel_ServiceRequestFragment } from './classification-panel.generated';
import { Evidence } from './evidence';
import styles from './work-order.module.css';

interface ClassificationPanelProps {
  readonly request: Masked<ClassificationPanel_ServiceRequestFragment>;
  readonly mayCorrect: boolean;
  readonly changed: () => void;
}

/** What the text is about, how sure that is and why; one key says what it is instead (R2.1). */
export function ClassificationPanel({ request, mayCorrect, changed }: ClassificationPanelProps) {
  const { t } = useTranslation('workOrder');
  const { id, classification } = unmasked<ClassificationPanel_ServiceRequestFragment>(request);
  const [correct, correcting] = useAct(CorrectCategoryDocument);
  const refuse = useRefusal();
  const top = classification ? [{ category: classification.category, confidence: classification.confidence }, ...classification.alternatives].slice(0, 3) : [];

  async function say(categoryId: string): Promise<void> {
    const data = await correct({ input: { serviceRequestId: id, categoryId } });
    if (!data) return;
    const outcome = data.correctClassification;
    switch (outcome.__typename) {
      case 'CorrectClassificationPayload':
        return changed();
      case 'InvalidInput':
        return refuse({ message: outcome.fields.map(({ message }) => message).join('\n') });
      case 'Forbidden':
        return refuse({ message: outcome.message });
      default:
        return unreachable(outcome);
    }
  }
  useNumberKeys(mayCorrect && !correcting, (number) => {
    const wanted = top[number - 1];
    if (wanted) void say(wanted.category.id);
  });

  if (!classification) return <Panel title={t('triage.title')}><p className="quiet" style={{ margin: 0 }}>{t('triage.none')}</p></Panel>;
  const { applied, correctedAt, classifiedAt, modelVersion, outside, category } = classification;
  const state = correctedAt ? <Signal tone="good">{t('triage.corrected')}</Signal> : applied ? <Signal tone="calm">{t('triage.applied')}</Signal> : <Signal tone="warn">{t(outside ? 'triage.outside' : 'triage.waits')}</Signal>;
  return (
    <Panel title={t('triage.title')} actions={state}>
      <ol className={styles['answers']} aria-label={t('triage.top')}>
        {top.map((each, index) => (
          <li key={each.category.id}>
            <button type="button" className={styles['answer']} aria-pressed={each.category.id === category.id && (applied || Boolean(correctedAt))} disabled={!mayCorrect || correcting} onClick={() => void say(each.category.id)}>
              <kbd className={styles['key']}>{index + 1}</kbd>
              <span>{each.category.label}</span>
              <span className={styles['share']}>{sureness(each.confidence)}</span>
            </button>
          </li>
        ))}
      </ol>
      {mayCorrect ? <><CategorySearch choose={(categoryId) => void say(categoryId)} /><p className={`quiet ${styles['small']}`} style={{ margin: '4px 0 0' }}>{t('triage.keys')}</p></> : null}
      <Evidence classification={classification} />
      <p className={`quiet ${styles['small']}`} style={{ margin: '8px 0 0' }}>{correctedAt ? <>{t('triage.correctedAt')} <Moment at={correctedAt} /></> : <>{t('triage.by', { model: modelVersion })} <Moment at={classifiedAt} /></>}</p>
    </Panel>
  );
}

/** What is unlikely is not impossible. */
const sureness = (confidence: number): string => (confidence < 0.01 ? '<1%' : `${Math.round(confidence * 100)}%`);

/** 1 to 3 anywhere on the page, but not while somebody types or a dialog is open. */
function useNumberKeys(active: boolean, press: (number: number) => void): void {
  useEffect(() => {
    if (!active) return undefined;
    const listen = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable], [role="combobox"], [role="dialog"]') !== null;
      if (typing || event.ctrlKey || event.metaKey || event.altKey || !/^[1-3]$/.test(event.key)) return;
      event.preventDefault();
      press(Number(event.key));
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  });
}
