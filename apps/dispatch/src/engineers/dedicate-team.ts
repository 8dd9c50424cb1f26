import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { DedicateTeamInput } from '../graph.generated';
import { leaderYears, yearsOfExperience, type Team } from './domain/engineer';
import { EngineersStore } from './engineers.store';
import { noSuchEngineer, type LeaderTooNew } from './refusals';

@Injectable()
export class DedicateTeam {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly engineers: EngineersStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ leaderId, customerIds, ...input }: DedicateTeamInput): Promise<Team | LeaderTooNew | InvalidInputRefusal> {
    const name = cleanText(input.team);
    const invalid = invalidInput([requiredLength('team', { zh: '小组', en: 'team' }, name, 200)]);
    if (invalid) return invalid;
    return this.uow.run(async (tx) => {
      const leader = await this.engineers.locked(tx, leaderId);
      if (leader === null) return noSuchEngineer('leaderId');
      const team = await this.engineers.teamNamed(tx, name);
      if (leader.teamId !== team.id && !leader.moreTeamIds.includes(team.id)) return notOfTheTeam;
      const years = yearsOfExperience(leader, this.clock());
      if (years < leaderYears) return { refused: 'LeaderTooNew', leader, years };
      const next = { ...team, leaderId, keyCustomerIds: [...new Set(customerIds)] };
      await this.engineers.saveTeam(tx, next);
      return next;
    });
  }
}

const notOfTheTeam: InvalidInputRefusal = {
  refused: 'InvalidInput',
  mistakes: [{ path: ['leaderId'], text: { zh: '组长须为该小组的工程师', en: 'the leader must belong to the team' } }],
};
