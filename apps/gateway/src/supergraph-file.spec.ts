import { rename, writeFile } from 'node:fs/promises';
import { eventually } from '@deskgraph/testkit';
import { composed, sdl, startGraph, type RunningGraph } from './graph.fixture';

describe('the file of the composed graph', () => {
  let graph: RunningGraph;
  beforeEach(async () => {
    graph = await startGraph();
  });
  afterEach(() => graph?.stop());

  const grown = composed({ ...sdl, intake: sdl.intake.replace('broken: String', 'broken: String mended: String') });
  const knowsMended = async (): Promise<boolean> => (await graph.ask('{ mended }')).body.errors?.[0]?.extensions['code'] !== 'GRAPHQL_VALIDATION_FAILED';
  const answers = async (): Promise<unknown> => (await graph.ask('{ serviceRequest(id: "1") { id workOrder { reference } } }')).body.data;
  const whole = { serviceRequest: { id: '1', workOrder: { reference: 'IR-1' } } };

  it('is read again when it changes, written in place or moved there', async () => {
    expect(await knowsMended()).toBe(false);
    await writeFile(graph.supergraphPath, grown);
    await eventually('the field is there', knowsMended);
    await writeFile(`${graph.supergraphPath}.new`, composed());
    await rename(`${graph.supergraphPath}.new`, graph.supergraphPath);
    await eventually('the field is gone', async () => !(await knowsMended()));
    expect(await answers()).toEqual(whole);
  });

  it.each([
    ['cut off', grown.slice(0, 400)],
    ['no supergraph', 'type Query { serviceRequest(id: ID!): ID }'],
    ['empty', ''],
  ])('leaves the old graph in place when it is %s, and takes over the next valid one', async (_, text) => {
    await writeFile(graph.supergraphPath, text);
    for (let asked = 0; asked < 30; asked += 1) expect(await answers()).toEqual(whole);
    await writeFile(graph.supergraphPath, grown);
    await eventually('the field is there', knowsMended);
    expect(await answers()).toEqual(whole);
  });
});
