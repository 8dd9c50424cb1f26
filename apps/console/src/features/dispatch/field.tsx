import { useId, type ReactNode } from 'react';
import styles from './field-work.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What the graph says about it. */
  readonly problem?: string | undefined;
  readonly children: (control: { readonly id: string; readonly 'aria-describedby': string; readonly 'aria-invalid': boolean; readonly status: '' | 'error' }) => ReactNode;
}

/** A control with its label, its hint, and the remedy when it was refused. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const about = `${id}-about`;
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': about, 'aria-invalid': problem !== undefined, status: problem === undefined ? '' : 'error' })}
      <div id={about} role={problem === undefined ? undefined : 'alert'} className={problem === undefined ? styles['hint'] : styles['problem']}>{problem ?? hint}</div>
    </div>
  );
}
