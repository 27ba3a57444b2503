/** Heads of the chains as they were published (公布的末条哈希): lists, what stands in one, and those of one case. */
import { type SQL, sql } from 'drizzle-orm';
import type { PublishedHead } from '../../../domain/record/heads.ts';
import type { Database } from '../../client.ts';
import { decodeCursor, isSeq, isUuid, type Page, type PageRequest, pageOf } from '../page.ts';

export interface HeadList {
  readonly drill: boolean;
  readonly no: number;
  readonly day: string;
  /** Epoch ms. */
  readonly publishedAt: number;
  readonly cases: number;
  readonly prevDigest: string;
  readonly digest: string;
}

/** A head of one case, with the list that it stands in. */
export type HeadOfCase = Omit<PublishedHead, 'caseId'> & Omit<HeadList, 'cases' | 'prevDigest'>;

const LIST = sql`l.drill, l.no, to_char(l.day, 'YYYY-MM-DD') as day, epoch_ms(l.published_at)::float8 as "publishedAt",
      l.cases, l.prev_digest as "prevDigest", l.digest`;

/** The current day in China, or the one named (YYYY-MM-DD). */
export function publishHeadsStatement(day?: string): SQL {
  const wanted =
    day === undefined ? sql`(clock_timestamp() at time zone 'Asia/Shanghai')::date` : sql`${day}::date`;
  return sql`select publish_heads(${wanted}, false) + publish_heads(${wanted}, true) as cases`;
}

/** Real cases and exercises, a list each, once a day however often it is asked for. @returns how many cases the lists have */
export async function publishHeads(db: Database, day?: string): Promise<number> {
  return (await db.first<{ cases: number }>(publishHeadsStatement(day)))?.cases ?? 0;
}

export function headListsStatement(drill: boolean, { limit, cursor }: PageRequest): SQL {
  const before = decodeCursor(cursor, [isSeq])?.[0];
  const older = before === undefined ? sql`` : sql` and l.no < ${before}::int`;
  return sql`
    select ${LIST} from head_lists l where l.drill = ${drill}::boolean${older}
    order by l.no desc limit ${limit + 1}::int`;
}

/** The latest first. */
export async function listHeadLists(
  db: Database,
  drill: boolean,
  page: PageRequest,
): Promise<Page<HeadList>> {
  const rows = await db.rows<HeadList>(headListsStatement(drill, page));
  return pageOf(rows, page.limit, ({ no }) => [no]);
}

export function headListStatement(drill: boolean, no: number): SQL {
  return sql`
    select ${LIST} from head_lists l where l.drill = ${drill}::boolean and l.no = ${no}::int`;
}

export const readHeadList = (db: Database, drill: boolean, no: number): Promise<HeadList | undefined> =>
  db.first<HeadList>(headListStatement(drill, no));

export function headsOfListStatement(drill: boolean, no: number, { limit, cursor }: PageRequest): SQL {
  const after = decodeCursor(cursor, [isUuid])?.[0];
  const later = after === undefined ? sql`` : sql` and p.case_id > ${after}::uuid`;
  return sql`
    select p.case_id as "caseId", p.seq, p.hash from published_heads p
    where p.drill = ${drill}::boolean and p.no = ${no}::int${later}
    order by p.case_id limit ${limit + 1}::int`;
}

export async function listHeadsOfList(
  db: Database,
  drill: boolean,
  no: number,
  page: PageRequest,
): Promise<Page<PublishedHead>> {
  const rows = await db.rows<PublishedHead>(headsOfListStatement(drill, no, page));
  return pageOf(rows, page.limit, ({ caseId }) => [caseId]);
}

export function headsOfCaseStatement(caseId: string, limit: number): SQL {
  return sql`
    select p.seq, p.hash, l.drill, l.no, to_char(l.day, 'YYYY-MM-DD') as day,
      epoch_ms(l.published_at)::float8 as "publishedAt", l.digest
    from published_heads p join head_lists l on l.drill = p.drill and l.no = p.no
    where p.case_id = ${caseId}::uuid order by p.seq desc limit ${limit}::int`;
}

/** The latest first. Whether the reader sees the case is asked before. */
export const headsOfCase = (db: Database, caseId: string, limit: number): Promise<HeadOfCase[]> =>
  db.rows<HeadOfCase>(headsOfCaseStatement(caseId, limit));
