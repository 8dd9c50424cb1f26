import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './administration.module.css';
import { cellKey, cellOf, levelBy, moved, type Cell, type Place } from './skill-cells';
import type { SkillsSectionQuery } from './skills-section.generated';

interface SkillGridProps {
  readonly matrix: SkillsSectionQuery['skillMatrix'];
  readonly changes: ReadonlyMap<string, Cell>;
  readonly at: Place;
  readonly go: (place: Place) => void;
  readonly readOnly: boolean;
  readonly change: (place: Place, cell: Cell) => void;
  readonly save: () => void;
}

/** Engineers down, skills across: arrows walk, digits set, Ctrl+S saves. */
export function SkillGrid({ matrix: { skills, rows, expiring, thin }, changes, at, go, readOnly, change, save }: SkillGridProps) {
  const { t } = useTranslation('administration');
  const { t: term } = useTranslation('terms');
  const body = useRef<HTMLTableSectionElement>(null);
  const walking = useRef(false);
  const [row, column] = [Math.min(at.row, rows.length - 1), Math.min(at.column, skills.length - 1)];
  const running = new Set(expiring.map(({ engineer, skill }) => cellKey(engineer?.id ?? '', skill?.id ?? '')));
  const rare = new Set(thin.map(({ skill }) => skill?.id));

  useEffect(() => {
    if (!walking.current) return;
    walking.current = false;
    body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [row, column]);

  function press(event: KeyboardEvent, place: Place, cell: Cell): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    if ((ctrlKey || metaKey) && key.toLowerCase() === 's') {
      event.preventDefault();
      return save();
    }
    const next = moved(place, key, rows.length, skills.length, ctrlKey || metaKey);
    if (next && !altKey) {
      event.preventDefault();
      walking.current = true;
      return go(next);
    }
    const level = ctrlKey || metaKey || altKey ? null : levelBy(key);
    if (level === null) return;
    event.preventDefault();
    change(place, { ...cell, level });
  }

  return (
    <div className={styles['matrixScroll']}>
      <table className={styles['matrix']} role="grid" aria-label={t('sections.skills')} aria-readonly={readOnly}>
        <thead>
          <tr>
            <th scope="col">{t('engineer')}</th>
            {skills.map(({ id, name, path }) => <th key={id} scope="col" title={path.join(' / ')} className={rare.has(id) ? styles['rare'] : undefined}><span>{name}</span></th>)}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((each, nthRow) => (
            <tr key={each.engineer.id}>
              <th scope="row">{each.engineer.name} <span className={styles['small']}>{term(`Grade.${each.engineer.grade}`)}</span></th>
              {skills.map(({ id, name }, nthColumn) => {
                const key = cellKey(each.engineer.id, id);
                const changed = changes.get(key);
                const cell = changed ?? cellOf(each, id);
                const place = { row: nthRow, column: nthColumn };
                const certificate = cell.level > 0 && cell.certifiedUntil ? t(running.has(key) ? 'certificateEnding' : 'certificateUntil', { day: cell.certifiedUntil }) : '';
                return (
                  <td
                    key={id}
                    role="gridcell"
                    tabIndex={nthRow === row && nthColumn === column ? 0 : -1}
                    aria-label={`${each.engineer.name} ${name} ${cell.level > 0 ? cell.level : t('noLevel')} ${certificate}`.trim()}
                    data-level={cell.level}
                    className={`${changed ? styles['cellChanged'] : ''} ${nthRow === row && nthColumn === column ? styles['cellAt'] : ''}`}
                    onClick={(event) => { go(place); event.currentTarget.focus(); }}
                    onKeyDown={(event) => press(event, place, cell)}
                  >
                    {cell.level > 0 ? cell.level : <span aria-hidden className={styles['none']}>{'·'}</span>}
                    {certificate ? <sup aria-hidden>{running.has(key) ? '!' : '✓'}</sup> : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
