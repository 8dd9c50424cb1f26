import { useTranslation } from 'react-i18next';
import styles from './administration.module.css';
import type { Cell } from './skill-cells';

interface SkillDetailProps {
  readonly engineer: string;
  readonly skill: string;
  readonly cell: Cell;
  readonly readOnly: boolean;
  readonly change: (cell: Cell) => void;
}

const levels = [0, 1, 2, 3, 4, 5] as const;

/** The cell that is chosen in the matrix, with what does not fit into it. */
export function SkillDetail({ engineer, skill, cell, readOnly, change }: SkillDetailProps) {
  const { t } = useTranslation('administration');
  return (
    <div className={styles['detail']}>
      <b>{engineer} · {skill}</b>
      <label>{t('level')}
        <select disabled={readOnly} value={cell.level} onChange={({ target }) => change({ ...cell, level: Number(target.value) })}>
          {levels.map((level) => <option key={level} value={level}>{t(`levels.l${level}`)}</option>)}
        </select>
      </label>
      <label>{t('certifiedUntil')}
        <input type="date" readOnly={readOnly} disabled={cell.level === 0} value={cell.certifiedUntil ?? ''} onChange={({ target }) => change({ ...cell, certifiedUntil: target.value || null })} />
      </label>
      <span className="quiet">{cell.lastUsedOn ? t('lastUsed', { day: cell.lastUsedOn }) : t('neverUsed')}</span>
    </div>
  );
}
