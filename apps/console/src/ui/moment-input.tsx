import { Input } from 'antd';
import { instantOf, localTime } from './local-time';

interface MomentInputProps {
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-label'?: string;
  readonly status?: '' | 'error';
  /** An instant, or nothing yet. */
  readonly value: string | null;
  readonly change: (at: string | null) => void;
}

/** Day and time by the browser's own field: it is the quickest there is on a phone. */
export function MomentInput({ value, change, ...control }: MomentInputProps) {
  return <Input {...control} type="datetime-local" style={{ maxWidth: 240 }} value={value === null ? '' : localTime(new Date(value))} onChange={({ target }) => change(instantOf(target.value))} />;
}
