/**
 * What the history says of documents against their receipts: the digests that an event names are bound by the case's
 * chain, the rows of `documents` are not. An event names one wherever its body has an object with `documentId` and `sha256`.
 */
import { sql } from 'drizzle-orm';
import type { Database } from '../../db/client.ts';

export interface Misnamed {
  readonly caseId: string;
  readonly seq: number;
  readonly documentId: string;
  readonly why: string;
}

export interface HistoryReport {
  readonly events: number;
  /** How often they name a document with its digests. */
  readonly named: number;
  readonly misnamed: readonly Misnamed[];
}

interface Place {
  readonly caseId: string;
  readonly seq: number;
}

interface HistoryPage extends HistoryReport {
  readonly last: Place | null;
}

const FIRST: Place = { caseId: '00000000-0000-0000-0000-000000000000', seq: 0 };
const EVENTS_A_PAGE = 1000;

async function page(db: Database, after: Place, limit: number): Promise<HistoryPage> {
  const found = await db.first<HistoryPage>(sql`
    with page as (
      select case_id, seq, body from case_events where (case_id, seq) > (${after.caseId}::uuid, ${after.seq}::int)
      order by case_id, seq limit ${limit}::int
    ), named as (
      select p.case_id, p.seq, n, case when n ->> 'documentId' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        then (n ->> 'documentId')::uuid end as document_id
      from page p cross join lateral jsonb_path_query(p.body::jsonb,
        'strict $.** ? (@.type() == "object" && exists(@.documentId) && exists(@.sha256))') as n
      where p.body like '%"sha256"%'
    ), compared as (
      select n.case_id, n.seq, n.n ->> 'documentId' as document_id, case
        when d.document_id is null then 'it has no receipt'
        when d.case_id <> n.case_id then 'its receipt is of another case'
        when n.n ->> 'sha256' is distinct from d.sha256 then 'its receipt has another SHA-256'
        when n.n ->> 'sm3' is distinct from d.sm3 then 'its receipt has another SM3'
        when n.n ->> 'size' is distinct from d.size::text then 'its receipt has another size' end as why
      from named n left join documents d on d.document_id = n.document_id
    )
    select (select count(*)::int from page) as events, (select count(*)::int from compared) as named,
      (select jsonb_build_object('caseId', case_id, 'seq', seq) from page order by case_id desc, seq desc limit 1) as last,
      (select coalesce(jsonb_agg(jsonb_build_object('caseId', case_id, 'seq', seq, 'documentId', document_id, 'why', why)
        order by case_id, seq, document_id), '[]') from compared where why is not null) as misnamed`);
  if (found === undefined) throw new Error('the history returned nothing');
  return found;
}

/** @param eventsAPage how many events one statement reads */
export async function verifyHistory(db: Database, eventsAPage = EVENTS_A_PAGE): Promise<HistoryReport> {
  const total = { events: 0, named: 0 };
  const misnamed: Misnamed[] = [];
  for (let after: Place | null = FIRST; after !== null; ) {
    const found: HistoryPage = await page(db, after, eventsAPage);
    total.events += found.events;
    total.named += found.named;
    misnamed.push(...found.misnamed);
    after = found.events < eventsAPage ? null : found.last;
  }
  return { ...total, misnamed };
}
