import type { Choice } from './choice';
import { workQueue } from './work-queue';

const worked = async (ids: readonly string[], choiceOf: (id: string, given: readonly string[]) => Choice | null, refuses: readonly string[] = []) => {
  const given: string[] = [];
  const count = await workQueue(ids, {
    look: async (id) => choiceOf(id, given),
    give: async (id, engineerId) => {
      if (refuses.includes(id)) return false;
      given.push(`${id}:${engineerId}`);
      return true;
    },
  });
  expect(count).toBe(given.length);
  return given;
};

it('gives in turn, and goes back to the head for an order that an assignment made clear', async () => {
  const unclear: Choice = { left: 'NOT_CLEAR' };
  expect(await worked(['1', '2', '3'], (id, given) => (id === '1' && given.length === 0 ? unclear : { engineerId: 'a' }))).toEqual(['2:a', '1:a', '3:a']);
});

it('passes over who is unclear, gone, refused or for nobody', async () => {
  const choices: Record<string, Choice | null> = { 1: { left: 'NOT_CLEAR' }, 2: null, 3: { left: 'NOBODY_IS_ALLOWED' }, 4: { engineerId: 'a' }, 5: { engineerId: 'b' } };
  expect(await worked(Object.keys(choices), (id) => choices[id] ?? null, ['4'])).toEqual(['5:b']);
});
