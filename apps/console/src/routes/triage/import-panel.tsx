import { UploadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { Panel } from '../../ui/page';
import { ImportLabelledTextsDocument } from './import-panel.generated';
import { labelledRows, type LabelledRows } from './labelled-rows';
import styles from './triage.module.css';

/** The graph takes so many at once. */
const atOnce = 1_000;

/** Labelled texts from a CSV: looked at first, then taken over; the next training learns from them. */
export function ImportPanel({ labelSetId }: { readonly labelSetId: string }) {
  const { t } = useTranslation('triage');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const place = useRef<HTMLInputElement>(null);
  const [rows, setRows] = useState<(LabelledRows & { readonly file: string }) | null>(null);
  const [take, busy] = useAct(ImportLabelledTextsDocument);

  async function takeOver({ texts }: LabelledRows): Promise<void> {
    let imported = 0;
    for (let from = 0; from < texts.length; from += atOnce) {
      const outcome = (await take({ input: { labelSetId, texts: texts.slice(from, from + atOnce) } }))?.importLabelledTexts;
      if (!outcome) return;
      switch (outcome.__typename) {
        case 'ImportLabelledTextsPayload':
          imported += outcome.imported;
          break;
        case 'InvalidInput':
          return refuse({ message: outcome.message, fields: outcome.fields.slice(0, 5).map((field) => ({ ...field, message: `${t('text', { number: from + Number(field.path[1] ?? 0) + 1 })} ${field.message}` })) });
        case 'Forbidden':
          return refuse(outcome);
        default:
          return unreachable(outcome);
      }
    }
    setRows(null);
    void message.success(t('imported', { count: imported }));
  }

  return (
    <Panel title={t('import')}>
      <p className={styles['under']}>{t('importHint')}</p>
      <div className={styles['row']}>
        <input ref={place} type="file" accept=".csv,text/csv" aria-label={t('chooseFile')} className="visually-hidden" tabIndex={-1} onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void file.text().then((text) => setRows({ ...labelledRows(text), file: file.name }));
          target.value = '';
        }} />
        <Button icon={<UploadOutlined />} onClick={() => place.current?.click()}>{t('chooseFile')}</Button>
        {rows ? <span role="status">{t('rowsRead', { file: rows.file, count: rows.texts.length })}</span> : null}
        {rows && rows.texts.length > 0 ? <Button type="primary" loading={busy} onClick={() => void takeOver(rows)}>{t('takeOver')}</Button> : null}
      </div>
      {rows && rows.lacking.length > 0 ? <p className={styles['failed']}>{t('lacking', { rows: rows.lacking.slice(0, 10).join(', ') })}</p> : null}
      {rows ? <ul className={styles['sample']}>{rows.texts.slice(0, 3).map(({ text, label }) => <li key={text}><strong>{label}</strong> {text.slice(0, 120)}</li>)}</ul> : null}
    </Panel>
  );
}
