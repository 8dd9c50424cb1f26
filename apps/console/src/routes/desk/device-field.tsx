import { CloseCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Combobox } from '../../ui/combobox';
import { useDebounced } from '../../ui/debounced';
import { Field } from '../../ui/field';
import type { DeskDraft } from './desk-draft';
import styles from './desk.module.css';
import { DeskDevicesDocument } from './device-field.generated';

interface DeviceFieldProps {
  readonly className: string | undefined;
  readonly customerId: string;
  readonly device: DeskDraft['device'];
  readonly onDevice: (device: DeskDraft['device']) => void;
  readonly question: { readonly mark: string; readonly text: string } | undefined;
}

/** What it is about: one of the customer's devices. */
export function DeviceField({ className, customerId, device, onDevice, question }: DeviceFieldProps) {
  const { t } = useTranslation(['desk', 'intake']);
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), 150);
  const [asked] = useQuery({ query: DeskDevicesDocument, variables: { customerId, search: search || null }, pause: device !== null });
  const current = (asked.operation?.variables.search ?? '') === text.trim() && !asked.fetching;
  const items = asked.data?.customer?.devices.edges.map(({ node }) => node) ?? [];

  return (
    <Field className={className} id={device ? undefined : 'desk-device'} label={t('fields.device')} question={question}>
      {device ? (
        <span className={styles['taken']}>
          {device.name}
          <Button type="text" size="small" icon={<CloseCircleFilled aria-hidden />} aria-label={t('fields.takeBack', { name: device.name })} onClick={() => onDevice(null)} />
        </span>
      ) : (
        <Combobox id="desk-device" text={text} onText={setText} items={items} keyOf={({ id }) => id} onPick={(picked) => { setText(''); onDevice({ id: picked.id, name: picked.name }); }} listLabel={t('fields.deviceList')} placeholder={t('fields.devicePlaceholder')} busy={!current && asked.error === undefined} nothing={t('fields.noDevice')}>
          {({ name, model, serialNumber, coreProduct }) => (
            <span>{name} <span className="quiet">{[model, serialNumber, coreProduct ? t('intake:signal.core') : null].filter(Boolean).join(' · ')}</span></span>
          )}
        </Combobox>
      )}
    </Field>
  );
}
