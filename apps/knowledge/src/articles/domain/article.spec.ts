import { assert, boolean, constantFrom, property } from 'fast-check';
import { begin, giveBack, publish, publishReviewed, retire, revise, submit, type Article } from './article';
import { differences } from './differences';

const now = new Date('2026-11-24T01:30:00Z');
const draft = begin({ id: 'a', language: 'zh', now });
const done = (outcome: object): Article => {
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome));
  return outcome as Article;
};
const inReview = done(submit(draft, 1, now));
const published = done(publish(inReview, 1, now));
const retired = done(retire(published, 1, 'old', now));

describe('the life of an article', () => {
  it.each([
    ['submit', submit, { DRAFT: 'IN_REVIEW', IN_REVIEW: 'IN_REVIEW', PUBLISHED: 'WrongArticleState', RETIRED: 'WrongArticleState' }],
    ['publish', publish, { DRAFT: 'PUBLISHED', IN_REVIEW: 'PUBLISHED', PUBLISHED: 'PUBLISHED', RETIRED: 'WrongArticleState' }],
    ['return', (article: Article, revision: number, at: Date) => giveBack(article, revision, 'why', at), { DRAFT: 'DRAFT', IN_REVIEW: 'DRAFT', PUBLISHED: 'WrongArticleState', RETIRED: 'WrongArticleState' }],
    ['retire', (article: Article, revision: number, at: Date) => retire(article, revision, 'why', at), { DRAFT: 'RETIRED', IN_REVIEW: 'RETIRED', PUBLISHED: 'RETIRED', RETIRED: 'RETIRED' }],
  ] as const)('%s leads from every state where it should', (_, step, table) => {
    for (const article of [draft, inReview, published, retired]) {
      const outcome = step(article, 1, now);
      expect([article.state, 'refused' in outcome ? outcome.refused : outcome.state]).toEqual([article.state, table[article.state]]);
      expect(step(article, 2, now)).toEqual({ refused: 'StaleArticle' });
    }
  });

  it('keeps showing the published revision while the next is written, and nothing once retired', () => {
    const next = done(revise(published, 1, now));
    expect(next).toMatchObject({ state: 'DRAFT', revision: 2, publishedRevision: 1 });
    expect(retired).toMatchObject({ publishedRevision: null, stateReason: 'old' });
    expect(done(revise(retired, 1, now))).toMatchObject({ state: 'DRAFT', publishedRevision: null, stateReason: null });
  });
});

describe('the second pair of eyes', () => {
  const people = constantFrom('ann', 'bo', 'cy');

  it('refuses exactly what would let out one\'s own revision, and otherwise decides as without it', () => {
    assert(property(constantFrom(draft, inReview, published, retired), constantFrom(1, 2), people, people, boolean(), (article, revision, author, reviewer, fourEyes) => {
      const plain = publish(article, revision, now);
      const letsOut = !('refused' in plain) && plain !== article;
      const expected = letsOut && fourEyes && author === reviewer ? { refused: 'OwnRevision' } : plain;
      expect(publishReviewed(article, revision, { author, reviewer, fourEyes }, now)).toEqual(expected);
    }));
  });

  it('does not mind a retry of what is published', () => {
    expect(publishReviewed(published, 1, { author: 'ann', reviewer: 'ann', fourEyes: true }, now)).toBe(published);
  });
});

describe('differences', () => {
  const content = { title: 't', symptoms: [], body: 'one\ntwo\nthree', cause: null, steps: ['a', 'b', 'c'], tier: 2, categoryId: null, module: null, function: null, subFunction: null, errorCodes: [], productVersions: [] };

  it('are the lines that came and went, in order', () => {
    expect(differences(content, { ...content, body: 'one\nthree\nfour', steps: ['b', 'c', 'a'], cause: 'why', tier: null })).toEqual([
      { field: 'cause', removed: [], added: ['why'] },
      { field: 'steps', removed: ['a'], added: ['a'] },
      { field: 'body', removed: ['two'], added: ['four'] },
      { field: 'tier', removed: ['2'], added: [] },
    ]);
    expect(differences(content, content)).toEqual([]);
  });
});
