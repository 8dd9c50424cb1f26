import styles from './choice.module.css';

interface TogglesProps<Value extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** Any of a few, side by side; real checkboxes. None chosen means all. */
export function Toggles<Value extends string>({ label, options, values, onChange }: TogglesProps<Value>) {
  return (
    <div className={styles['choice']} role="group" aria-label={label}>
      {options.map(([each, words]) => (
        <label key={each} className={styles['option']}>
          <input type="checkbox" className={styles['radio']} checked={values.includes(each)} onChange={({ target }) => onChange(options.map(([value]) => value).filter((value) => (value === each ? target.checked : values.includes(value))))} />
          <span className={styles['words']}>{words}</span>
        </label>
      ))}
    </div>
  );
}
