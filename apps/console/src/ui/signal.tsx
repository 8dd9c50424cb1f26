import { CheckCircleFilled, ClockCircleOutlined, ExclamationCircleFilled, PauseCircleOutlined, WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import styles from './signal.module.css';

export type Tone = 'bad' | 'warn' | 'good' | 'calm' | 'still';

const icons: Readonly<Record<Tone, ReactNode>> = {
  bad: <ExclamationCircleFilled aria-hidden />,
  warn: <WarningFilled aria-hidden />,
  good: <CheckCircleFilled aria-hidden />,
  calm: <ClockCircleOutlined aria-hidden />,
  still: <PauseCircleOutlined aria-hidden />,
};

/** A state by colour, icon and word together, so that nobody depends on the colour. */
export function Signal({ tone, icon, children, title }: { readonly tone: Tone; readonly icon?: ReactNode; readonly children: ReactNode; readonly title?: string }) {
  return (
    <span className={`${styles['signal']} ${styles[tone]}`} title={title}>
      {icon ?? icons[tone]}
      <span>{children}</span>
    </span>
  );
}
