import { DoubleRightOutlined, FireFilled, MinusOutlined, RightOutlined, WarningFilled, InfoCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Priority, ResponseLevel } from '../../graph/schema.generated';
import { Signal, type Tone } from '../../ui/signal';

const priorities: Readonly<Record<Priority, readonly [Tone, ReactNode]>> = {
  P1: ['bad', <DoubleRightOutlined key="p1" rotate={-90} aria-hidden />],
  P2: ['warn', <RightOutlined key="p2" rotate={-90} aria-hidden />],
  P3: ['calm', <MinusOutlined key="p3" aria-hidden />],
};

const levels: Readonly<Record<ResponseLevel, readonly [Tone, ReactNode]>> = {
  RED: ['bad', <FireFilled key="red" aria-hidden />],
  YELLOW: ['warn', <WarningFilled key="yellow" aria-hidden />],
  BLUE: ['calm', <InfoCircleOutlined key="blue" aria-hidden />],
};

export function PrioritySignal({ priority, title }: { readonly priority: Priority; readonly title?: string }) {
  const { t } = useTranslation('terms');
  const [tone, icon] = priorities[priority];
  return <Signal tone={tone} icon={icon} title={title}>{t(`Priority.${priority}`)}</Signal>;
}

/** Red, yellow or blue for core products (R1.5): by colour, icon and word. */
export function ResponseLevelSignal({ level }: { readonly level: ResponseLevel }) {
  const { t } = useTranslation('terms');
  const [tone, icon] = levels[level];
  return <Signal tone={tone} icon={icon}>{t(`ResponseLevel.${level}`)}</Signal>;
}
