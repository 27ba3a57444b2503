/** Takes an input into the inbox (收件), before any decision on it: from then on it cannot be lost. */
import { type SQL, sql } from 'drizzle-orm';
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
}

/** `same`: taken in before, with its outcome if it has one. `key_reused`: the id is bound to another act; nothing was written. */
export type AcceptReply =
  | { readonly status: 'new'; readonly receivedAt: number }
  | { readonly status: 'same'; readonly receivedAt: number; readonly outcome?: InputOutcome }
  | { readonly status: 'key_reused' };

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
