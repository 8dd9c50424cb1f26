import { CloseOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { RequestStatus } from '../../features/intake/request-status';
import { Moment } from '../../ui/moment';
import { CallerCardDocument } from './caller-card.generated';
import styles from './caller.module.css';
import type { Caller, DeskDraft } from './desk-draft';
import { RevealedContact } from './revealed-contact';

interface CallerCardProps {
  readonly caller: Caller;
  readonly deviceId: string | null;
  readonly onCaller: (caller: Caller) => void;
  readonly onDevice: (device: DeskDraft['device']) => void;
  readonly onAnother: () => void;
}

/** Who was picked, with what is known of them: their devices one click away, and what they asked for last. */
export function CallerCard({ caller, deviceId, onCaller, onDevice, onAnother }: CallerCardProps) {
  const { t } = useTranslation(['desk', 'terms']);
  const [{ data }] = useQuery({ query: CallerCardDocument, variables: { customerId: caller.customerId, withContacts: caller.contactId === null } });
  const customer = data?.customer?.id === caller.customerId ? data.customer : null;
  const last = customer?.serviceRequests?.edges ?? [];

  return (
    <div className={styles['card']} data-caller={caller.customerId}>
      <div className={styles['who']}>
        <strong className={styles['name']}>{caller.contactName ?? t('caller.noContact')}</strong>
        {caller.contactId ? <RevealedContact key={caller.contactId} contactId={caller.contactId} phone={caller.phone} /> : null}
        <span>{caller.customerName}</span>
        <span className="quiet">{[t(`terms:CustomerLevel.${caller.level}`), customer?.industry, customer?.contractNumber ? t('caller.contract', { number: customer.contractNumber }) : null].filter(Boolean).join(' · ')}</span>
        <Tooltip title={t('caller.change')}><Button className={styles['another']} type="text" icon={<CloseOutlined aria-hidden />} aria-label={t('caller.change')} onClick={onAnother} /></Tooltip>
      </div>
      {customer?.contacts && customer.contacts.length > 0 ? (
        <div className={styles['chips']}>
          <span className="quiet">{t('caller.whoCalls')}</span>
          {customer.contacts.map(({ id, name, phone }) => <Button key={id} size="small" icon={<UserOutlined aria-hidden />} onClick={() => onCaller({ ...caller, contactId: id, contactName: name, phone })}>{name}</Button>)}
        </div>
      ) : null}
      {customer && customer.devices.edges.length > 0 ? (
        <div className={styles['chips']}>
          <span className="quiet">{t('fields.device')}</span>
          {customer.devices.edges.map(({ node }) => (
            <Button key={node.id} size="small" type={node.id === deviceId ? 'primary' : 'default'} aria-pressed={node.id === deviceId} title={[node.model, node.serialNumber].filter(Boolean).join(' · ')} onClick={() => onDevice(node.id === deviceId ? null : node)}>{node.name}</Button>
          ))}
        </div>
      ) : null}
      {customer ? (
        <div className={styles['last']}>
          <span className="quiet">{last.length > 0 ? t('caller.lastRequests') : t('caller.noRequests')}</span>
          <ul className={styles['lastList']}>
            {last.map(({ node }) => (
              <li key={node.id} className={styles['lastLine']}>
                <Link className="numbers" to={`/requests/${node.reference}`} target="_blank">{node.reference}</Link>
                <span className={styles['lastSubject']} title={node.subject}>{node.subject}</span>
                <RequestStatus status={node.status} />
                <span className="quiet"><Moment at={node.submittedAt} /></span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
