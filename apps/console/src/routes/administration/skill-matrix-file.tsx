import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Modal } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { saveFile } from '../../ui/csv';
import styles from './administration.module.css';
import { ImportSkillMatrixDocument, SkillMatrixCsvDocument } from './skills-section.generated';

/** The matrix as a file, out and in again; a file with a wrong line changes nothing and says which lines are wrong. */
export function SkillMatrixFile({ readOnly }: { readonly readOnly: boolean }) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  const client = useClient();
  const refuse = useRefusal();
  const chooser = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const [take, busy] = useAct(ImportSkillMatrixDocument);

  async function give(): Promise<void> {
    const { data } = await client.query(SkillMatrixCsvDocument, {}, { requestPolicy: 'network-only' }).toPromise();
    if (data) saveFile('skill-matrix.csv', `\uFEFF${data.skillMatrixCsv}`);
    else refuse({ message: t('noFile') });
  }

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    const outcome = (await take({ input: { csv: await file.text() } }))?.importSkillMatrix;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'ImportSkillMatrixPayload':
        void message.success(t('imported', { rows: outcome.rows, engineers: outcome.changedEngineers }));
        return;
      case 'InvalidInput':
        return setWrong(outcome.fields.map((field) => field.message));
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <span className={styles['tools']}>
      <Button icon={<DownloadOutlined />} onClick={() => void give()}>{t('exportCsv')}</Button>
      {readOnly ? null : <Button icon={<UploadOutlined />} loading={busy} onClick={() => chooser.current?.click()}>{t('importCsv')}</Button>}
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".csv,text/csv"
        aria-label={t('importCsv')}
        onChange={({ target }) => { void read(target.files?.[0]); target.value = ''; }}
      />
      <Modal open={wrong.length > 0} title={t('nothingImported', { count: wrong.length })} onCancel={() => setWrong([])} footer={null}>
        <ul className={styles['wrong']}>{wrong.map((text) => <li key={text}>{text}</li>)}</ul>
      </Modal>
    </span>
  );
}
