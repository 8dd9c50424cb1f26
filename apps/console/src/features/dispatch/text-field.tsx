import { Input } from 'antd';
import { Field } from './field';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem: string | undefined;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly most: number;
  readonly oneLine?: boolean;
}

export function TextField({ label, hint, problem, value, change, most, oneLine = false }: TextFieldProps) {
  return (
    <Field label={label} problem={problem} {...(hint === undefined ? {} : { hint })}>
      {(control) => (oneLine
        ? <Input {...control} value={value} maxLength={most} onChange={({ target }) => change(target.value)} />
        : <Input.TextArea {...control} value={value} maxLength={most} autoSize={{ minRows: 2, maxRows: 10 }} onChange={({ target }) => change(target.value)} />)}
    </Field>
  );
}
