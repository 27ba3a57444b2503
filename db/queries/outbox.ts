/** Effects that follow from the record, handed to whoever delivers them, at least once. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { uuidArray } from './json-parameter.ts';

export interface OutboxItem {
  readonly outboxId: string;
  readonly caseId: string;
  readonly inputNo: number;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly attempts: number;
}

export function claimOutboxStatement(limit: number, leaseMs: number): SQL {
  return sql`
    update outbox o set attempts = o.attempts + 1,
      claimed_until = clock_timestamp() + ${leaseMs}::int * interval '1 millisecond'
    from (
      select outbox_id from outbox
      where delivered_at is null and (claimed_until is null or claimed_until < clock_timestamp())
      order by recorded_at, outbox_id limit ${limit}::int for update skip locked
    ) w
    where o.outbox_id = w.outbox_id
    returning o.outbox_id as "outboxId", o.case_id as "caseId", o.input_no as "inputNo", o.kind, o.data, o.attempts`;
}

/** Takes effects for `leaseMs`; one not delivered by then is taken again by whoever asks next. */
export async function claimOutbox(db: Database, limit: number, leaseMs: number): Promise<OutboxItem[]> {
  return await db.rows<OutboxItem>(claimOutboxStatement(limit, leaseMs));
}

export function settleOutboxStatement(outboxIds: readonly string[]): SQL {
  return sql`
    update outbox set delivered_at = clock_timestamp()
    where outbox_id = any(${uuidArray(outboxIds)}) and delivered_at is null`;
}

export async function settleOutbox(db: Database, outboxIds: readonly string[]): Promise<void> {
  await db.rows(settleOutboxStatement(outboxIds));
}
