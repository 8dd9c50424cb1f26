import { Inject, Injectable } from '@nestjs/common';
import { Outbox } from '@deskgraph/messaging';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, optionalText, requiredLength, type FieldMistake, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { v7 as uuid } from 'uuid';
import type { RegisterEngineerInput } from '../graph.generated';
import { weekdays, type Engineer, type ShiftWindow } from './domain/engineer';
import { engineerRegistered } from './engineers.events';
import { EngineersStore } from './engineers.store';

const usualCapacity = 8;

@Injectable()
export class RegisterEngineer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly engineers: EngineersStore,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(input: RegisterEngineerInput): Promise<Engineer | InvalidInputRefusal> {
    const knownSkills = await this.engineers.skillIds();
    const invalid = mistakesIn(input, knownSkills);
    if (invalid) return invalid;

    return this.uow.run(async (tx) => {
      const keys = { accountId: optionalText(input.accountId), externalKey: optionalText(input.externalKey) };
      const known = await this.engineers.known(tx, keys);
      const team = await this.engineers.teamNamed(tx, cleanText(input.team));
      const moreTeamIds: string[] = [];
      for (const name of input.moreTeams ?? []) moreTeamIds.push((await this.engineers.teamNamed(tx, cleanText(name))).id);
      const engineer: Engineer = {
        ...keys,
        id: known?.id ?? uuid(),
        name: cleanText(input.name),
        grade: input.grade,
        teamId: team.id,
        languages: input.languages ?? ['zh'],
        moreTeamIds,
        skills: input.skills.map(({ skillId, level, certifiedUntil, lastUsedOn }) => ({
          skillId, level, certifiedUntil: certifiedUntil ?? null,
          lastUsedOn: lastUsedOn ?? known?.skills.find((skill) => skill.skillId === skillId)?.lastUsedOn ?? null,
        })),
        shift: (input.shift ?? []).filter(isShiftWindow),
        absences: known?.absences ?? [],
        reachable: input.reachable ?? known?.reachable ?? false,
        regions: input.regions?.map(({ region, minutes }) => ({ region: cleanText(region), minutes })) ?? known?.regions ?? [],
        capacity: input.capacity ?? usualCapacity,
        capacityHours: input.capacityHours ?? known?.capacityHours ?? null,
        experiencedSince: input.experiencedSince ?? known?.experiencedSince ?? null,
        status: known?.status ?? 'ONLINE',
        statusAt: known?.statusAt ?? null,
        registeredAt: known?.registeredAt ?? this.clock(),
        version: known?.version ?? 0,
      };
      await this.engineers.save(tx, engineer);
      await this.outbox.append(tx, [engineerRegistered(engineer, team.name, this.clock())]);
      return engineer;
    });
  }
}

const time = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

function isShiftWindow(window: { weekday: string; from: string; to: string }): window is ShiftWindow {
  return weekdays.some((day) => day === window.weekday) && time.test(window.from) && time.test(window.to) && window.from < window.to;
}

function mistakesIn({ name, team, skills, capacity, capacityHours, regions, shift }: RegisterEngineerInput, known: ReadonlySet<string>): InvalidInputRefusal | undefined {
  const perSkill = skills.flatMap(({ skillId, level }, index): (FieldMistake | false)[] => [
    !known.has(skillId) && { path: ['skills', String(index), 'skillId'], text: { zh: `没有此技能，可选：${[...known].join('、')}`, en: `no such skill; one of ${[...known].join(', ')}` } },
    (level < 1 || level > 5) && { path: ['skills', String(index), 'level'], text: { zh: '技能等级为 1 到 5', en: 'a level from 1 to 5' } },
  ]);
  const perWindow = (shift ?? []).map((window, index) => !isShiftWindow(window) && {
    path: ['shift', String(index)], text: { zh: '例如 { weekday: "mon", from: "09:00", to: "18:00" }', en: 'like { weekday: "mon", from: "09:00", to: "18:00" }' },
  });
  return invalidInput([
    requiredLength('name', { zh: '姓名', en: 'name' }, cleanText(name), 200),
    requiredLength('team', { zh: '小组', en: 'team' }, cleanText(team), 200),
    capacity !== null && capacity !== undefined && (capacity < 1 || capacity > 50) && { path: ['capacity'], text: { zh: '同时在手工单数为 1 到 50', en: '1 to 50 orders at once' } },
    capacityHours !== null && capacityHours !== undefined && (capacityHours <= 0 || capacityHours > 168) && { path: ['capacityHours'], text: { zh: '在手工时为 0 到 168 小时', en: 'more than 0, at most 168 hours' } },
    ...(regions ?? []).map(({ region, minutes }, index) => (cleanText(region) === '' || minutes < 0 || minutes > 2_880) && {
      path: ['regions', String(index)], text: { zh: '请写明区域和 0 到 2880 分钟的路程', en: 'name the region and a way of 0 to 2,880 minutes' },
    }),
    ...perSkill,
    ...perWindow,
  ]);
}
