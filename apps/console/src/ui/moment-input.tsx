import { Input } from 'antd';

/** 2026-11-25T09:30 in the viewer's own zone, as the browser's own field has it. */
export function localMoment(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

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
  return <Input {...control} type="datetime-local" style={{ maxWidth: 240 }} value={value === null ? '' : localMoment(new Date(value))} onChange={({ target }) => change(target.value === '' ? null : new Date(target.value).toISOString())} />;
}
