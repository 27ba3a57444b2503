/** What the record says must be told becomes notices (消息) in people's inboxes, and messages outside. */
import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import { type Bounce, BOUNCES } from '../../../domain/machine/party-messages.ts';
import { jsonParameter, uuidArray } from '../json-parameter.ts';

/** Ids and codes only. To a person, to those of a unit who hold one of the roles (all of it without any), or to a party. */
export interface Notice {
  readonly noticeId: string;
  /** Missing when it is of no case: a digest, a report. */
  readonly caseId?: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly drill: boolean;
  readonly createdAt: number;
  readonly personId?: string;
  readonly unitId?: string;
  readonly roles?: readonly string[];
  readonly partyId?: string;
  readonly taskId?: string;
}

const NOTICE = sql`jsonb_strip_nulls(jsonb_build_object('noticeId', n.notice_id, 'caseId', n.case_id, 'kind', n.kind,
      'drill', n.drill, 'createdAt', epoch_ms(n.created_at), 'personId', n.person_id, 'unitId', n.unit_id, 'roles', n.roles,
      'partyId', n.party_id, 'taskId', n.task_id)) || jsonb_build_object('data', n.data)`;

async function notices(db: Database, statement: SQL): Promise<Notice[]> {
  return (await db.rows<{ notice: Notice }>(statement)).map((row) => row.notice);
}

export interface Delivery {
  /** Effects taken at most. */
  readonly limit: number;
  /** Of this case only. */
  readonly caseId?: string | undefined;
}

export function deliverNoticesStatement({ limit, caseId }: Delivery): SQL {
  return sql`select ${NOTICE} as notice from deliver_notices(${limit}::int, ${caseId ?? null}::uuid) n`;
}

/** @returns the notices made now; each effect of the record is delivered once, however often and by whichever process it is asked for */
export async function deliverNotices(db: Database, delivery: Delivery): Promise<Notice[]> {
  return await notices(db, deliverNoticesStatement(delivery));
}

/** A message to a party that a carrier could not bring. */
export interface BouncedMessage {
  readonly noticeId: string;
  readonly reason: Bounce;
}

export const isBounce = (reason: unknown): reason is Bounce => BOUNCES.some((one) => one === reason);

/** A reason that is not known is another one. */
export const bounceOf = (reason: unknown): Bounce => (isBounce(reason) ? reason : 'other');

export function bounceMessagesStatement(messages: readonly BouncedMessage[]): SQL {
  return sql`select bounce_messages(${jsonParameter(messages)}) as bounced`;
}

/** @returns how many came back now; said again they stay what they are */
export async function bounceMessages(db: Database, messages: readonly BouncedMessage[]): Promise<number> {
  return (await db.first<{ bounced: number }>(bounceMessagesStatement(messages)))?.bounced ?? 0;
}

export function claimNoticesToSendStatement(limit: number, leaseMs: number): SQL {
  return sql`select ${NOTICE} as notice from claim_notices_to_send(${limit}::int, ${leaseMs}::int) n order by n.created_at, n.notice_id`;
}

/** Of the last day, none of an exercise. One not settled within the lease is claimed again by the next process that asks. */
export async function claimNoticesToSend(db: Database, limit: number, leaseMs: number): Promise<Notice[]> {
  return await notices(db, claimNoticesToSendStatement(limit, leaseMs));
}

export function settleSentNoticesStatement(noticeIds: readonly string[]): SQL {
  return sql`select settle_sent_notices(${uuidArray(noticeIds)})`;
}

export function settleBouncedStatement(message: BouncedMessage): SQL {
  return sql`select settle_bounced(${jsonParameter(message)})`;
}

/** Handed over and refused at once: both, or neither. */
export async function settleBounced(db: Database, message: BouncedMessage): Promise<void> {
  await db.rows(settleBouncedStatement(message));
}

export function numberOfRecipientStatement(noticeId: string): SQL {
  return sql`select number_of_recipient(${noticeId}::uuid) as number`;
}

/** Of a party, as the message goes: kept nowhere but in the record itself. */
export async function numberOfRecipient(
  db: Database,
  { noticeId }: Pick<Notice, 'noticeId'>,
): Promise<string | undefined> {
  return (
    (await db.first<{ number: string | null }>(numberOfRecipientStatement(noticeId)))?.number ?? undefined
  );
}

export async function settleSentNotices(db: Database, noticeIds: readonly string[]): Promise<void> {
  await db.rows(settleSentNoticesStatement(noticeIds));
}
