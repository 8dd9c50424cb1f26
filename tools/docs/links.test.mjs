// Links between pages lead somewhere, headings included; nothing a reader could click ends in nothing.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { checkout } from '../launch/settings.mjs';

const pages = [
  ...readdirSync(checkout).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(checkout, 'docs'), { recursive: true }).filter((name) => name.endsWith('.md')).map((name) => join('docs', name)),
].map((name) => join(checkout, name));

const withoutCode = (text) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
const anchorsOf = (text) => [...text.matchAll(/^#+ +(.+)$/gm)].map(([, title]) => title.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').trim().replaceAll(' ', '-'));

/** @returns {string[]} links of a page that lead nowhere */
function deadLinks(page, text) {
  const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target).filter((target) => !/^(https?|mailto):/.test(target));
  return targets.filter((target) => {
    const [file, anchor] = target.split('#');
    const path = file === '' ? page : join(dirname(page), file);
    if (!existsSync(path)) return true;
    return anchor !== undefined && statSync(path).isFile() && !anchorsOf(file === '' ? text : readFileSync(path, 'utf8')).includes(anchor);
  });
}

for (const page of pages) {
  test(`links of ${relative(checkout, page)}`, () => assert.deepEqual(deadLinks(page, readFileSync(page, 'utf8')), []));
}

test('a link to a page or a heading that is not there is noticed', () => {
  const text = '# Here I am\n[a](README.md) [b](gone.md) [c](#here-i-am) [d](#elsewhere) [e](docs/operations.md#backup) [f](docs/operations.md#gone) [g](https://example.com) `[h](x.md)`';
  assert.deepEqual(deadLinks(join(checkout, 'README.md'), text), ['gone.md', '#elsewhere', 'docs/operations.md#gone']);
});

test('every page of docs/ can be reached from the README', () => {
  const seen = new Set();
  const visit = (page) => {
    if (seen.has(page)) return;
    seen.add(page);
    for (const [, target] of readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s]+\.md)[^)]*\)/g)) {
      const next = join(dirname(page), target);
      if (existsSync(next)) visit(next);
    }
  };
  visit(join(checkout, 'README.md'));
  assert.deepEqual(pages.filter((page) => !seen.has(page)).map((page) => relative(checkout, page)), []);
});
