import { DownloadOutlined, LinkOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EChartsCoreOption } from 'echarts/core';
import { Chart } from '../../ui/chart';
import { saveFile } from '../../ui/csv';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/page';
import styles from './analytics.module.css';
import { csvOfReport, shown, type Column } from './columns';

interface ReportPanelProps<Row> {
  readonly title: string;
  /** Of the file that is saved, without ending. */
  readonly name: string;
  readonly definition: string;
  readonly asOf: string;
  readonly option: EChartsCoreOption;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly total?: Row;
  readonly keyOf: (row: Row) => string;
}

/** A report: its chart, the same numbers as a table, what they mean, and ways to pass them on. */
export function ReportPanel<Row>({ title, name, definition, asOf, option, columns, rows, total, keyOf }: ReportPanelProps<Row>) {
  const { t, i18n } = useTranslation('analytics');
  const { message } = App.useApp();
  const copyLink = () => navigator.clipboard.writeText(location.href).then(() => message.success(t('linkCopied')), () => message.warning(t('linkNotCopied')));
  const cells = (row: Row) => columns.map(({ title: heading, kind, value }) => <td key={heading} className={kind === 'text' ? undefined : styles['number']}>{shown(value(row), kind, i18n.language)}</td>);

  return (
    <Panel
      title={title}
      actions={
        <span className={styles['actions']}>
          <Button size="small" icon={<LinkOutlined />} onClick={() => void copyLink()}>{t('copyLink')}</Button>
          <Button size="small" icon={<DownloadOutlined />} onClick={() => saveFile(`${name}.csv`, csvOfReport(columns, total ? [...rows, total] : rows))}>{t('csv')}</Button>
        </span>
      }
    >
      <Chart label={title} option={option} height={300} />
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={title}>
        <table className={styles['table']}>
          <thead><tr>{columns.map(({ title: heading, kind }) => <th key={heading} scope="col" className={kind === 'text' ? undefined : styles['number']}>{heading}</th>)}</tr></thead>
          <tbody>{rows.map((row) => <tr key={keyOf(row)}>{cells(row)}</tr>)}</tbody>
          {total ? <tfoot><tr>{cells(total)}</tr></tfoot> : null}
        </table>
      </div>
      <p className={styles['definition']}><strong>{t('definition')}</strong> {definition} <span className="quiet">{t('asOf')} <Moment at={asOf} style="second" /></span></p>
    </Panel>
  );
}
