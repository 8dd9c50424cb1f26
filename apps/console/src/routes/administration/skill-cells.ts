import { csvOf } from '../../ui/csv';
import type { SkillsSectionQuery } from './skills-section.generated';

type Matrix = SkillsSectionQuery['skillMatrix'];
export type MatrixRow = Matrix['rows'][number];
export type MatrixSkill = Matrix['skills'][number];

/** What one engineer can do of one skill; level 0 is not at all. */
export interface Cell {
  readonly level: number;
  readonly certifiedUntil: string | null;
  readonly lastUsedOn: string | null;
}

export const noSkill: Cell = { level: 0, certifiedUntil: null, lastUsedOn: null };

export const cellKey = (engineerId: string, skillId: string): string => `${engineerId} ${skillId}`;

export function cellOf({ cells }: MatrixRow, skillId: string): Cell {
  const found = cells.find(({ skill }) => skill.id === skillId);
  return found ? { level: found.level, certifiedUntil: found.certifiedUntil, lastUsedOn: found.lastUsedOn } : noSkill;
}

export const same = (one: Cell, other: Cell): boolean => one.level === other.level && (one.level === 0 || one.certifiedUntil === other.certifiedUntil);

/** Changed cells in the form of the matrix's own CSV. */
export function csvOfChanges(changes: ReadonlyMap<string, Cell>): string {
  const rows = [...changes].map(([key, { level, certifiedUntil, lastUsedOn }]) => {
    const [engineerId = '', skillId = ''] = key.split(' ');
    return [engineerId, '', skillId, level, certifiedUntil, lastUsedOn];
  });
  return csvOf([['engineer_id', 'engineer_name', 'skill_id', 'level', 'certified_until', 'last_used_on'], ...rows]);
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads in a grid of so many rows and columns; nothing for keys that mean something else. */
export function moved({ row, column }: Place, key: string, rows: number, columns: number, toEdge: boolean): Place | null {
  const within = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'ArrowDown':
    case 'Enter':
      return { row: within(row + 1, rows), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'Home':
      return { row: toEdge ? 0 : row, column: 0 };
    case 'End':
      return { row: toEdge ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}

/** The level a key stands for. */
export function levelBy(key: string): number | null {
  if (/^[0-5]$/.test(key)) return Number(key);
  return key === 'Delete' || key === 'Backspace' ? 0 : null;
}
