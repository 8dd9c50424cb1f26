import { EyeOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CombinedError } from '@urql/core';
import { ClockCountdown } from '../../features/dispatch/clock-countdown';
import { WorkOrderStatus } from '../../features/dispatch/work-order-status';
import { Answer, Empty } from '../../ui/answer';
import { Moment } from '../../ui/moment';
import { Signal } from '../../ui/signal';
import styles from './order-panel.module.css';
import type { OrderPanelQuery } from './order-panel.generated';
import type { Named, Suggestion } from './suggestion-card';
import { SuggestionList } from './suggestion-list';
import type { OrderDetail } from './use-order-detail';

interface OrderPanelProps {
  readonly asked: { readonly data?: OrderPanelQuery; readonly error?: CombinedError; readonly fetching: boolean };
  readonly subject: string | undefined;
  /** Colleagues who look at it too. */
  readonly viewers: readonly { readonly name: string }[];
  readonly suggestions: readonly Suggestion[];
  /** The queue of the order is worked without suggestions. */
  readonly suggestionsOff: boolean;
  readonly busy: boolean;
  again(): void;
  assign(engineer: Named): void;
}

/** The selected order: what one has to know to give it to somebody, and to whom. */
export const OrderPanel = memo(function OrderPanel({ asked, subject, viewers, suggestions, suggestionsOff, busy, again, assign }: OrderPanelProps) {
  const { t } = useTranslation('board');
  return (
    <Answer of={asked} again={again} pick={({ workOrder }) => workOrder} empty={<Empty text={t('orderGone')} />}>
      {(order) => (
        <article className={styles['panel']}>
          <Facts order={order} subject={subject} />
          {viewers.length > 0 ? <p className={styles['notice']} role="status"><EyeOutlined aria-hidden /> {t('looking', { names: viewers.map(({ name }) => name).join(t('and')) })}</p> : null}
          <Standing order={order} />
          <SuggestionList suggestions={suggestions} off={suggestionsOff} closed={order.status === 'ACCEPTED' || order.status === 'CANCELLED'} reassigns={order.status !== 'OPEN'} busy={busy} assign={assign} />
        </article>
      )}
    </Answer>
  );
});

function Facts({ order, subject }: { readonly order: OrderDetail; readonly subject: string | undefined }) {
  const { t } = useTranslation(['board', 'terms']);
  const { serviceRequest: request, visit } = order;
  const skills = order.requiredSkills.map(({ skill, minimumLevel, certificateRequired }) => t(certificateRequired ? 'skillCertified' : 'skillLevel', { name: skill.name, level: minimumLevel }));
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('facts.customer'), request ? [request.customer.name, request.customer.level === 'STANDARD' ? '' : t(`terms:CustomerLevel.${request.customer.level}`)].filter(Boolean).join(' · ') : undefined],
    [t('facts.device'), request?.device?.name],
    [t('facts.skills'), skills.length > 0 ? skills.join(' · ') : t('noSkills')],
    [t('facts.effort'), t('hours', { count: order.effortHours })],
    [t('facts.visit'), visit?.region],
    [t('facts.scope'), request?.impactScope ?? undefined],
  ];
  return (
    <header className={styles['facts']}>
      <div className={styles['line']}>
        <Link className={styles['reference']} to={`/work-orders/${order.reference}`}>{order.reference}</Link>
        <WorkOrderStatus status={order.status} />
      </div>
      <h2 className={styles['subject']}>{subject}</h2>
      <div className={styles['clocks']}>{order.clocks.map((clock) => <ClockCountdown key={clock.kind} clock={clock} />)}</div>
      {request?.description ? <p className={styles['description']} title={request.description}>{request.description}</p> : null}
      <dl className={styles['list']}>
        {facts.map(([name, value]) => (value ? <div key={name}><dt>{name}</dt><dd>{value}</dd></div> : null))}
      </dl>
      {request && request.missingInformation.length > 0 ? <details className={styles['missing']}><summary><Signal tone="warn">{t('missing', { count: request.missingInformation.length })}</Signal></summary><ul>{request.missingInformation.map(({ field, question }) => <li key={field}>{question}</li>)}</ul></details> : null}
    </header>
  );
}

/** In whose hands it is, or why it is in nobody's again. */
function Standing({ order }: { readonly order: OrderDetail }) {
  const { t } = useTranslation(['board', 'terms']);
  const last = order.decisions.at(-1);
  const by = last?.by === 'automatic' ? t('automatically') : last?.by;
  return (
    <>
      {order.awaitsPerson ? <p className={styles['notice']}>{t('awaitsPerson')}</p> : null}
      {last?.engineer && last.endedAt === null ? (
        <p className={styles['standing']}>{t('givenBy', { name: last.engineer.name, by: by ?? '–' })} <Moment at={last.at} /></p>
      ) : last?.engineer && last.endedBecause ? (
        <p className={styles['notice']}>{t('cameBack', { name: last.engineer.name, reason: t(`terms:AssignmentEnd.${last.endedBecause}`) })} {last.endedAt ? <Moment at={last.endedAt} /> : null}</p>
      ) : order.requeuedBecause ? <p className={styles['notice']}>{t('returned')}{t(`terms:RequeueReason.${order.requeuedBecause}`)}</p> : null}
    </>
  );
}
