import { createInterface } from 'node:readline';
import { csvRecords } from '../import/csv-records.mjs';

const lists = ['symptoms', 'steps', 'errorCodes', 'productVersions'];
const columns = ['language', 'title', ...lists, 'body', 'cause', 'tier', 'categoryId', 'module', 'function', 'subFunction', 'audience'];

export const csvHeader = columns.join(',');

/** Lists are one a line inside their cell. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function csvLine(article) {
  return columns.map((column) => quoted(lists.includes(column) ? article[column].join('\n') : (article[column] ?? ''))).join(',');
}

function quoted(value) {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Every entry of a file as the input of a new article, or what is wrong with it, with its line. */
export async function readRows(stream, csv) {
  const rows = [];
  if (csv) {
    for await (const { record, info } of csvRecords(stream)) rows.push(fromCsv(record, info.lines));
    return rows;
  }
  let line = 0;
  for await (const text of createInterface({ input: stream, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() !== '') rows.push(fromJson(text, line));
  }
  return rows;
}

function fromJson(text, line) {
  try {
    return inputOf(JSON.parse(text), line);
  } catch (error) {
    return { line, problem: error.message };
  }
}

function fromCsv(record, line) {
  const plain = Object.fromEntries(Object.entries(record).map(([column, value]) => [column, value.replace(/^'(?=[=+\-@\t\r])/, '')]));
  const split = Object.fromEntries(lists.map((column) => [column, (plain[column] ?? '').split('\n').map((entry) => entry.trim()).filter(Boolean)]));
  return inputOf({ ...plain, ...split, tier: plain.tier ? Number(plain.tier) : null }, line);
}

function inputOf(given, line) {
  const language = String(given.language ?? '').toUpperCase();
  if (!['ZH', 'EN'].includes(language)) return { line, problem: 'language: ZH or EN' };
  if (!given.title) return { line, problem: 'title: give one' };
  const input = Object.fromEntries(columns.flatMap((column) => (given[column] === undefined || given[column] === null || given[column] === '' ? [] : [[column, given[column]]])));
  return { line, input: { ...input, language, body: given.body ?? '' } };
}
