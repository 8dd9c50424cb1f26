import { ServiceRequestStatusChanged, WorkOrderOpened } from '@deskgraph/contracts';
import { on, type Subscription } from '@deskgraph/messaging';
import type { EntityManager } from 'typeorm';
import { always, recordFacts } from '../work-orders/record-facts';

/**
 * Tells the spells of a work order anew from all that was said about it, so that it does not matter in which order that
 * came. Whoever calls it has written the work order's row in this transaction: two of them never tell at once.
 */
async function retell(tx: EntityManager, serviceRequestId: string): Promise<void> {
  await tx.query('delete from open_spells where service_request_id = $1', [serviceRequestId]);
  await tx.query(
    `with opening as (select opened_at from work_orders where service_request_id = $1 and opened_at is not null),
       changes as (
         select changed_at, finished, lag(finished, 1, false) over (order by changed_at, finished) as before
         from status_changes where service_request_id = $1),
       turns as (
         select opened_at as at, false as finished from opening
         union all select greatest(changed_at, opened_at), finished from changes, opening where finished <> before),
       spells as (
         select at as begins_at, finished, lead(at, 1, 'infinity') over (order by at, finished) as ends_at, row_number() over (order by at, finished) as turn from turns),
       told as (
         insert into open_spells (service_request_id, nth, opened_at, begins_at, ends_at)
         select $1, (turn - 1) / 2, opened_at, begins_at, ends_at from spells, opening where not finished returning nth, ends_at)
     update work_orders set
       closed_at = (select nullif(max(ends_at), 'infinity') from told),
       reopenings = greatest(0, (select count(*)::int from told) - 1)
     where service_request_id = $1`,
    [serviceRequestId],
  );
}

/** When work orders were open. */
export const backlogProjection: readonly Subscription[] = [
  on(WorkOrderOpened, (tx, { data }) => retell(tx, data.serviceRequestId)),
  on(ServiceRequestStatusChanged, async (tx, message) => {
    const { serviceRequestId, status, changedAt } = message.data;
    await recordFacts(tx, message, {}, always);
    await tx.query('insert into status_changes (service_request_id, changed_at, finished) values ($1, $2, $3) on conflict do nothing', [
      serviceRequestId, changedAt, status === 'COMPLETED' || status === 'CLOSED',
    ]);
    await retell(tx, serviceRequestId);
  }),
];
