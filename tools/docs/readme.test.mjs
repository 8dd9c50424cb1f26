// What a reader pastes works: the query fits the graph, the scripts exist, and both languages say the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildSchema, parse, validate } from 'graphql';
import { checkout } from '../launch/settings.mjs';

const read = (name) => readFileSync(join(checkout, name), 'utf8');
const { scripts } = JSON.parse(read('package.json'));
const blocks = (text, language) => [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code);

const mistakesOf = (query) => validate(buildSchema(read('docs/schema.graphql')), parse(query)).map(({ message }) => message);
const missingScripts = (text) => [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test))/g)].map(([, script, short]) => script ?? short).filter((name) => !scripts[name]);

for (const name of ['README.md', 'README.zh.md']) {
  test(`${name}: the first query fits the graph`, () => {
    const [query] = blocks(read(name), 'graphql');
    assert.deepEqual(mistakesOf(query), []);
  });
}

for (const name of ['README.md', 'README.zh.md', 'docs/operations.md']) {
  test(`${name}: every script exists`, () => assert.deepEqual(missingScripts(read(name)), []));
}

test('both languages show the same commands, the same query and the same pages', () => {
  const [english, chinese] = ['README.md', 'README.zh.md'].map(read);
  const bare = (text) => blocks(text, 'sh').join('').replace(/ +#.*| "[^"]*"/g, '');
  const pages = (text) => [...text.matchAll(/\]\((docs\/[^)]+)\)/g)].map(([, page]) => page);
  assert.equal(bare(chinese), bare(english));
  assert.deepEqual(blocks(chinese, 'graphql'), blocks(english, 'graphql'));
  assert.deepEqual(pages(chinese), pages(english));
});

test('a field or a script that is not there is noticed', () => {
  assert.match(mistakesOf('{ serviceRequests(first: 1) { edges { node { price } } } }').join(), /Cannot query field "price"/);
  assert.deepEqual(missingScripts('npm start, then npm run deploy'), ['deploy']);
});
