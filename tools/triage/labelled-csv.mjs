import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';

/** The rows of a CSV with the columns text and label; what is wrong with the file is said with its line. */
export async function labelledCsv(file, { needsLabel = true } = {}) {
  const bytes = await readFile(file).catch((error) => {
    throw new Error(error.code === 'ENOENT' ? `${file} does not exist` : `${file} cannot be read: ${error.message}`);
  });
  let content;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${file} is not UTF-8; save it as "CSV UTF-8"`);
  }
  let records;
  try {
    records = parse(content, { columns: (header) => header.map((name) => name.trim().toLowerCase()), bom: true, info: true, skip_empty_lines: true });
  } catch (error) {
    throw new Error(`${file} is not a readable CSV: ${error.message}`);
  }
  if (records.length === 0) throw new Error(`${file} holds no rows below its header`);
  const missing = (needsLabel ? ['text', 'label'] : ['text']).filter((column) => !(column in records[0].record));
  if (missing.length > 0) throw new Error(`${file} has no column ${missing.join(' and no column ')}; its header must be text,label and is ${Object.keys(records[0].record).join(',')}`);
  return records.map(({ record, info }) => {
    const label = (record.label ?? '').trim();
    if (needsLabel && label === '') throw new Error(`${file}, line ${info.lines}: the label is empty`);
    return { text: record.text, label };
  });
}
