import styles from './load-bar.module.css';

interface LoadBarProps {
  readonly used: number;
  readonly capacity: number;
  /** The same in words. */
  readonly label: string;
}

/** How full somebody or something is: a bar with its numbers. */
export function LoadBar({ used, capacity, label }: LoadBarProps) {
  const share = capacity === 0 ? 1 : Math.min(1, used / capacity);
  const fullness = share >= 1 ? 'full' : share >= 0.75 ? 'nearly' : 'free';
  return (
    <span className={styles['load']} title={label}>
      <span className={styles['track']} aria-hidden><span className={`${styles['fill']} ${styles[fullness]}`} style={{ inlineSize: `${share * 100}%` }} /></span>
      <span aria-hidden>{used}/{capacity}</span>
      <span className="visually-hidden">{label}</span>
    </span>
  );
}
