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
  /** Something small to do with the field, e.g. fill it with a usual value. */
  readonly action?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A control with its label above, and the question to ask where the answer is missing. */
export function Field({ label, id, question, hint, action, className = '', children }: FieldProps) {
  const words = (
    <>
      {label}
      {question ? <span className={styles['mark']} title={question.text}><QuestionCircleFilled aria-hidden /> {question.mark}</span> : null}
    </>
  );
  return (
    <div className={`${styles['field']} ${className}`}>
      <div className={styles['head']}>
        {id ? <label className={styles['label']} htmlFor={id}>{words}</label> : <span className={styles['label']}>{words}</span>}
        {action}
      </div>
      {children}
      {hint ? <div className={styles['hint']}>{hint}</div> : null}
    </div>
  );
}

/** Fields side by side, as many as there is room for. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return <div className={styles['fields']}>{children}</div>;
}
