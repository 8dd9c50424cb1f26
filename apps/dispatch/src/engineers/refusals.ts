import type { InvalidInputRefusal, RefusalTexts } from '@deskgraph/subgraph';
import { leaderYears, type Engineer } from './domain/engineer';

export type LeaderTooNew = { readonly refused: 'LeaderTooNew'; readonly leader: Engineer; readonly years: number };

export const noSuchEngineer = (field: string): InvalidInputRefusal => ({
  refused: 'InvalidInput',
  mistakes: [{ path: [field], text: { zh: '没有此工程师，请核对编号', en: 'no such engineer; check the id' } }],
});

export const leaderTexts: RefusalTexts<LeaderTooNew> = {
  LeaderTooNew: ({ leader, years }) => ({
    zh: `专属团队组长须有 ${leaderYears} 年以上经验，${leader.name} 为 ${years} 年`,
    en: `The leader of a dedicated team has at least ${leaderYears} years in the trade; ${leader.name} has ${years}`,
  }),
};
