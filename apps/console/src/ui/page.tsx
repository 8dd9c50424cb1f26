import type { ReactNode } from 'react';
import styles from './page.module.css';

/** A room: its heading, what can be done here, and the content. */
export function Page({ title, aside, actions, children }: { readonly title: ReactNode; readonly aside?: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <div>
          <h1 className={styles['title']}>{title}</h1>
          {aside}
        </div>
        <div className={styles['actions']}>{actions}</div>
      </header>
      {children}
    </div>
  );
}

/** A framed part of a page with its own heading. */
export function Panel({ title, actions, children, className }: { readonly title?: ReactNode; readonly actions?: ReactNode; readonly children: ReactNode; readonly className?: string }) {
  return (
    <section className={`${styles['panel']} ${className ?? ''}`}>
      {title || actions ? (
        <header className={styles['panelHead']}>
          <h2 className={styles['panelTitle']}>{title}</h2>
          {actions}
        </header>
      ) : null}
      {children}
    </section>
  );
}
