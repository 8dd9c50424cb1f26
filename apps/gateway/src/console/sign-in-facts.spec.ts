import { startGraph, type RunningGraph } from '../graph.fixture';

describe('/console.json', () => {
  let graph: RunningGraph;
  afterEach(() => graph?.stop());
  const facts = async () => {
    const response = await fetch(`${graph.origin}/console.json`);
    return [response.headers.get('cache-control'), await response.json()];
  };

  it('says who signs people in', async () => {
    graph = await startGraph();
    expect(await facts()).toEqual(['no-store', { issuer: graph.issuer, clientId: 'deskgraph-console', resource: null, audience: 'deskgraph', scopes: ['openid'] }]);
  });

  it('says what another provider wants', async () => {
    graph = await startGraph({ CONSOLE_CLIENT_ID: '0oa7', CONSOLE_SCOPES: 'openid profile, offline_access', CONSOLE_RESOURCE: 'https://graph.example.com' });
    expect((await facts())[1]).toMatchObject({ clientId: '0oa7', resource: 'https://graph.example.com', scopes: ['openid', 'profile', 'offline_access'] });
  });
});
