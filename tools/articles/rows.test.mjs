import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import test from 'node:test';
import { csvHeader, csvLine, readRows } from './rows.mjs';

const article = {
  language: 'ZH', title: '=打印机,"卡纸"', symptoms: ['走纸不顺', '有响声'], steps: ['打开后盖', '- 取出纸片'], errorCodes: ['E-13'], productVersions: [],
  body: '第一行\n第二行', cause: null, tier: 2, categoryId: null, module: null, function: null, subFunction: null, audience: 'STAFF',
};
const wanted = { language: 'ZH', title: article.title, symptoms: article.symptoms, steps: article.steps, errorCodes: ['E-13'], productVersions: [], body: article.body, tier: 2, audience: 'STAFF' };

test('an article comes back from CSV as it went', async () => {
  const [row] = await readRows(Readable.from([`\uFEFF${csvHeader}\n${csvLine(article)}\n`]), true);
  assert.deepEqual(row.input, wanted);
});

test('an article comes back from JSONL as it went', async () => {
  const [row] = await readRows(Readable.from([`${JSON.stringify(article)}\n\n`]), false);
  assert.deepEqual(row, { line: 1, input: wanted });
});

test('no cell is a formula for a spreadsheet', () => {
  for (const title of ['=1+1', '+1', '-1', '@x']) assert.match(csvLine({ ...article, title }), /^ZH,"?'/);
});

test('what is wrong is named with its line', async () => {
  const rows = await readRows(Readable.from(['{"language":"ZH","title":"a"}\nnot json\n{"language":"FR","title":"b"}\n{"language":"EN"}\n']), false);
  assert.deepEqual(rows.map(({ line, problem }) => [line, problem === undefined]), [[1, true], [2, false], [3, false], [4, false]]);
});
