import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import styles from './administration.module.css';
import { cellKey, cellOf, csvOfChanges, same, type Cell, type Place } from './skill-cells';
import { SkillDetail } from './skill-detail';
import { SkillGrid } from './skill-grid';
import { ImportSkillMatrixDocument, type SkillsSectionQuery } from './skills-section.generated';

interface SkillEditorProps {
  readonly matrix: SkillsSectionQuery['skillMatrix'];
  readonly readOnly: boolean;
}

/** The matrix being changed: cells are collected and saved together, all of them or none. */
export function SkillEditor({ matrix, readOnly }: SkillEditorProps) {
  const { t } = useTranslation('administration');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const [changes, setChanges] = useState<ReadonlyMap<string, Cell>>(new Map());
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [take, saving] = useAct(ImportSkillMatrixDocument);
  const [row, skill] = [matrix.rows[Math.min(at.row, matrix.rows.length - 1)], matrix.skills[Math.min(at.column, matrix.skills.length - 1)]];

  function change(place: Place, cell: Cell): void {
    const [changedRow, changedSkill] = [matrix.rows[place.row], matrix.skills[place.column]];
    if (readOnly || !changedRow || !changedSkill) return;
    const next = new Map(changes);
    const key = cellKey(changedRow.engineer.id, changedSkill.id);
    if (same(cellOf(changedRow, changedSkill.id), cell)) next.delete(key);
    else next.set(key, cell);
    setChanges(next);
  }

  async function save(): Promise<void> {
    if (changes.size === 0) return;
    const outcome = (await take({ input: { csv: csvOfChanges(changes) } }))?.importSkillMatrix;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'ImportSkillMatrixPayload':
        setChanges(new Map());
        void message.success(t('cellsSaved', { count: outcome.rows }));
        return;
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <>
      <SkillGrid matrix={matrix} changes={changes} at={at} go={setAt} readOnly={readOnly} change={change} save={() => void save()} />
      {row && skill ? (
        <SkillDetail engineer={row.engineer.name} skill={skill.path.join(' / ')} cell={changes.get(cellKey(row.engineer.id, skill.id)) ?? cellOf(row, skill.id)} readOnly={readOnly} change={(cell) => change(at, cell)} />
      ) : null}
      {readOnly ? null : (
        <div className={styles['bar']}>
          <Button type="primary" disabled={changes.size === 0} loading={saving} onClick={() => void save()}>{t('saveCells', { count: changes.size })}</Button>
          <Button disabled={changes.size === 0} onClick={() => setChanges(new Map())}>{t('startOver')}</Button>
        </div>
      )}
    </>
  );
}
