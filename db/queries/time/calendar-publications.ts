/** Holiday notices that were published, and how far the open cases have taken them. */
import { type SQL, sql } from 'drizzle-orm';
import type { CalendarYear } from '../../../domain/deadlines/calendar.ts';
import type { ViewerScope } from '../../../domain/access/policy/visibility.ts';
import type { Database } from '../../client.ts';
import type { ActHead, ActReply } from '../people/administer.ts';
import { jsonParameter } from '../json-parameter.ts';
import { inScope } from '../scope.ts';

/** A line of a notice as it was entered. */
export interface NoticeDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly kind: 'off' | 'workday';
  readonly name?: string;
  readonly source: string;
}

export interface Publication {
  readonly version: string;
  readonly former?: string;
  readonly reverses?: string;
  readonly years: readonly CalendarYear[];
  readonly days: readonly NoticeDay[];
  readonly actor?: { readonly id: string; readonly name: string };
  /** Epoch ms. */
  readonly publishedAt: number;
  readonly settled: boolean;
  /** Whether it is in force. */
  readonly current: boolean;
}

const PUBLICATION = sql`
  jsonb_strip_nulls(jsonb_build_object('version', p.version, 'former', p.former, 'reverses', p.reverses, 'years', p.years,
    'days', p.days, 'publishedAt', epoch_ms(p.published_at), 'settled', p.settled_at is not null,
    'current', p.version = (select v.version from calendar_version v),
    'actor', (select jsonb_build_object('id', w.person_id, 'name', w.name) from people w where w.person_id = p.actor_id)))
  as publication`;

export function listPublicationsStatement(): SQL {
  return sql`select ${PUBLICATION} from calendar_publications p order by p.publication_no desc`;
}

/** Newest first: a handful a year. */
export async function listPublications(db: Database): Promise<Publication[]> {
  const rows = await db.rows<{ publication: Publication }>(listPublicationsStatement());
  return rows.map(({ publication }) => publication);
}

export function publicationByKeyStatement(key: string): SQL {
  return sql`select p.version from calendar_publications p where p.key = ${key}::uuid`;
}

/** @returns the version that was published under the key */
export async function publicationByKey(db: Database, key: string): Promise<string | undefined> {
  return (await db.first<{ version: string }>(publicationByKeyStatement(key)))?.version;
}

export interface NewPublication {
  readonly version: string;
  /** The version in force when the notice was looked at. */
  readonly saw: string;
  readonly reverses?: string;
  readonly years: readonly CalendarYear[];
  readonly days: readonly NoticeDay[];
  readonly unitId: string;
}

export function publishNoticeStatement(head: ActHead, published: NewPublication): SQL {
  return sql`select publish_calendar(${jsonParameter({ ...head, ...published })}) as reply`;
}

export async function publishNotice(
  db: Database,
  head: ActHead,
  published: NewPublication,
): Promise<ActReply> {
  const row = await db.first<{ reply: ActReply }>(publishNoticeStatement(head, published));
  if (row === undefined) throw new Error('publish_calendar returned nothing');
  return row.reply;
}

export interface TakenCalendar {
  /** Open cases that the version is for, those that took it, and those that something stands in the way of. */
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

/** Of the calendar in force: all open cases. Of an earlier one: those that were told of it. */
export function countTakenStatement(version: string): SQL {
  return sql`
    with wanted as (
      select c.case_id, c.calendar_version = ${version} or i.outcome = 'applied' as done,
        i.outcome = 'refused' or t.fault is not null as failed
      from cases c
      left join calendar_tellings t on t.version = ${version} and t.case_id = c.case_id
      left join case_inputs i on i.case_id = c.case_id and i.input_id = 'calendar:' || ${version}
      where case when (select v.version from calendar_version v) = ${version} then c.archived_at is null
        else t.case_id is not null end
    )
    select count(*)::int as total, (count(*) filter (where done))::int as done,
      (count(*) filter (where failed and not coalesce(done, false)))::int as failed from wanted`;
}

export async function countTaken(db: Database, version: string): Promise<TakenCalendar> {
  const none = { total: 0, done: 0, failed: 0 };
  return (await db.first<TakenCalendar>(countTakenStatement(version))) ?? none;
}

export interface TellingFault {
  readonly caseId: string;
  readonly caseNumber: string;
  /** A code of `TELLING_FAULTS`, or of the refusal on record. */
  readonly code: string;
  readonly zh?: string;
  readonly en?: string;
  readonly tries: number;
  readonly toldAt: number;
}

/** @param viewer whose scope shows them; absent: of all there is */
export function listFaultsStatement(version: string, limit: number, viewer?: ViewerScope): SQL {
  const shown = viewer === undefined ? sql`` : sql` and ${inScope(viewer)}`;
  return sql`
    select c.case_id as "caseId", c.case_number as "caseNumber", coalesce(i.refusal ->> 'code', t.fault) as code,
      i.refusal ->> 'zh' as zh, i.refusal ->> 'en' as en, t.tries, epoch_ms(t.told_at)::float8 as "toldAt"
    from calendar_tellings t join cases c using (case_id)
    left join case_inputs i on i.case_id = t.case_id and i.input_id = 'calendar:' || t.version
    where t.version = ${version} and c.calendar_version <> t.version and i.outcome is distinct from 'applied'
      and (i.outcome = 'refused' or t.fault is not null)${shown}
    order by c.case_id limit ${limit}::int`;
}

export async function listFaults(
  db: Database,
  version: string,
  limit: number,
  viewer?: ViewerScope,
): Promise<TellingFault[]> {
  return await db.rows<TellingFault>(listFaultsStatement(version, limit, viewer));
}
