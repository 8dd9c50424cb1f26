import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { Answer, Empty } from '../../ui/answer';
import { Panel } from '../../ui/page';
import { ExamplesToLabelDocument } from './examples-panel.generated';
import { choicesFor, isBuiltIn } from './example-choices';
import { fullName, type CategoryName } from './label-names';
import { percent } from './percent';
import styles from './triage.module.css';
import { useSayLabel } from './say-label';

interface ExamplesPanelProps {
  readonly labelSetId: string;
  readonly categories: readonly CategoryName[];
  readonly nameOf: (label: string) => string;
}

/** Requests the model was least sure of, one at a time: a digit says the label, 0 another one, S leaves it out. */
export function ExamplesPanel({ labelSetId, categories, nameOf }: ExamplesPanelProps) {
  const { t } = useTranslation('triage');
  const [asked, ask] = useQuery({ query: ExamplesToLabelDocument, variables: { id: labelSetId }, requestPolicy: 'network-only', pause: !isBuiltIn(labelSetId) });
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const again = () => ask({ requestPolicy: 'network-only' });
  if (!isBuiltIn(labelSetId)) return <Panel title={t('examples')}><Empty text={t('examplesElsewhere')} /></Panel>;
  return (
    <Panel title={t('examples')}>
      <p className={styles['under']}>{t('examplesHint')}</p>
      <Answer of={asked} again={again} pick={(data) => data.examplesToLabel.filter(({ serviceRequest }) => serviceRequest && !done.has(serviceRequest.id))} empty={<Empty text={t('noExamples')}>{done.size > 0 ? <Button onClick={again}>{t('more')}</Button> : null}</Empty>}>
        {([example, ...rest]) => (example?.serviceRequest ? (
          <Example key={example.serviceRequest.id} labelSetId={labelSetId} example={{ ...example, serviceRequest: example.serviceRequest }} left={rest.length + 1} categories={categories} nameOf={nameOf} next={(id) => setDone(new Set(done).add(id))} />
        ) : null)}
      </Answer>
    </Panel>
  );
}

const skipKey = 'S';
const anotherKey = '0';

interface ExampleProps extends ExamplesPanelProps {
  readonly example: Parameters<typeof choicesFor>[1] & { readonly text: string; readonly language: string; readonly serviceRequest: { readonly id: string; readonly reference: string } };
  readonly left: number;
  readonly next: (requestId: string) => void;
}

function Example({ labelSetId, example, left, categories, nameOf, next }: ExampleProps) {
  const { t } = useTranslation('triage');
  const { id, reference } = example.serviceRequest;
  const choices = choicesFor(labelSetId, example);
  const [other, setOther] = useState(false);
  const [say, busy] = useSayLabel(labelSetId, example);

  async function choose(label: string): Promise<void> {
    if (await say(label)) next(id);
  }

  useEffect(() => {
    const byKey = (event: KeyboardEvent) => {
      if (busy || event.ctrlKey || event.metaKey || event.altKey || (event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName))) return;
      const label = choices[Number(event.key) - 1]?.label;
      if (label !== undefined) void choose(label);
      else if (event.key === anotherKey) setOther(true);
      else if (event.key.toUpperCase() === skipKey) next(id);
    };
    document.addEventListener('keydown', byKey);
    return () => document.removeEventListener('keydown', byKey);
  });

  const [subject = '', ...description] = example.text.split('\n');
  return (
    <div className={styles['example']}>
      <p lang={example.language}><strong>{subject}</strong></p>
      <p lang={example.language}>{description.join('\n')}</p>
      <p className="quiet"><Link to={`/requests/${reference}`}>{reference}</Link> · {t('left', { count: left })}</p>
      <div className={styles['row']} role="group" aria-label={t('whichLabel')}>
        {choices.map(({ label, confidence }, nth) => <Button key={label} disabled={busy} onClick={() => void choose(label)}><kbd>{nth + 1}</kbd>{nameOf(label)}{confidence === null ? null : <span className="quiet">{percent(confidence)}</span>}</Button>)}
        {labelSetId === 'category' ? <Button aria-expanded={other} onClick={() => setOther(!other)}><kbd>{anotherKey}</kbd>{t('another')}</Button> : null}
        <Button type="text" disabled={busy} onClick={() => next(id)}><kbd>{skipKey}</kbd>{t('skip')}</Button>
      </div>
      {other ? (
        <label className={styles['other']}>{t('another')}
          <select autoFocus defaultValue="" disabled={busy} onChange={({ target }) => void choose(target.value)}>
            <option value="" disabled>{t('choose')}</option>
            {categories.filter(({ path }) => path.length > 2).map((category) => <option key={category.id} value={category.id}>{fullName(categories, category.id)}</option>)}
          </select>
        </label>
      ) : null}
    </div>
  );
}
