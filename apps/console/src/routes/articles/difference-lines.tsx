import { useTranslation } from 'react-i18next';
import styles from './articles.module.css';
import type { Line } from './line-difference';

const signs = { same: ' ', removed: '−', added: '+' } as const;

/** Lines with what became of them, by sign, word and colour. */
export function DifferenceLines({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation('articles');
  return (
    <ul className={styles['difference']}>
      {lines.map(({ kind, text }, nth) => (
        <li key={nth} className={styles[kind]}>
          <span aria-hidden>{signs[kind]}</span>
          <span>{kind === 'same' ? null : <span className="visually-hidden">{t(`line.${kind}`)}</span>}{text}</span>
        </li>
      ))}
    </ul>
  );
}
