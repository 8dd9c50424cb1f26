import type { EntityManager } from 'typeorm';

/** What a message says about the work on one request, by column. */
export interface Facts {
  readonly opened_at?: string;
  readonly opened_priority?: string;
  readonly customer_id?: string;
  readonly channel?: string;
  readonly priority?: string;
  readonly priority_at?: string;
  readonly category_id?: string | null;
  readonly category_by_person?: boolean;
  readonly category_at?: string;
  readonly engineer_id?: string | null;
  readonly team_id?: string | null;
  readonly assigned_at?: string;
  readonly response?: string;
  readonly resolution?: string;
  readonly request_type?: string;
  readonly type_by_requester?: boolean;
  readonly type_at?: string;
  readonly responded_at?: string;
  readonly accepted_at?: string;
  readonly rejected_at?: string;
  readonly standard_at?: string;
  readonly standard_tier?: number | null;
  readonly resolution_met_at?: string;
  readonly reopened_at?: string;
  readonly cancelled_at?: string;
  readonly delivered_by?: string;
  readonly delivered_at?: string;
}

interface Source {
  readonly occurredAt: string;
  readonly data: { readonly serviceRequestId: string };
}

/** When facts replace what is known, as SQL over the `known` and the `excluded` row. */
export type Precedence = string;

/** Said once, or always the same. */
export const always: Precedence = 'true';

/** Order holds only within a topic, and a parked message comes late: what was said last stands, not what arrived last. */
export const unlessNewer = (at: 'priority_at' | 'assigned_at' | 'delivered_at' | 'accepted_at' | 'resolution_met_at' | 'reopened_at'): Precedence => `(known.${at} is null or known.${at} <= excluded.${at})`;

/** The first time stands, however often it was said. */
export const unlessEarlier = (at: 'responded_at' | 'rejected_at' | 'standard_at'): Precedence => `(known.${at} is null or known.${at} > excluded.${at})`;

/** What one message says. */
export interface Said {
  readonly message: Source;
  readonly facts: Facts;
}

/** Writes facts into the row of the request, which whoever speaks first makes. Commutes: any order of messages ends in the same row. */
export function recordFacts(tx: EntityManager, message: Source, facts: Facts, precedence: Precedence): Promise<void> {
  return recordAll(tx, [{ message, facts }], precedence);
}

/** The same for many messages that speak of the same columns, with a statement for all of them. */
export async function recordAll(tx: EntityManager, said: readonly Said[], precedence: Precedence): Promise<void> {
  for (const round of rounds(said)) await record(tx, round, precedence);
}

/** A statement changes a row once: who speaks of the same request again waits for the next. */
function rounds(said: readonly Said[]): readonly (readonly Said[])[] {
  const spoken = new Map<string, number>();
  const found: Said[][] = [];
  for (const entry of said) {
    const nth = spoken.get(entry.message.data.serviceRequestId) ?? 0;
    spoken.set(entry.message.data.serviceRequestId, nth + 1);
    (found[nth] ??= []).push(entry);
  }
  return found;
}

async function record(tx: EntityManager, said: readonly Said[], precedence: Precedence): Promise<void> {
  const columns = Object.keys(said[0]?.facts ?? {});
  const written = ['service_request_id', 'newest_at', ...columns].join(', ');
  const changes = ['newest_at = greatest(known.newest_at, excluded.newest_at)', ...columns.map((column) => `${column} = case when ${precedence} then excluded.${column} else known.${column} end`)];
  const rows = said.map(({ message: { occurredAt, data }, facts }) => ({ ...facts, service_request_id: data.serviceRequestId, newest_at: occurredAt }));
  await tx.query(
    `insert into work_orders as known (${written}) select ${written} from json_populate_recordset(null::work_orders, $1::json)
     on conflict (service_request_id) do update set ${changes.join(', ')}`,
    [JSON.stringify(rows)],
  );
}
