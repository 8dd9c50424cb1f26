import { Button } from 'antd';
import { useCallback, useState, type ReactNode } from 'react';
import styles from './field-work.module.css';

export type Problems = Readonly<Record<string, string>>;

interface Refused {
  readonly message: string;
  readonly fields?: readonly { readonly path: readonly string[]; readonly message: string }[];
}

/** What was refused, each remedy at its field; what belongs to none stands above the button. */
export function useProblems(fields: readonly string[]) {
  const [problems, setProblems] = useState<Problems>({});
  const refuse = useCallback(
    ({ message, fields: said = [] }: Refused, at = '') => {
      const entries = said.map((field) => [fields.find((name) => name === field.path[0]) ?? '', field.message] as const);
      setProblems(Object.fromEntries(entries.length > 0 ? entries : [[at, message]]));
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a form does not change its fields
    [],
  );
  return [problems, refuse] as const;
}

interface ActionFormProps {
  readonly problems: Problems;
  readonly submit: () => Promise<void>;
  readonly busy: boolean;
  readonly ready?: boolean;
  readonly danger?: boolean;
  readonly label: string;
  readonly children?: ReactNode;
}

export function ActionForm({ problems, submit, busy, ready = true, danger = false, label, children }: ActionFormProps) {
  return (
    <form className={styles['form']} onSubmit={(event) => { event.preventDefault(); if (ready && !busy) void submit(); }}>
      {children}
      {problems[''] ? <p className={styles['problem']} role="alert">{problems['']}</p> : null}
      <div className={styles['row']}><Button type="primary" danger={danger} htmlType="submit" loading={busy} disabled={!ready}>{label}</Button></div>
    </form>
  );
}

/** The order a form is about, and what to do when it is through. */
export interface FormOfOrder {
  readonly order: { readonly workOrderId: string; readonly reference: string };
  readonly done: () => void;
}
