import { Injectable } from '@nestjs/common';
import { invalidInput, type FieldMistake, type InvalidInputRefusal } from '@deskgraph/subgraph';
import { EngineersView } from '../engineers/engineers.view';
import { UpdateSkills, type SkillUpdate } from '../engineers/update-skills';
import { parseCsv } from './domain/csv';
import { matrixColumns } from './skill-matrix.view';

const mostRows = 50_000;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Takes over a matrix as it was exported; a row for each skill of an engineer, level 0 takes it away, what is not named stays. */
@Injectable()
export class ImportSkillMatrix {
  constructor(private readonly engineers: EngineersView, private readonly update: UpdateSkills) {}

  async execute(csv: string): Promise<{ readonly rows: number; readonly changedEngineers: number } | InvalidInputRefusal> {
    const [header = [], ...rows] = parseCsv(csv);
    if (rows.length > mostRows) return refused('csv', `一次最多 ${mostRows} 行`, `at most ${mostRows} rows at once`);
    const missing = matrixColumns.filter((column) => !header.includes(column));
    if (missing.length > 0) return refused('csv', `缺少列：${missing.join('、')}`, `columns missing: ${missing.join(', ')}`);
    const skills = await this.engineers.skillIds();
    const ids = new Map((await this.engineers.everybody()).flatMap(({ id, externalKey }) => [[id, id], ...(externalKey === null ? [] : [[externalKey, id]])] as [string, string][]));
    const updates = rows.map((row) => updateOf(header, row, ids));
    const invalid = invalidInput(updates.flatMap((update, index) => mistakesIn(update, index + 2, skills)));
    if (invalid) return invalid;
    return { rows: updates.length, changedEngineers: await this.update.execute(updates) };
  }
}

function updateOf(header: readonly string[], row: readonly string[], ids: ReadonlyMap<string, string>): SkillUpdate {
  const field = (name: (typeof matrixColumns)[number]): string => (row[header.indexOf(name)] ?? '').trim();
  return {
    engineerId: ids.get(field('engineer_id')) ?? '', skillId: field('skill_id'), level: field('level') === '' ? NaN : Number(field('level')),
    certifiedUntil: field('certified_until') || null, lastUsedOn: field('last_used_on') || null,
  };
}

function mistakesIn({ engineerId, skillId, level, certifiedUntil, lastUsedOn }: SkillUpdate, line: number, skills: ReadonlySet<string>): (FieldMistake | false)[] {
  const mistake = (column: string, zh: string, en: string): FieldMistake => ({ path: ['csv', String(line), column], text: { zh: `第 ${line} 行：${zh}`, en: `line ${line}: ${en}` } });
  return [
    engineerId === '' && mistake('engineer_id', '没有此工程师', 'no such engineer'),
    !skills.has(skillId) && mistake('skill_id', `没有此技能：${skillId}`, `no such skill: ${skillId}`),
    !(Number.isInteger(level) && level >= 0 && level <= 5) && mistake('level', '等级为 0 到 5', 'a level from 0 to 5'),
    certifiedUntil !== null && !day.test(certifiedUntil) && mistake('certified_until', '日期格式为 YYYY-MM-DD', 'a date, YYYY-MM-DD'),
    lastUsedOn !== null && !day.test(lastUsedOn) && mistake('last_used_on', '日期格式为 YYYY-MM-DD', 'a date, YYYY-MM-DD'),
  ];
}

const refused = (field: string, zh: string, en: string): InvalidInputRefusal => ({ refused: 'InvalidInput', mistakes: [{ path: [field], text: { zh, en } }] });
