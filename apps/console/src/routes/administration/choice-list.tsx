import type { ReactNode } from 'react';
import styles from './administration.module.css';

interface ChoiceListProps {
  readonly label: string;
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  /** What can be done with the list. */
  readonly more?: ReactNode;
  readonly choices: readonly { readonly id: string; readonly name: string; readonly note: ReactNode }[];
}

/** What there is, one of it shown beside the list. */
export function ChoiceList({ label, chosen, choose, more, choices }: ChoiceListProps) {
  return (
    <div className={styles['stack']}>
      <ul className={styles['choices']} aria-label={label}>
        {choices.map(({ id, name, note }) => (
          <li key={id}>
            <button type="button" className={styles['choice']} aria-pressed={id === chosen} onClick={() => choose(id)}>
              <span>{name}</span>
              <span className={styles['small']}>{note}</span>
            </button>
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}
