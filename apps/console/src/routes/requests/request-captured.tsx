import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { ContactLine } from '../../features/intake/contact-line';
import { unmasked, type Masked } from '../../graph/masked';
import { Moment } from '../../ui/moment';
import type { RequestCaptured_ServiceRequestFragment } from './request-page.generated';
import styles from './requests.module.css';

/** The words of the request and the facts around them (R1.2). */
export function RequestCaptured({ request }: { readonly request: Masked<RequestCaptured_ServiceRequestFragment> }) {
  const { t } = useTranslation(['requests', 'terms', 'intake']);
  const { description, requestType, occurredAt, desiredBy, impactScope, department, contract, customer, contact, device } = unmasked<RequestCaptured_ServiceRequestFragment>(request);
  const facts: readonly (readonly [key: 'customer' | 'contract' | 'contact' | 'device' | 'type' | 'occurredAt' | 'desiredBy' | 'impactScope' | 'department', shown: ReactNode])[] = [
    ['customer', <>{customer.name} <span className="quiet">{[t(`terms:CustomerLevel.${customer.level}`), customer.industry].filter(Boolean).join(' · ')}</span></>],
    ['contract', contract ? <span className="numbers">{contract.number}</span> : <span className="quiet">{t('page.noContract')}</span>],
    ['contact', contact ? <ContactLine contact={contact} /> : null],
    ['device', device ? <>{device.name} <span className="quiet">{[device.model, device.serialNumber, device.productVersion, device.coreProduct ? t('intake:signal.core') : null].filter(Boolean).join(' · ')}</span></> : null],
    ['type', requestType ? t(`terms:RequestType.${requestType}`) : null],
    ['department', department],
    ['impactScope', impactScope],
    ['occurredAt', occurredAt ? <Moment at={occurredAt} /> : null],
    ['desiredBy', desiredBy ? <Moment at={desiredBy} /> : null],
  ];
  return (
    <>
      <p className={styles['words']}>{description}</p>
      <dl className={styles['facts']}>
        {facts.map(([key, shown]) => (
          <div key={key}>
            <dt>{t(`page.facts.${key}`)}</dt>
            <dd>{shown ?? <span className="quiet">{t('page.notSaid')}</span>}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
