import type { RunningService } from '@deskgraph/testkit';
import { runKnowledge } from '../knowledge.fixture';
import { AnnounceCategories } from './announce-categories';

describe('the names of categories', () => {
  let knowledge: RunningService;
  const announced = () => knowledge.published('knowledge.CategoryNamed');

  beforeAll(async () => (knowledge = await runKnowledge('/nowhere')));
  afterAll(() => knowledge?.stop());

  it('are announced once each, also when two processes start at once, and again when they change', async () => {
    const announce = knowledge.app.get(AnnounceCategories, { strict: false });
    await Promise.all([announce.execute(), announce.execute()]);
    const names = await announced();
    expect(names).toContainEqual({ categoryId: 'server/hardware', zh: '硬件', en: 'Hardware', namedAt: '2026-11-24T01:30:00.000Z' });
    expect(new Set(names.map(({ categoryId }) => categoryId)).size).toBe(names.length);

    await knowledge.dataSource.query("update category_names set zh = '以前的名称' where id = 'printer'");
    await announce.execute();
    expect((await announced()).slice(names.length)).toMatchObject([{ categoryId: 'printer', zh: '打印' }]);
  });
});
