import { contentOf, draftOf, emptyDraft, inputOf, saysItself, type SavedArticle } from './article-draft';

const saved: SavedArticle = {
  title: '打印机卡纸', symptoms: ['进纸口发出异响'], cause: '搓纸轮磨损', steps: ['断电', '更换搓纸轮'], body: '见图', language: 'ZH', audience: 'STAFF', tier: 2,
  category: { id: 'printer/device/paper-jam' }, errorCodes: ['E05', 'E06'], productVersions: [],
};

describe('a draft', () => {
  it('comes back as the article it was made of', () => {
    const { title, symptoms, cause, steps, body, audience, tier, errorCodes, productVersions } = saved;
    expect(inputOf(draftOf(saved))).toEqual({ title, symptoms, cause, steps, body, audience, tier, errorCodes, productVersions, categoryId: 'printer/device/paper-jam' });
  });

  it('takes lines and separated entries as people type them', () => {
    const draft = { ...emptyDraft('ZH'), steps: ' 断电 \n\n更换 ', errorCodes: 'E05，E06; E07、E08' };
    expect(inputOf(draft)).toEqual(expect.objectContaining({ steps: ['断电', '更换'], errorCodes: ['E05', 'E06', 'E07', 'E08'], tier: null, categoryId: null }));
  });
});

it('cause and steps are not shown again when the text says them', () => {
  expect(saysItself({ ...saved, body: '## 原因\n搓纸轮磨损\n1. 断电\n2. 更换搓纸轮' })).toBe(true);
  expect(saysItself(contentOf(draftOf(saved)))).toBe(false);
});
