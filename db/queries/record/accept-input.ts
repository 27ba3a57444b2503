/** Takes an input into the inbox (收件), before any decision on it: from then on it cannot be lost. */
import { type SQL, sql } from 'drizzle-orm';
import type { Calendar } from '../../../domain/deadlines/calendar.ts';
import type { DrillQuota } from '../../../domain/access/policy/drill-quota.ts';
import type { DecisionInput, OpeningInput, TaskInput } from '../../../domain/kernel/input.ts';
import type { InputOutcome } from '../../../domain/kernel/append-contract.ts';
import type { CallOptions, Database } from '../../client.ts';
import { jsonParameter } from '../json-parameter.ts';

type WithoutReceipt<T> = T extends unknown ? Omit<T, 'receivedAt'> : never;
/** A CaseInput before the database has said when it was received. `inputId` is the decision id. */
export type InputEnvelope = WithoutReceipt<OpeningInput | DecisionInput | TaskInput>;

/** A free text (`text`) or a party's details (`party`: a JSON object with `name?`, `description?`, `idNumber?`, `phone?`, `address?`). */
export interface TextRow {
  readonly textId: string;
  readonly kind: 'text' | 'party';
  readonly body: string;
  readonly salt: string;
}

export interface AcceptRequest {
  readonly decisionId: string;
  readonly caseId: string;
  readonly actorId: string;
  readonly route: string;
  readonly bodyDigest: string;
  readonly envelope: InputEnvelope;
  readonly texts: readonly TextRow[];
  /** With the opening of an exercise: what may not be exceeded. */
  readonly quota?: DrillQuota;
}

/** An exercise too many; nothing was written. */
export interface OverQuota {
  readonly status: 'over_quota';
  readonly quota: keyof DrillQuota;
  readonly most: number;
  /** Seconds until it is worth asking again. */
  readonly retryAfter: number;
}

/** `new`: with an opening comes the calendar of its receipt. `same`: taken in before, with its outcome if it has one. `key_reused`: the id is bound to another act; nothing was written. */
export type AcceptReply =
  | { readonly status: 'new'; readonly receivedAt: number; readonly calendar?: Calendar }
  | { readonly status: 'same'; readonly receivedAt: number; readonly outcome?: InputOutcome }
  | { readonly status: 'key_reused' }
  | OverQuota;

export function acceptInputStatement(request: AcceptRequest): SQL {
  return sql`select accept_input(${jsonParameter(request)}) as reply`;
}

export async function acceptInput(
  db: Database,
  request: AcceptRequest,
  options?: CallOptions,
): Promise<AcceptReply> {
  const row = await db.first<{ reply: AcceptReply }>(acceptInputStatement(request), options);
  if (!row) throw new Error('accept_input returned nothing');
  return row.reply;
}
