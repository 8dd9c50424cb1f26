import { Injectable } from '@nestjs/common';
import { onlyCustomer, type GraphContext, type Principal } from '@deskgraph/identity';
import { connection, pageOf, type Connection, type PageRequest } from '@deskgraph/subgraph';
import { DataSource } from 'typeorm';
import { traces, tracesOf, type Trace, type TraceKind } from './domain/traces';
import { sentence } from './domain/wording';

export interface TimelineEntry {
  readonly id: string;
  readonly at: Date;
  readonly kind: TraceKind;
  readonly actor: string | null;
  readonly text: string;
  readonly data: readonly { readonly name: string; readonly value: string }[];
}

interface Row {
  readonly at: Date;
  readonly id: string;
  readonly trace: Trace;
  readonly data: Readonly<Record<string, unknown>>;
  readonly engineer: string | null;
  readonly said_by: string | null;
  readonly more: Readonly<Record<string, unknown>> | null;
}

/** The outbox is never emptied: it is the trace that every change of an order leaves. What no event tells of lies in tables. */
const entries = `
  select occurred_at as at, 'e' || lpad(seq::text, 18, '0') as id, split_part(type, '.', 2) as trace, data
  from outbox where aggregate_type = 'WorkOrder' and aggregate_id = $1
  union all
  select announced_at, 'd' || id, 'DelayAnnounced', jsonb_build_object('reason', reason, 'newTime', new_time, 'account', announced_by)
  from delay_announcements where work_order_id = $1
  union all
  select added_at, 'a' || id, 'CollaboratorAdded', jsonb_build_object('name', name, 'department', department, 'duty', duty, 'dueAt', due_at, 'account', added_by)
  from collaborators where work_order_id = $1
  union all
  select finished_at, 'f' || id, 'CollaboratorDone', jsonb_build_object('name', name, 'department', department, 'duty', duty)
  from collaborators where work_order_id = $1 and finished_at is not null
  union all
  select (visit ->> 'plannedAt')::timestamptz, 'v' || id, 'VisitPlanned', visit - 'plannedAt' from work_orders where id = $1 and visit ? 'plannedAt'
  union all
  select (skills_override ->> 'at')::timestamptz, 's' || id, 'SkillsOverridden', skills_override - 'at' from work_orders where id = $1 and skills_override is not null`;

/** Beside each what other rows know of it: names, notes and signatures. */
const timeline = `
  with entries as (${entries})
  select e.at, e.id, trace, data,
    (select name from engineers where engineers.id = data ->> 'engineerId') as engineer,
    coalesce(
      given.assigned_by_name, signed.signed_by,
      (select name from engineers where account_id = coalesce(data ->> 'account', pause.said_by)),
      data ->> 'plannedBy', case when trace = 'SkillsOverridden' then data ->> 'by' end) as said_by,
    case trace
      when 'WorkOrderAssigned' then jsonb_build_object('how', given.how, 'note', given.note)
      when 'WorkOrderPaused' then jsonb_build_object('note', pause.note)
      when 'DeliveryRejected' then jsonb_build_object('demand', signed.demand)
    end as more
  from entries e
    left join lateral (
      select assigned_by_name, how, note from assignments
      where trace = 'WorkOrderAssigned' and work_order_id = $1 and engineer_id = data ->> 'engineerId'
      -- The row and the event were written in one transaction, moments apart.
      order by abs(extract(epoch from assigned_at - e.at)) limit 1) given on true
    left join lateral (
      select note, said_by from work_order_pauses
      where trace = 'WorkOrderPaused' and work_order_id = $1 and reason = data ->> 'reason' and from_at = e.at limit 1) pause on true
    left join deliveries signed on trace in ('DeliverySigned', 'DeliveryRejected') and signed.id = data ->> 'deliveryId'
  where trace = any($2) and ($3::timestamptz is null or (e.at, e.id) > ($3, $4))
  order by e.at, e.id limit $5`;

/** Not details: the order itself, and what the entry says already. */
const beside = new Set([
  'workOrderId', 'serviceRequestId', 'customerId', 'account', 'assignedBy', 'plannedBy', 'teamId', 'requiredSkillIds', 'requirements', 'clocks', 'stoppedClocks', 'participantId', 'escalationId', 'deliveryId',
]);
/** What the desk says among itself. */
const forStaff = new Set(['note', 'how', 'engineerId']);

@Injectable()
export class TimelineView {
  constructor(private readonly dataSource: DataSource) {}

  /** Of an order the viewer already sees. */
  async ofOrder({ principal, language }: GraphContext, workOrderId: string, request: PageRequest): Promise<Connection<TimelineEntry>> {
    const page = pageOf(request);
    const viewer = viewerOf(principal);
    const rows: Row[] = await this.dataSource.query(timeline, [workOrderId, tracesOf(viewer), page.after?.[0] ?? null, page.after?.[1] ?? null, page.take]);
    return connection(rows, page, ({ at, id }) => [at.toISOString(), id], (row) => entryOf(row, viewer, language));
  }
}

const viewerOf = (principal: Principal | null): 'staff' | 'customer' => (onlyCustomer(principal) === undefined ? 'staff' : 'customer');

function entryOf({ at, id, trace, data, engineer, said_by: saidBy, more }: Row, viewer: 'staff' | 'customer', language: 'zh' | 'en'): TimelineEntry {
  const { kind } = traces[trace];
  const details = Object.entries({ ...data, ...more }).flatMap(([name, value]) => (isDetail(name, value, viewer) ? [{ name, value: String(value) }] : []));
  const facts = { engineer, by: saidBy, data: Object.fromEntries(details.map(({ name, value }) => [name, value])) };
  return { id, at, kind, actor: actorOf(kind, { engineer, saidBy }, viewer), text: sentence(kind, facts)[language], data: details };
}

/** Who decided is the desk's business: a customer knows the engineer, and who signed. */
function actorOf(kind: TraceKind, { engineer, saidBy }: { engineer: string | null; saidBy: string | null }, viewer: 'staff' | 'customer'): string | null {
  const own = kind === 'ASSIGNED' ? null : engineer;
  return viewer === 'staff' || kind === 'SIGNED' ? (saidBy ?? own) : own;
}

function isDetail(name: string, value: unknown, viewer: 'staff' | 'customer'): boolean {
  const hidden = beside.has(name) || (viewer === 'customer' && forStaff.has(name));
  return !hidden && value !== null && value !== undefined && (typeof value !== 'object' || Array.isArray(value));
}
