/** The checked append of an outcome with its events (ADR 0002). */
import { type SQL, sql } from 'drizzle-orm';
import type { RecordReply, RecordRequest } from '../../../domain/kernel/append-contract.ts';
import type { CallOptions, Database } from '../../client.ts';
import { jsonParameter } from '../json-parameter.ts';

export function recordInputStatement(request: RecordRequest): SQL {
  return sql`select record_input(${jsonParameter(request)}) as reply`;
}

/** The checked append. After a timeout or a lost connection its outcome is unknown: send the same request again. */
export async function recordInput(
  db: Database,
  request: RecordRequest,
  options?: CallOptions,
): Promise<RecordReply> {
  const row = await db.first<{ reply: RecordReply }>(recordInputStatement(request), options);
  if (!row) throw new Error('record_input returned nothing');
  return row.reply;
}
