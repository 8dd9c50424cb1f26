import styles from './administration.module.css';

interface ChipsProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly name: (value: Value) => string;
  readonly chosen: readonly string[];
  readonly readOnly: boolean;
  readonly change: (chosen: readonly Value[]) => void;
}

/** Some of a few values; none means any. */
export function Chips<Value extends string>({ label, values, name, chosen, readOnly, change }: ChipsProps<Value>) {
  return (
    <fieldset className={styles['chips']}>
      <legend>{label}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="checkbox"
            disabled={readOnly}
            checked={chosen.includes(value)}
            onChange={({ target }) => change(values.filter((each) => (each === value ? target.checked : chosen.includes(each))))}
          />
          {name(value)}
        </label>
      ))}
    </fieldset>
  );
}
