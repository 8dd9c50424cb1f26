import { QuestionCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import styles from './field.module.css';

interface FieldProps {
  readonly label: ReactNode;
  /** Id of the control; leave out for a group of controls, which names itself. */
  readonly id?: string;
  /** Marks what is still to be asked for, with the question; it never blocks. */
  readonly question?: { readonly mark: string; readonly text: string } | undefined;
  readonly hint?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A control with its label above, and the question to ask where the answer is missing. */
export function Field({ label, id, question, hint, wide = false, children }: FieldProps) {
  const words = (
    <>
      {label}
      {question ? <span className={styles['mark']} title={question.text}><QuestionCircleFilled aria-hidden /> {question.mark}</span> : null}
    </>
  );
  return (
    <div className={`${styles['field']} ${wide ? styles['wide'] : ''}`}>
      {id ? <label className={styles['label']} htmlFor={id}>{words}</label> : <span className={styles['label']}>{words}</span>}
      {children}
      {hint ? <div className={styles['hint']}>{hint}</div> : null}
    </div>
  );
}

/** Fields side by side, as many as there is room for. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return <div className={styles['fields']}>{children}</div>;
}
