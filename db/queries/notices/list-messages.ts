/** What was told to the parties of a case outside the platform (外发消息), the last first. */
import { type SQL, sql } from 'drizzle-orm';
import { type Bounce, PARTY_MESSAGES } from '../../../domain/machine/party-messages.ts';
import type { Database } from '../../client.ts';
import { textArray } from '../json-parameter.ts';

export interface MessageItem {
  readonly noticeId: string;
  readonly partyId: string;
  readonly kind: string;
  readonly drill: boolean;
  /** Epoch ms, as all instants here. */
  readonly createdAt: number;
  readonly sentAt?: number;
  readonly bouncedAt?: number;
  readonly bounce?: Bounce;
  /** Not handed over within the day in which it is tried. */
  readonly late: boolean;
}

/** A case has few; of one that has more, the last. */
const MOST = 200;

export function listMessagesStatement(caseId: string): SQL {
  return sql`
    select jsonb_strip_nulls(jsonb_build_object('noticeId', n.notice_id, 'partyId', n.party_id, 'kind', n.kind, 'drill', n.drill,
      'createdAt', epoch_ms(n.created_at), 'sentAt', epoch_ms(n.sent_at), 'bouncedAt', epoch_ms(n.bounced_at),
      'bounce', n.bounce, 'late', n.sent_at is null and n.created_at < clock_timestamp() - interval '1 day')) as item
    from notices n
    where n.case_id = ${caseId}::uuid and n.party_id is not null and n.kind = any(${textArray(PARTY_MESSAGES)})
    order by n.created_at desc, n.notice_id limit ${MOST}::int`;
}

/** Not cut to a scope: whether the reader sees the case is asked before. */
export async function listMessages(db: Database, caseId: string): Promise<readonly MessageItem[]> {
  return (await db.rows<{ item: MessageItem }>(listMessagesStatement(caseId))).map(({ item }) => item);
}
