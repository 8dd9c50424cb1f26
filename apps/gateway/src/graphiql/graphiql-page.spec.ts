import { startGraph, type RunningGraph } from '../graph.fixture';

describe('GraphiQL', () => {
  let graph: RunningGraph;
  beforeAll(async () => {
    graph = await startGraph();
  });
  afterAll(() => graph?.stop());

  const page = () => fetch(`${graph.origin}/graphiql/`);

  it('is served whole from here: every file of the page is there', async () => {
    const text = await (await page()).text();
    const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(files).toHaveLength(5);
    for (const file of files) {
      expect(file).toMatch(/^\/graphiql\//);
      const response = await fetch(`${graph.origin}${file}`);
      expect([file, response.status]).toEqual([file, 200]);
      expect((await response.text()).length).toBeGreaterThan(100);
    }
    const css = await (await fetch(`${graph.origin}/graphiql/graphiql.css`)).text();
    expect([...css.matchAll(/url\((?!["']?data:)|@import/g)]).toEqual([]);
  });

  it('may load from nowhere else', async () => {
    const policy = (await page()).headers.get('content-security-policy') ?? '';
    const sources = policy.split(';').flatMap((directive) => directive.trim().split(' ').slice(1));
    expect(policy).toMatch(/^default-src 'self';/);
    expect(sources.filter((source) => !/^('self'|'none'|'unsafe-inline'|data:|blob:)$/.test(source))).toEqual([]);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  });
});
