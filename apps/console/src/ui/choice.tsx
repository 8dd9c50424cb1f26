import { useId } from 'react';
import styles from './choice.module.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  /** Choosing again what is chosen takes it back. */
  readonly optional?: boolean;
  readonly disabled?: boolean;
  /** Id of the first radio, to put the focus there. */
  readonly id?: string;
}

/** One of a few, side by side; real radio buttons, so Tab and the arrow keys work. */
export function Choice<Value extends string>({ label, options, value, onChange, optional = false, disabled = false, id }: ChoiceProps<Value>) {
  const name = useId();
  return (
    <div className={styles['choice']} role="radiogroup" aria-label={label}>
      {options.map(([each, words], index) => (
        <label key={each} className={styles['option']}>
          <input
            type="radio"
            className={styles['radio']}
            name={name}
            {...(index === 0 && id ? { id } : {})}
            value={each}
            checked={each === value}
            disabled={disabled}
            onChange={() => onChange(each)}
            onClick={() => optional && each === value && onChange(null)}
            onKeyDown={(event) => {
              if (optional && event.key === 'Backspace') onChange(null);
            }}
          />
          <span className={styles['words']}>{words}</span>
        </label>
      ))}
    </div>
  );
}
