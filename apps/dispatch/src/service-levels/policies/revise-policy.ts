import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '@deskgraph/identity';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { cleanText, invalidInput, requiredLength, type FieldMistake, type InvalidInputRefusal } from '@deskgraph/subgraph';
import type { RevisePolicyInput } from '../../graph.generated';
import { CalendarBook } from '../calendars/calendar-book';
import type { ServiceLevelPolicy } from '../domain/service-level-policy';
import { identifierMistake } from '../identifier';
import type { StaleVersion } from '../stale-version';
import { PoliciesStore } from './policies.store';

const usualPoints: readonly number[] = [50, 75, 90];
const shortest = 60;
const longest = 366 * 86_400;

@Injectable()
export class RevisePolicy {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policies: PoliciesStore,
    private readonly calendars: CalendarBook,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(principal: Principal, input: RevisePolicyInput): Promise<ServiceLevelPolicy | StaleVersion | InvalidInputRefusal> {
    const draft = await this.draft(input);
    if ('refused' in draft) return draft;
    const written = { createdAt: this.clock(), createdBy: principal.id };
    return this.uow.run(async (tx) =>
      (await this.policies.add(tx, draft, written.createdAt, written.createdBy)) ? { ...draft, ...written } : { refused: 'StaleVersion', version: draft.version },
    );
  }

  /** The version that would be written. */
  async draft(input: RevisePolicyInput): Promise<ServiceLevelPolicy | StaleVersion | InvalidInputRefusal> {
    const version = (await this.policies.current()).find(({ id }) => id === input.id)?.version ?? 0;
    const draft: ServiceLevelPolicy = {
      id: input.id,
      version: version + 1,
      nameZh: cleanText(input.nameZh),
      nameEn: cleanText(input.nameEn),
      measuredBy: input.measuredBy,
      targets: input.targets.map(({ kind, level, seconds, calendarId }) => ({ kind, level, seconds, calendarId })),
      pauses: Object.fromEntries(input.pauses.map(({ kind, reasons }) => [kind, [...reasons]])),
      warningPoints: [...(input.warningPoints ?? usualPoints)],
    };
    const invalid = mistakesIn(draft, new Set((await this.calendars.current()).keys()));
    if (invalid) return invalid;
    return version === input.expectedVersion ? draft : { refused: 'StaleVersion', version };
  }
}

function mistakesIn({ id, nameZh, nameEn, measuredBy, targets, warningPoints }: ServiceLevelPolicy, calendars: ReadonlySet<string>): InvalidInputRefusal | undefined {
  const levels = measuredBy === 'PRIORITY' ? ['P1', 'P2', 'P3'] : ['RED', 'YELLOW', 'BLUE'];
  const perTarget = targets.flatMap(({ kind, level, seconds, calendarId }, index): (FieldMistake | false)[] => {
    const path = (field: string) => ['targets', String(index), field];
    return [
      !levels.includes(level) && { path: path('level'), text: { zh: `可选：${levels.join('、')}`, en: `one of ${levels.join(', ')}` } },
      (seconds < shortest || seconds > longest) && { path: path('seconds'), text: { zh: '60 秒到一年', en: '60 seconds to a year' } },
      !calendars.has(calendarId) && { path: path('calendarId'), text: { zh: `没有此日历，可选：${[...calendars].join('、')}`, en: `no such calendar; one of ${[...calendars].join(', ')}` } },
      targets.findIndex((other) => other.kind === kind && other.level === level) < index && { path: path('kind'), text: { zh: '此级别的该时钟已有目标', en: 'this clock has a target for the level already' } },
    ];
  });
  const rising = warningPoints.every((point, index) => point >= 1 && point <= 99 && point > (warningPoints[index - 1] ?? 0));
  return invalidInput([
    identifierMistake(['id'], id),
    requiredLength('nameZh', { zh: '中文名称', en: 'Chinese name' }, nameZh, 100),
    requiredLength('nameEn', { zh: '英文名称', en: 'English name' }, nameEn, 100),
    !rising && { path: ['warningPoints'], text: { zh: '1 到 99，依次递增', en: '1 to 99, rising' } },
    ...perTarget,
  ]);
}
