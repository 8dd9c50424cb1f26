import { useTranslation } from 'react-i18next';
import type { WorkOrderStatus as Status } from '../../graph/schema.generated';
import { Signal, type Tone } from '../../ui/signal';

const tones: Readonly<Record<Status, Tone>> = { OPEN: 'warn', ASSIGNED: 'calm', IN_PROGRESS: 'calm', DELIVERED: 'calm', ACCEPTED: 'good', CANCELLED: 'still' };

export function WorkOrderStatus({ status }: { readonly status: Status }) {
  const { t } = useTranslation('terms');
  return <Signal tone={tones[status]}>{t(`WorkOrderStatus.${status}`)}</Signal>;
}
