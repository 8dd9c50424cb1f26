import { as, nobody, type Answer } from './stack.fixture';

const newest = '{ serviceRequests(first: 1) { totalCount edges { node { id reference customer { id } contact { name phone email masked } } } } }';

describe('the graph', () => {
  it('shows nothing of anybody without a token, in any service', async () => {
    for (const query of [newest, '{ workOrders(first: 1) { totalCount } }', '{ articles(first: 1) { edges { node { title } } } }', '{ netPromoterScore(from: "2026-01-01", to: "2026-12-31") { score } }', '{ categories { id } }', '{ skills { id } }']) {
      const { data, errors } = await nobody().ask<Answer>(query);
      expect(Object.values(data ?? {}).every((value) => value === null)).toBe(true);
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED', correlationId: expect.any(String) } });
    }
  });

  it('masks contacts for those who do not serve the customer, and shows them to those who do', async () => {
    const contacts = 'query ($id: ID!) { customer(id: $id) { contacts { name phone email masked } } }';
    const seen = async (account: string) => ((await (await as(account)).get<Answer>(contacts, { id: 'demo-customer-1' }))['customer'] as Answer)['contacts'];
    expect(await seen('analyst')).toMatchObject([{ name: '李*', phone: '*5678', masked: true }]);
    expect(await seen('front-line')).toMatchObject([{ name: '李明', phone: '13900005678', masked: false }]);
  });

  it('shows a customer its own requests only', async () => {
    const [own, other] = await Promise.all([as('customer'), as('customer-2')]);
    const all = await own.get<{ serviceRequests: { totalCount: number; edges: { node: { id: string } }[] } }>('{ serviceRequests(first: 100) { totalCount edges { node { id customer { id } } } } }');
    expect(all.serviceRequests.totalCount).toBeGreaterThan(0);
    for (const { node } of all.serviceRequests.edges) expect(node).toMatchObject({ customer: { id: 'demo-customer-1' } });
    const { serviceRequest } = await other.get<Answer>('query ($id: ID!) { serviceRequest(id: $id) { reference } }', { id: all.serviceRequests.edges[0]?.node.id });
    expect(serviceRequest).toBeNull();
  });

  it('refuses what a role may not do, in the reader’s language', async () => {
    const report = '{ netPromoterScore(from: "2026-01-01", to: "2026-12-31") { score } }';
    const refusal = async (language: 'zh' | 'en') => (await (await as('engineer', language)).ask(report)).errors?.[0];
    expect(await refusal('zh')).toMatchObject({ message: expect.stringContaining('权限'), extensions: { code: 'FORBIDDEN' } });
    expect(await refusal('en')).toMatchObject({ message: expect.stringContaining('may not'), extensions: { code: 'FORBIDDEN' } });
  });

  it('finds articles in both languages, by words, meaning and codes', async () => {
    const search = 'query ($search: String!) { articles(first: 5, search: $search) { degraded edges { score highlight node { title language errorCodes category { path } } } } }';
    const [zh, en] = await Promise.all([as('engineer', 'zh'), as('engineer', 'en')]);
    const found = async (client: typeof zh, text: string) => (await client.get<{ articles: { degraded: boolean; edges: { node: { language: string; errorCodes: string[]; category: { path: string[] } } }[] } }>(search, { search: text })).articles;
    const jam = await found(zh, '卡纸');
    expect(jam.degraded).toBe(false);
    expect(jam.edges[0]?.node).toMatchObject({ language: 'ZH', category: { path: ['printer', 'device', 'paper-jam'] } });
    expect((await found(en, 'the host keeps losing its connection to the database')).edges[0]?.node).toMatchObject({ language: 'EN', category: { path: expect.arrayContaining(['database']) } });
  });
});
