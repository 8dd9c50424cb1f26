import { CheckCircleFilled, ClockCircleOutlined, ExclamationCircleFilled, MinusCircleOutlined, WarningFilled } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unmasked, type Masked } from '../../graph/masked';
import { Empty } from '../../ui/answer';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/page';
import type { Tone } from '../../ui/signal';
import { useTimeFormat } from '../../ui/time-format';
import chips from '../../ui/chips.module.css';
import { groups, lifeOf, toneOf, type Group, type LifeMoment } from './timeline';
import type { TimelinePanel_WorkOrderFragment } from './timeline-panel.generated';
import styles from './work-order.module.css';

const icons: Readonly<Record<Tone, ReactNode>> = {
  bad: <ExclamationCircleFilled aria-hidden />, warn: <WarningFilled aria-hidden />, good: <CheckCircleFilled aria-hidden />, calm: <ClockCircleOutlined aria-hidden />, still: <MinusCircleOutlined aria-hidden />,
};

interface TimelinePanelProps {
  readonly order: Masked<TimelinePanel_WorkOrderFragment>;
  /** What stands above: where a step is written. */
  readonly children?: ReactNode;
}

/** Everything that happened to the order, in one list (R6.3). */
export function TimelinePanel({ order, children }: TimelinePanelProps) {
  const { t } = useTranslation('workOrder');
  const { moment } = useTimeFormat();
  const { timeline, closingDecisions, steps, serviceRequest } = unmasked<TimelinePanel_WorkOrderFragment>(order);
  const [shown, setShown] = useState<readonly Group[]>(groups);

  const classification = serviceRequest?.classification;
  const labels = new Map((classification ? [classification, ...classification.alternatives] : []).map(({ category: { id, label } }) => [id, label]));
  /** Dispatch knows a category by its id only; its name is knowledge's. */
  const nameCategory = ({ kind, data, text }: (typeof timeline.edges)[number]['node']): string => {
    const name = kind === 'CATEGORISED' ? labels.get(data.find((each) => each.name === 'categoryId')?.value ?? '') : undefined;
    return name ? t('timeline.categorised', { name }) : text;
  };
  const closings = closingDecisions.map(({ kind, reason, decidedAt, decidedBy }): LifeMoment => ({ id: `${kind} ${decidedAt}`, at: decidedAt, kind, actor: decidedBy ?? null, text: t(`timeline.${kind}`, { reason }) }));
  const life = lifeOf([...timeline.edges.map(({ node }): LifeMoment => ({ ...node, actor: node.actor ?? null, text: nameCategory(node) })), ...closings], shown);
  const days = [...new Set(life.map(({ at }) => moment(at, 'day')))];
  const minutes = Math.round(steps.reduce((sum, { hours }) => sum + (hours ?? 0), 0) * 60);

  const toggle = (group: Group): void => setShown(shown.includes(group) ? shown.filter((each) => each !== group) : [...shown, group]);
  const filters = (
    <div className={styles['filters']} role="group" aria-label={t('timeline.filter')}>
      {groups.map((group) => <button key={group} type="button" className={chips['chip']} aria-pressed={shown.includes(group)} onClick={() => toggle(group)}>{t(`timeline.${group}`)}</button>)}
    </div>
  );
  return (
    <Panel title={t('timeline.title')} actions={filters}>
      {children}
      {steps.length > 0 ? <p className={`quiet ${styles['small']}`}>{t('timeline.logged', { count: steps.length, minutes })}</p> : null}
      {life.length === 0 ? <Empty text={t('timeline.none')} /> : days.map((day) => (
        <section key={day} aria-label={day}>
          <h3 className={styles['day']}>{day}</h3>
          <ol className={styles['timeline']}>
            {life.filter(({ at }) => moment(at, 'day') === day).map(({ id, at, kind, actor, text }) => (
              <li key={id} className={styles['moment']}>
                <Moment at={at} style="clock" />
                <span className={styles['dot']} data-tone={toneOf(kind)}>{icons[toneOf(kind)]}</span>
                <span className={styles['what']}>{text}{actor && !text.includes(actor) ? <span className="quiet"> · {actor}</span> : null}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {timeline.pageInfo.hasNextPage ? <p className="quiet">{t('timeline.more')}</p> : null}
    </Panel>
  );
}
