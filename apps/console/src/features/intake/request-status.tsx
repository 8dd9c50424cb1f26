import { CheckCircleFilled, ClockCircleOutlined, HourglassOutlined, LockFilled, QuestionCircleFilled, SyncOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceRequestStatus } from '../../graph/schema.generated';
import { Signal, type Tone } from '../../ui/signal';

const signals: Readonly<Partial<Record<ServiceRequestStatus, readonly [Tone, ReactNode]>>> = {
  AWAITING_ASSIGNMENT: ['calm', <HourglassOutlined key="awaiting" aria-hidden />],
  NEEDS_INFORMATION: ['warn', <QuestionCircleFilled key="needs" aria-hidden />],
  IN_PROGRESS: ['calm', <SyncOutlined key="progress" aria-hidden />],
  COMPLETED: ['good', <CheckCircleFilled key="completed" aria-hidden />],
  CLOSED: ['still', <LockFilled key="closed" aria-hidden />],
};

/** Where a request stands, in the customer's words (R1.7). */
export function RequestStatus({ status }: { readonly status: ServiceRequestStatus }) {
  const { t } = useTranslation('terms');
  const [tone, icon] = signals[status] ?? ['still', <ClockCircleOutlined key="other" aria-hidden />];
  return <Signal tone={tone} icon={icon}>{t(`ServiceRequestStatus.${status}`)}</Signal>;
}
