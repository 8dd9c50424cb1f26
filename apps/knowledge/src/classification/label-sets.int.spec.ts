import { ServiceRequestSubmitted } from '@deskgraph/contracts';
import { eventually, messageOf, type GraphClient, type RunningService } from '@deskgraph/testkit';
import { startKnowledge } from '../knowledge.fixture';

interface Answer {
  readonly [field: string]: Answer;
}

const mutation = (name: string, fields: string) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ${fields} ... on InvalidInput { fields { path } } ... on Forbidden { permission } ... on UserError { message } } }`;
const addLabelSet = mutation('addLabelSet', '... on AddLabelSetPayload { labelSet { id name } }');
const setTargets = mutation('setLabelSetTargets', '... on SetLabelSetTargetsPayload { labelSet { wantedPrecision leastAccuracy leastRecall } }');
const importTexts = mutation('importLabelledTexts', '... on ImportLabelledTextsPayload { imported }');
const retrain = mutation('retrainTriageModel', '... on RetrainTriageModelPayload { training { id version state share } }');
const promote = mutation('promoteTriageModel', '... on PromoteTriageModelPayload { labelSet { activeVersion { version } } } ... on GateNotPassed { objections { reason label reached least } }');
const rollBack = mutation('rollBackTriageModel', '... on RollBackTriageModelPayload { labelSet { activeVersion { version } } }');
const labelSet = `query ($id: ID!) { labelSet(id: $id) {
  training { version state share } versions(first: 10) { version examples heldOut accuracy withMeaning objections { reason } }
  activeVersion { version } changes(first: 10) { kind fromVersion toVersion changedBy } drift(weeks: 4) { read }
} }`;

const evaluation = `query ($id: ID!) { labelSet(id: $id) { versions(first: 1) { version accuracy threshold evaluation {
  accuracy { of share low95 high95 } languages { language accuracy { of share } } labels { label category { label } recall { of share low95 high95 } precision { of } }
  confusions { label said examples category { id } saidCategory { id } } calibration { from to confidence right { of share } } thresholds { threshold coverage precision { of share } }
} } } }`;
const toLabel = 'query ($labelSetId: ID!, $first: Int!) { examplesToLabel(labelSetId: $labelSetId, first: $first) { serviceRequest { id } text language label confidence category { id label } } }';

const places = { headquarters: 'lobby tower cafeteria garage', factory: 'conveyor furnace forklift workshop', warehouse: 'pallet rack loading-dock scanner' };
const sentences = ['the light in the %s is broken', 'please send somebody to the %s today', 'noise near the %s since this morning', 'the door beside the %s does not close', 'water on the floor by the %s', 'we need a new sign at the %s'];
const texts = Object.entries(places).flatMap(([label, words]) => words.split(' ').flatMap((word) => sentences.map((sentence) => ({ text: sentence.replace('%s', word), label }))));

describe('label sets of an organisation', () => {
  let knowledge: RunningService;
  let manager: GraphClient;
  let desk: GraphClient;
  const act = async (client: GraphClient, operation: string, input: object): Promise<Answer> => Object.values(await client.get<Answer>(operation, { input }))[0] as Answer;
  const shown = async (id: string): Promise<Answer> => (await manager.get<{ labelSet: Answer }>(labelSet, { id })).labelSet;
  const trained = async (id: string): Promise<string> => {
    const { training } = await act(manager, retrain, { labelSetId: id });
    await eventually('the training is done', async () => String((await shown(id))['training']?.['state']) === 'DONE', { within: 240_000, every: 500 });
    return String(training?.['version']);
  };

  beforeAll(async () => {
    // Words alone are quick to learn; the journey reads with the real models.
    knowledge = await startKnowledge('/nowhere');
    manager = await knowledge.as({ roles: ['knowledge-manager'] });
    desk = await knowledge.as({ roles: ['dispatcher'] });
  }, 900_000);
  afterAll(() => knowledge?.stop());

  it('begins with category and request type, each read by a version that says how good it is', async () => {
    for (const id of ['category', 'request-type']) {
      expect(await shown(id)).toMatchObject({ activeVersion: { version: expect.stringContaining(id) }, changes: [{ kind: 'STARTED', fromVersion: null, changedBy: null }], versions: [{ withMeaning: false, accuracy: expect.any(Number) }] });
    }
  });

  it('adds a question, learns it from imported texts, promotes it and returns', async () => {
    expect(await act(manager, addLabelSet, { id: 'site', nameZh: '地点', nameEn: 'Site' })).toMatchObject({ labelSet: { id: 'site', name: 'Site' } });
    expect(await act(manager, retrain, { labelSetId: 'site' })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await act(manager, importTexts, { labelSetId: 'site', texts })).toMatchObject({ imported: texts.length });
    expect(await act(manager, importTexts, { labelSetId: 'site', texts: texts.slice(0, 5) })).toMatchObject({ imported: 5 });

    const first = await trained('site');
    expect((await shown('site'))['versions']).toMatchObject([{ version: first, examples: texts.length, heldOut: texts.length, objections: [] }]);
    expect(await act(manager, rollBack, { labelSetId: 'site' })).toMatchObject({ __typename: 'NoEarlierVersion' });
    expect(await act(manager, promote, { version: first })).toMatchObject({ labelSet: { activeVersion: { version: first } } });
    const second = await trained('site');
    await act(manager, promote, { version: second });
    expect(await act(manager, rollBack, { labelSetId: 'site' })).toMatchObject({ labelSet: { activeVersion: { version: first } } });
    expect((await shown('site'))['changes']).toMatchObject([{ kind: 'ROLLED_BACK', fromVersion: second, toVersion: first }, { kind: 'PROMOTED', toVersion: second }, { kind: 'PROMOTED', fromVersion: null }]);

    const activated = await knowledge.published('knowledge.TriageModelActivated');
    expect(activated.filter(({ labelSetId }) => labelSetId === 'site').map(({ kind }) => kind)).toEqual(['PROMOTED', 'PROMOTED', 'ROLLED_BACK']);
    expect((await knowledge.published('knowledge.TriageTrainingProgressed')).at(-1)).toMatchObject({ labelSetId: 'site', state: 'DONE', share: 1 });
  }, 300_000);

  it('keeps out a version that does not reach the targets', async () => {
    expect(await act(manager, setTargets, { labelSetId: 'site', wantedPrecision: 0.95, leastAccuracy: 1, leastRecall: 1 })).toMatchObject({ labelSet: { wantedPrecision: 0.95 } });
    await act(manager, importTexts, { labelSetId: 'site', texts: Array.from({ length: 12 }, (_, nth) => ({ text: `somebody called about thing ${nth}`, label: nth % 2 ? 'factory' : 'warehouse' })) });
    const weak = await trained('site');
    expect(await act(manager, promote, { version: weak })).toMatchObject({ __typename: 'GateNotPassed', objections: expect.arrayContaining([expect.objectContaining({ reason: 'TOO_MANY_WRONG', least: 1 })]) });
  }, 300_000);

  it('tells in detail how good a version is, and nothing of versions that were trained before', async () => {
    const latest = async (id: string) => ((await manager.get<{ labelSet: Answer }>(evaluation, { id })).labelSet['versions'] as unknown as Answer[])[0] as Answer;
    const { accuracy, evaluation: found } = await latest('category');
    const { thresholds, calibration, languages, labels } = found as unknown as Record<'thresholds' | 'calibration' | 'languages' | 'labels', Record<string, { of: number }>[]>;
    expect(found?.['accuracy']).toMatchObject({ share: accuracy });
    expect(languages.map(({ language }) => language)).toEqual(['en', 'zh']);
    const examples = Number(found?.['accuracy']?.['of']);
    expect(languages.reduce((sum, { accuracy: { of } = { of: 0 } }) => sum + of, 0)).toBe(examples);
    expect(labels.reduce((sum, { recall: { of } = { of: 0 } }) => sum + of, 0)).toBe(examples);
    expect(calibration.reduce((sum, { right: { of } = { of: 0 } }) => sum + of, 0)).toBe(examples);
    expect(labels[0]).toMatchObject({ category: { label: expect.any(String) } });
    expect(thresholds[0]).toMatchObject({ threshold: 0, coverage: 1, precision: { share: accuracy } });
    expect(found?.['confusions']).toEqual(expect.arrayContaining([expect.objectContaining({ examples: expect.any(Number), category: expect.anything(), saidCategory: expect.anything() })]));

    await knowledge.dataSource.query("update triage_model_versions set evaluation = null where label_set_id = 'request-type'");
    expect(await latest('request-type')).toMatchObject({ accuracy: expect.any(Number), evaluation: null });
  });

  it('asks people about what it was least sure of and nobody has corrected', async () => {
    const request = (id: string, text: string) => messageOf(ServiceRequestSubmitted, id, {
      serviceRequestId: id, reference: `SR-${id}`, language: 'en', channel: 'PHONE', subject: text, description: text, priority: 'P2', customerId: 'c1', customerName: '华北精密', customerLevel: 'KEY', missingInformation: [], submittedAt: '2026-11-24T01:30:00.000Z',
    });
    await knowledge.deliver(request('sure', 'VPN client does not connect, the gateway does not answer'), request('vague', 'something is odd since yesterday'), request('said', 'it behaves strangely now and then'));
    await act(desk, mutation('correctClassification', '... on CorrectClassificationPayload { classification { confidence } }'), { serviceRequestId: 'said', categoryId: 'network/wide-area/vpn' });
    const asked = async (labelSetId: string, first: number) => (await desk.get<{ examplesToLabel: Answer[] }>(toLabel, { labelSetId, first })).examplesToLabel;
    expect(await asked('category', 1)).toMatchObject([{ serviceRequest: { id: 'vague' }, text: 'something is odd since yesterday', language: 'en', category: { id: expect.any(String) } }]);
    const both = await asked('category', 5);
    expect(both.map(({ serviceRequest }) => String(serviceRequest?.['id']))).toEqual(['vague', 'sure']);
    expect((await asked('request-type', 5)).every(({ category }) => category === null)).toBe(true);
    expect(await asked('site', 5)).toHaveLength(2);
    expect(await asked('nothing', 5)).toEqual([]);
    const engineer = await knowledge.as({ roles: ['engineer'] });
    expect((await engineer.ask(toLabel, { labelSetId: 'category', first: 1 })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  it('refuses what is wrong, naming the field, and who may not', async () => {
    expect(await act(manager, addLabelSet, { id: 'No Id', nameZh: '', nameEn: 'x' })).toMatchObject({ fields: [{ path: ['id'] }, { path: ['nameZh'] }] });
    expect(await act(manager, importTexts, { labelSetId: 'category', texts: [{ text: 'a', label: 'nothing' }, { text: ' ', label: 'server' }] })).toMatchObject({ fields: [{ path: ['texts', '0', 'label'] }, { path: ['texts', '1', 'text'] }, { path: ['texts', '1', 'label'] }] });
    expect(await act(manager, promote, { version: 'none' })).toMatchObject({ fields: [{ path: ['version'] }] });
    for (const [operation, input] of [[promote, { version: 'x' }], [rollBack, { labelSetId: 'site' }], [retrain, { labelSetId: 'site' }], [addLabelSet, { id: 'xx', nameZh: 'x', nameEn: 'x' }]] as const) {
      expect(await act(desk, operation, input)).toMatchObject({ __typename: 'Forbidden' });
    }
  });
});
