import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '@deskgraph/runtime';
import { DateTime } from 'luxon';
import { EngineersView } from '../engineers/engineers.view';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { formatCsv } from './domain/csv';
import { gapsIn } from './domain/gaps';

/** A certificate is worth a word that many days before it runs out. */
const warnDays = 60;

export const matrixColumns = ['engineer_id', 'engineer_name', 'skill_id', 'level', 'certified_until', 'last_used_on'] as const;

@Injectable()
export class SkillMatrixView {
  constructor(
    private readonly engineers: EngineersView,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  /** Engineers by skills, of one team and below one skill when asked so. */
  async matrix({ team, below }: { readonly team?: string | null; readonly below?: string | null }) {
    const teams = await this.engineers.teams();
    const teamId = team ? (teams.find(({ name }) => name === team.trim())?.id ?? '') : undefined;
    const all = await this.engineers.everybody();
    const engineers = all.filter((engineer) => teamId === undefined || engineer.teamId === teamId || engineer.moreTeamIds.includes(teamId)).sort((one, other) => one.name.localeCompare(other.name));
    const skills = (await this.engineers.skills()).filter(({ id }) => !below || id === below || id.startsWith(`${below}/`));
    const shown = new Set(skills.map(({ id }) => id));
    const soon = DateTime.fromJSDate(this.clock(), { zone: this.zone }).plus({ days: warnDays }).toFormat('yyyy-MM-dd');
    const gaps = gapsIn(engineers, skills, soon);
    return {
      skills,
      rows: engineers.map((engineer) => ({ engineer, cells: engineer.skills.filter(({ skillId }) => shown.has(skillId)) })),
      ...gaps,
      expiring: gaps.expiring.filter(({ skillId }) => shown.has(skillId)),
    };
  }

  async csv(): Promise<string> {
    const engineers = (await this.engineers.everybody()).sort((one, other) => (one.id < other.id ? -1 : 1));
    const rows = engineers.flatMap(({ id, name, skills }) =>
      skills.map(({ skillId, level, certifiedUntil, lastUsedOn }) => [id, name, skillId, level, certifiedUntil, lastUsedOn ?? null]),
    );
    return formatCsv([matrixColumns, ...rows]);
  }
}
