import type { RunningService } from '@deskgraph/testkit';
import { startAnalytics } from '../analytics.fixture';
import { said } from '../messages.fixture';

const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Engineer { id performance { asOf delivered resolutionAttainment averageRating } } } }';

describe('the performance of an engineer', () => {
  let analytics: RunningService;
  const of = (...ids: string[]) => ({ of: ids.map((id) => ({ __typename: 'Engineer', id })) });

  beforeAll(async () => {
    analytics = await startAnalytics('2026-11-24T01:30:00Z');
    await analytics.deliver(
      said('r1', '2026-11-10T01:00:00.000Z').opened(), said('r1', '2026-11-10T01:10:00.000Z').assigned('e1'), said('r1', '2026-11-10T02:00:00.000Z').met('RESOLUTION'), said('r1', '2026-11-10T02:00:00.000Z').signed('e1'),
      said('r1', '2026-11-11T01:00:00.000Z').rated({ responsiveness: 5, result: 5, attitude: 5 }),
      said('r2', '2026-11-10T01:00:00.000Z').opened(), said('r2', '2026-11-10T01:10:00.000Z').assigned('e1'), said('r2', '2026-11-10T02:00:00.000Z').breached('RESOLUTION'),
      said('r2', '2026-11-11T01:00:00.000Z').rated({ responsiveness: 4, result: 4, attitude: 4 }),
      said('r4', '2026-11-10T01:00:00.000Z').opened(), said('r4', '2026-11-10T02:00:00.000Z').signed('e1'), said('r4', '2026-11-10T05:00:00.000Z').reopened(),
      said('r3', '2026-11-10T01:00:00.000Z').opened(), said('r3', '2026-11-10T01:10:00.000Z').assigned('e1'), said('r3', '2026-11-10T02:00:00.000Z').declined('e1'),
    );
  });
  afterAll(() => analytics?.stop());

  it('is what they delivered, how much of it in time and how it was rated', async () => {
    const director = await analytics.as({ roles: ['director'] });
    expect(await director.get(query, of('e1', 'newcomer'))).toEqual({
      _entities: [
        { id: 'e1', performance: { asOf: '2026-11-11T01:00:00.000Z', delivered: 1, resolutionAttainment: 0.5, averageRating: 4.5 } },
        { id: 'newcomer', performance: { asOf: '2026-11-11T01:00:00.000Z', delivered: 0, resolutionAttainment: null, averageRating: null } },
      ],
    });
  });

  it('is nothing to those who may not read reports, and does not spoil the rest of their answer', async () => {
    const colleague = await analytics.as({ roles: ['engineer'] });
    expect(await colleague.ask(query, of('e1'))).toEqual({ data: { _entities: [null] } });
  });

  it('is read for a whole page of engineers at once', async () => {
    const director = await analytics.as({ roles: ['director'] });
    const ids = Array.from({ length: 100 }, (_, index) => `e${index}`);
    const asked = jest.spyOn(analytics.dataSource, 'query');
    const { _entities } = await director.get<{ _entities: unknown[] }>(query, of(...ids));
    expect(_entities).toHaveLength(100);
    expect(asked.mock.calls).toHaveLength(4);
    asked.mockRestore();
  });
});
