import { CheckCircleFilled, CoffeeOutlined, DisconnectOutlined, EnvironmentOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Availability } from '../../graph/schema.generated';
import { Signal, type Tone } from '../../ui/signal';

const looks: Readonly<Record<Availability, readonly [Tone, ReactNode]>> = {
  AVAILABLE: ['good', <CheckCircleFilled key="available" aria-hidden />],
  ON_SITE: ['calm', <EnvironmentOutlined key="onSite" aria-hidden />],
  OFF_SHIFT: ['still', <CoffeeOutlined key="offShift" aria-hidden />],
  ABSENT: ['still', <StopOutlined key="absent" aria-hidden />],
  OFFLINE: ['still', <DisconnectOutlined key="offline" aria-hidden />],
};

/** Whether an engineer can be given work now, and why not. */
export function EngineerAvailability({ availability }: { readonly availability: Availability }) {
  const { t } = useTranslation('terms');
  const [tone, icon] = looks[availability];
  return <Signal tone={tone} icon={icon}>{t(`Availability.${availability}`)}</Signal>;
}
