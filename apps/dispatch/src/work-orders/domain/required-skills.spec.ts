import { demandOf, type Demanding, type SkillRule } from './required-skills';

const order: Demanding = {
  categoryId: 'server/hardware/disk', categoryApplied: true, likelySkillId: 'server', deviceId: 'd1', productVersion: '4.2.1', priority: 'P2', responseLevel: null, skillsOverride: null,
};
const rule = (more: Partial<SkillRule>): SkillRule =>
  ({ id: 'r', categoryId: null, deviceId: null, productVersion: null, skillId: 'server', minimumLevel: null, certificateRequired: false, effortHours: null, ...more });

it('asks what category and priority say while nobody mapped it', () => {
  expect(demandOf(order, [])).toEqual({ requiredSkills: [{ skillId: 'server', minimumLevel: 2 }], effortHours: 2 });
  expect(demandOf({ ...order, categoryApplied: false }, [])).toEqual({ requiredSkills: [], effortHours: 2 });
});

it('asks what the closest rule for each skill says', () => {
  const rules = [
    rule({ id: 'a', categoryId: 'server', minimumLevel: 1 }),
    rule({ id: 'b', categoryId: 'server/hardware', minimumLevel: 3, certificateRequired: true, effortHours: 4 }),
    rule({ id: 'c', categoryId: 'server/os', minimumLevel: 5 }),
  ];
  expect(demandOf(order, rules)).toEqual({ requiredSkills: [{ skillId: 'server', minimumLevel: 3, certificateRequired: true }], effortHours: 4 });
});

it('adds what the device and the product version ask', () => {
  const rules = [rule({ skillId: 'database', productVersion: '4.2', minimumLevel: 4 }), rule({ id: 'd', deviceId: 'd1', skillId: 'network' }), rule({ id: 'e', deviceId: 'd2', skillId: 'printer' })];
  expect(demandOf(order, rules).requiredSkills).toEqual([{ skillId: 'server', minimumLevel: 2 }, { skillId: 'database', minimumLevel: 4 }, { skillId: 'network', minimumLevel: 2 }]);
  expect(demandOf({ ...order, productVersion: '4.20' }, rules).requiredSkills).toEqual([{ skillId: 'server', minimumLevel: 2 }, { skillId: 'network', minimumLevel: 2 }]);
});

it('takes a person at their word', () => {
  const skillsOverride = { requirements: [{ skillId: 'printer', minimumLevel: 5 }], reason: '客户指定', by: '李', at: '2026-11-24T00:00:00Z' };
  expect(demandOf({ ...order, skillsOverride }, [rule({ categoryId: 'server', effortHours: 6 })])).toEqual({ requiredSkills: skillsOverride.requirements, effortHours: 6 });
});
