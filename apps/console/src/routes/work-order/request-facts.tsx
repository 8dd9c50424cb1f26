import { useTranslation } from 'react-i18next';
import { Moment } from '../../ui/moment';
import { Panel } from '../../ui/page';
import { ContactLine } from './contact-line';
import type { Order } from './order';
import styles from './work-order.module.css';

/** What was asked for, in the requester's words, and what the work needs. */
export function RequestFacts({ order }: { readonly order: Order }) {
  const { t } = useTranslation(['workOrder', 'terms']);
  const { serviceRequest: request, visit, requiredSkills, skillsOverride, effortHours } = order;
  return (
    <Panel title={t('request.title')} actions={request ? <span className="quiet numbers">{request.reference}</span> : null}>
      {request ? <p className={styles['description']}>{request.description}</p> : <p className="quiet">{t('request.unknown')}</p>}
      <dl className={styles['facts']}>
        {request ? (
          <>
            <dt>{t('request.customer')}</dt><dd>{request.customer.name} · {t(`terms:CustomerLevel.${request.customer.level}`)}{request.department ? ` · ${request.department}` : ''}</dd>
            <dt>{t('request.contact')}</dt><dd><ContactLine reference={order.reference} /></dd>
            {request.device ? <><dt>{t('request.device')}</dt><dd>{[request.device.name, request.device.model, request.device.productVersion].filter(Boolean).join(' · ')}</dd></> : null}
            {request.requestType ? <><dt>{t('request.type')}</dt><dd>{t(`terms:RequestType.${request.requestType}`)}</dd></> : null}
            <dt>{t('request.priority')}</dt><dd>{request.priorityReason}</dd>
            {request.impactScope ? <><dt>{t('request.scope')}</dt><dd>{request.impactScope}</dd></> : null}
            {request.occurredAt ? <><dt>{t('request.occurredAt')}</dt><dd><Moment at={request.occurredAt} /></dd></> : null}
            {request.desiredBy ? <><dt>{t('request.desiredBy')}</dt><dd><Moment at={request.desiredBy} /></dd></> : null}
          </>
        ) : null}
        {visit ? <><dt>{t('request.visit')}</dt><dd>{visit.region}{visit.by ? <> · {t('request.before')} <Moment at={visit.by} /></> : null}</dd></> : null}
        {requiredSkills.length > 0 ? <><dt>{t('skills.required')}</dt><dd>{requiredSkills.map(({ skill, minimumLevel, certificateRequired }) => `${t('skills.atLeast', { name: skill.name, level: minimumLevel })}${certificateRequired ? ` · ${t('skills.certificate')}` : ''}`).join(t('request.and'))}{skillsOverride ? <span className="quiet"> · {t('request.overridden', skillsOverride)}</span> : null}</dd></> : null}
        <dt>{t('request.effort')}</dt><dd>{t('request.hours', { hours: effortHours })}</dd>
      </dl>
    </Panel>
  );
}
