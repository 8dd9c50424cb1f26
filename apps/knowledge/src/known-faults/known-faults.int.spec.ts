import { DeliverySigned, WorkStepLogged } from '@deskgraph/contracts';
import { messageOf, type GraphClient, type RunningService } from '@deskgraph/testkit';
import { runKnowledge } from '../knowledge.fixture';
import { RequestTextsView } from '../requests/request-texts.view';

interface Answer {
  readonly [field: string]: Answer;
}

const run = (name: string, fields: string) => `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${fields} ... on InvalidInput { fields { path message } } ... on UserError { message } } }`;
const faultFields = 'knownFault { id title revision versions { name } articles { title } tracedAt traceDueAt tracedInTime fixedIn }';
const create = run('createArticle', '... on CreateArticlePayload { article { id } }');
const publish = run('publishArticle', '... on PublishArticlePayload { article { id } }');
const record = run('recordKnownFault', `... on RecordKnownFaultPayload { ${faultFields} }`);
const trace = run('traceKnownFault', `... on TraceKnownFaultPayload { ${faultFields} } ... on StaleKnownFault { knownFault { revision } }`);
const rate = run('rateArticle', '... on RateArticlePayload { article { helpful notHelpful viewerFoundHelpful } }');
const use = run('useArticle', '... on UseArticlePayload { article { uses } }');
const write = run('writeSynonyms', '... on WriteSynonymsPayload { synonyms { id words } }');
const remove = run('removeSynonyms', '... on RemoveSynonymsPayload { id }');

/** No models: everything here holds without them. */
describe('the knowledge base without language models', () => {
  let knowledge: RunningService;
  let manager: GraphClient;
  let engineer: GraphClient;
  let customer: GraphClient;

  const act = async (client: GraphClient, mutation: string, input: object): Promise<Answer> => Object.values(await client.get<Answer>(mutation, { input }))[0] as Answer;
  const published = async (input: object): Promise<string> => {
    const { article } = await act(engineer, create, { language: 'ZH', body: '正文', ...input });
    await act(manager, publish, { articleId: article?.['id'], expectedRevision: 1 });
    return String(article?.['id']);
  };
  const titles = async (search: string): Promise<{ degraded: boolean; found: string[] }> => {
    const { articles } = await manager.get<{ articles: { degraded: boolean; edges: { node: { title: string } }[] } }>('query ($search: String!) { articles(first: 5, search: $search) { degraded edges { node { title } } } }', { search });
    return { degraded: articles.degraded, found: articles.edges.map(({ node }) => node.title) };
  };

  beforeAll(async () => {
    knowledge = await runKnowledge('/no/models/here');
    manager = await knowledge.as({ roles: ['knowledge-manager'], id: 'km' }, 'zh');
    engineer = await knowledge.as({ roles: ['engineer'], id: 'eng' }, 'zh');
    customer = await knowledge.as({ roles: ['customer'], id: 'cust', customerId: 'c1' }, 'zh');
    await knowledge.app.get(RequestTextsView, { strict: false }).keep(knowledge.dataSource.manager, [{
      serviceRequestId: 'r1', customerId: 'c1', language: 'zh', text: '网关离线\n重启后仍离线', productVersion: null, model: null, embedding: null, otherVectors: [], submittedAt: knowledge.clock.now(),
    }]);
  });
  afterAll(() => knowledge?.stop());

  it('leads from a fault to its versions and articles, and back', async () => {
    const article = await published({ title: '网关 3.1 内存泄漏的处理', productVersions: ['EG-2000 3.1'] });
    const { knownFault: fault } = await act(engineer, record, { title: '3.1 固件内存泄漏', description: '运行两周后重启' });
    expect(fault).toMatchObject({ versions: [], tracedAt: null, tracedInTime: null, traceDueAt: '2026-11-25T01:30:00.000Z' });
    const findings = { knownFaultId: fault?.['id'], expectedRevision: 1, versions: ['EG-2000 3.1', 'EG-2000 3.0'], fixedIn: 'EG-2000 3.2', articleIds: [article] };
    expect(await act(engineer, trace, findings)).toMatchObject({ __typename: 'Forbidden' });
    expect(await act(manager, trace, { ...findings, articleIds: ['nothing'] })).toMatchObject({ fields: [{ path: ['articleIds'] }] });
    expect(await act(manager, trace, findings)).toMatchObject({ knownFault: { revision: 2, tracedInTime: true, fixedIn: 'EG-2000 3.2', articles: [{ title: '网关 3.1 内存泄漏的处理' }] } });
    expect(await act(manager, trace, findings)).toMatchObject({ __typename: 'StaleKnownFault', knownFault: { revision: 2 } });
    const back = await engineer.get('query ($id: ID!) { productVersion(name: "eg2000 3.1") { knownFaults { title } articles { title knownFaults { title } } } article(id: $id) { knownFaults { title versions { name } } } knownFaults(first: 5, version: "EG-2000 3.2") { edges { node { title } } } }', { id: article });
    expect(back).toEqual({
      productVersion: { knownFaults: [{ title: '3.1 固件内存泄漏' }], articles: [{ title: '网关 3.1 内存泄漏的处理', knownFaults: [{ title: '3.1 固件内存泄漏' }] }] },
      article: { knownFaults: [{ title: '3.1 固件内存泄漏', versions: [{ name: 'EG-2000 3.1' }, { name: 'EG-2000 3.0' }] }] },
      knownFaults: { edges: [] },
    });
    expect(await customer.get('query ($id: ID!) { article(id: $id) { knownFaults { title } } }', { id: article })).toEqual({ article: { knownFaults: [] } });
  });

  it('counts each reader once and each solved request once, and says so', async () => {
    const id = await published({ title: '打印机脱机', tier: 1 });
    await act(customer, rate, { articleId: id, helpful: false });
    expect(await act(customer, rate, { articleId: id, helpful: true })).toMatchObject({ article: { helpful: 1, notHelpful: 0, viewerFoundHelpful: true } });
    expect(await act(engineer, rate, { articleId: id, helpful: false })).toMatchObject({ article: { helpful: 1, notHelpful: 1, viewerFoundHelpful: false } });
    expect(await act(customer, use, { articleId: id, serviceRequestId: 'r1' })).toMatchObject({ __typename: 'Forbidden' });
    await act(engineer, use, { articleId: id, serviceRequestId: 'r1' });
    expect(await act(engineer, use, { articleId: id, serviceRequestId: 'r1' })).toMatchObject({ article: { uses: 1 } });
    expect(await act(engineer, use, { articleId: id, serviceRequestId: 'r9' })).toMatchObject({ fields: [{ path: ['serviceRequestId'] }] });
    expect(await knowledge.published('knowledge.ArticleUsed')).toEqual([{ articleId: id, revision: 1, tier: 1, serviceRequestId: 'r1', usedAt: knowledge.clock.now().toISOString() }]);
    expect((await knowledge.published('knowledge.ArticleRated')).map(({ helpful }) => helpful)).toEqual([false, true, false]);
  });

  it('answers searches by words, marked as degraded, and takes synonyms for each other', async () => {
    await published({ title: '无线网络连不上' });
    expect(await titles('无线网络')).toEqual({ degraded: true, found: ['无线网络连不上'] });
    expect((await titles('wlan')).found).toEqual([]);
    const { synonyms } = await act(manager, write, { words: ['WLAN', '无线网络'] });
    expect((await titles('wlan')).found).toEqual(['无线网络连不上']);
    expect(await manager.get('{ synonyms { words } }')).toEqual({ synonyms: [{ words: ['WLAN', '无线网络'] }] });
    expect(await act(manager, write, { words: ['一个', '一个'] })).toMatchObject({ fields: [{ path: ['words'] }] });
    await act(manager, remove, { id: synonyms?.['id'] });
    expect((await titles('wlan')).found).toEqual([]);
    expect(await act(engineer, write, { words: ['a', 'b'] })).toMatchObject({ __typename: 'Forbidden' });
  });

  it('drafts an article from the log of accepted work, once', async () => {
    const of = { workOrderId: 'w1', serviceRequestId: 'r1', engineerId: 'e1' };
    const step = (action: string, temporary: boolean, minute: string) => messageOf(WorkStepLogged, 'w1', { ...of, action, temporary, loggedAt: `2026-11-24T01:${minute}:00.000Z` });
    const signed = messageOf(DeliverySigned, 'w1', { ...of, deliveryId: 'd1', deliveryReference: 'SD-1', signedAt: '2026-11-24T02:00:00.000Z' });
    await knowledge.deliver(step('重启网关', true, '31'), step('更换电源模块', false, '32'), signed, messageOf(DeliverySigned, 'w1', { ...of, deliveryId: 'd2', deliveryReference: 'SD-2', signedAt: '2026-11-24T02:00:00.000Z' }));
    const { articles } = await manager.get<{ articles: { edges: object[] } }>('{ articles(first: 5, states: [DRAFT]) { edges { node { title symptoms steps author audience } } } }');
    expect(articles.edges).toEqual([{ node: { title: '网关离线', symptoms: ['重启后仍离线'], steps: ['临时处理：重启网关', '更换电源模块'], author: 'work-order', audience: 'STAFF' } }]);
  });
});
