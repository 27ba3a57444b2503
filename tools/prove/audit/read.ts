/** What the auditor looks at, read with SQL of its own by the owner of the database. Instants are epoch ms. */
import type postgres from 'postgres';

export interface InboxRow {
  readonly inputId: string;
  readonly receivedAt: number;
  readonly expectedVersion: number | null;
  readonly pending: boolean;
}

export interface InputRow {
  readonly inputNo: number;
  readonly inputId: string;
  readonly kind: string;
  readonly outcome: 'applied' | 'refused';
  readonly version: number;
  readonly stage: string;
  readonly receivedAt: number;
  readonly recordedAt: number;
  readonly whole: string;
}

export interface StoredEvent {
  readonly seq: number;
  readonly inputNo: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly body: string;
  readonly prevHash: string;
  readonly hash: string;
}

export interface CaseRow {
  readonly seq: number;
  readonly inputNo: number;
  readonly headHash: string;
  readonly stage: string;
  readonly version: number;
}

export interface CaseRecord {
  readonly caseId: string;
  readonly row: CaseRow | undefined;
  readonly inbox: readonly InboxRow[];
  readonly inputs: readonly InputRow[];
  readonly events: readonly StoredEvent[];
}

type Owned<T> = T & { readonly caseId: string };
const MS = (column: string): string => `round(extract(epoch from ${column}) * 1000)::float8`;

function grouped<T>(rows: readonly Owned<T>[]): Map<string, Owned<T>[]> {
  const groups = new Map<string, Owned<T>[]>();
  for (const row of rows) groups.set(row.caseId, [...(groups.get(row.caseId) ?? []), row]);
  return groups;
}

export async function readRecords(sql: postgres.Sql, caseIds: readonly string[]): Promise<CaseRecord[]> {
  const ask = async <T>(text: string): Promise<Map<string, Owned<T>[]>> =>
    grouped(await sql.unsafe<Owned<T>[]>(text, [caseIds as string[]]));
  const inbox =
    await ask<InboxRow>(`select b.case_id as "caseId", b.input_id as "inputId", ${MS('b.received_at')} as "receivedAt",
      substring(b.envelope ->> 'expectedVersion' from '^\\d{1,9}$')::int as "expectedVersion", p.input_id is not null as pending
    from inbox b left join inbox_pending p using (decision_id) where b.case_id = any($1::uuid[])`);
  const inputs =
    await ask<InputRow>(`select case_id as "caseId", input_no as "inputNo", input_id as "inputId", kind, outcome, version, stage,
      ${MS('received_at')} as "receivedAt", ${MS('recorded_at')} as "recordedAt",
      concat_ws('|', input_no, input_id, kind, type, outcome, refusal ->> 'code', version, stage, person_id) as whole
    from case_inputs where case_id = any($1::uuid[]) order by input_no`);
  const events =
    await ask<StoredEvent>(`select case_id as "caseId", seq, input_no as "inputNo", type, body, prev_hash as "prevHash", hash,
      to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"
    from case_events where case_id = any($1::uuid[]) order by seq`);
  const rows =
    await ask<CaseRow>(`select case_id as "caseId", seq, input_no as "inputNo", head_hash as "headHash", stage, version
    from cases where case_id = any($1::uuid[])`);
  return caseIds.map((caseId) => ({
    caseId,
    row: rows.get(caseId)?.[0],
    inbox: inbox.get(caseId) ?? [],
    inputs: inputs.get(caseId) ?? [],
    events: events.get(caseId) ?? [],
  }));
}
