/** A person's inbox of notices (消息). */
import { type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../../../domain/kernel/actor.ts';
import type { CaseClock } from '../../../domain/deadlines/clock.ts';
import type { Database } from '../../client.ts';
import { textArray, uuidArray } from '../json-parameter.ts';
import { type Page, type PageRequest, decodeCursor, isMoment, isUuid, pageOf } from '../page.ts';
import { inScope } from '../scope.ts';
import { type TaskViewer, asPerformer } from '../tasks/task-visibility.ts';

export interface NoticeItem {
  readonly noticeId: string;
  /** The case is missing in what the platform tells by itself: a digest of a day, a report. */
  readonly caseId?: string;
  readonly caseNumber?: string;
  readonly clock?: CaseClock;
  readonly drill: boolean;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly taskId?: string;
  /** To the reader alone, not to their unit. */
  readonly personal: boolean;
  /** Real instant, epoch ms. */
  readonly createdAt: number;
  readonly readAt?: number;
  /** Whether the case, or the task, may be opened now: what one was told of may be others' since. */
  readonly caseVisible: boolean;
  readonly taskVisible: boolean;
}

/** What is older is neither counted nor marked. */
const UNREAD_DAYS = 90;
/** No badge shows more. */
const UNREAD_AT_MOST = 1000;

const ofPerson = (actor: Actor): SQL => sql`n.person_id = ${actor.personId}::uuid`;
const ofUnit = (actor: Actor): SQL =>
  sql`n.unit_id = ${actor.unitId} and (n.roles is null or n.roles && ${textArray(actor.roles)})`;
const readBy = (actor: Actor): SQL =>
  sql`select d.read_at from notice_reads d where d.notice_id = n.notice_id and d.person_id = ${actor.personId}::uuid`;

export function listNoticesStatement(who: TaskViewer, page: PageRequest): SQL {
  const after = decodeCursor(page.cursor, [isMoment, isUuid]);
  const from = after
    ? sql`(n.created_at, n.notice_id) < (from_epoch_ms(${after[0]}::bigint), ${after[1]}::uuid)`
    : sql`true`;
  const limit = sql`${page.limit + 1}::int`;
  const branch = (owner: SQL): SQL => sql`(
        select n.* from notices n where ${owner} and ${from} order by n.created_at desc, n.notice_id desc limit ${limit})`;
  return sql`
    select jsonb_strip_nulls(jsonb_build_object('noticeId', n.notice_id, 'caseId', n.case_id, 'caseNumber', c.case_number,
        'clock', c.clock, 'drill', n.drill, 'kind', n.kind, 'taskId', n.task_id, 'personal', n.person_id is not null,
        'createdAt', epoch_ms(n.created_at), 'readAt', epoch_ms((${readBy(who.actor)})),
        'caseVisible', coalesce(${inScope(who.viewer)}, false),
        'taskVisible', coalesce(${inScope(who.viewer)}, false) or coalesce(${asPerformer(who)}, false)))
      || jsonb_build_object('data', n.data) as item
    from (${branch(ofPerson(who.actor))}
      union all ${branch(ofUnit(who.actor))}
    ) n
    left join cases c on c.case_id = n.case_id
    left join tasks t on t.task_id = n.task_id
    order by n.created_at desc, n.notice_id desc limit ${limit}`;
}

/** Newest first. */
export async function listNotices(
  db: Database,
  who: TaskViewer,
  page: PageRequest,
): Promise<Page<NoticeItem>> {
  const rows = await db.rows<{ item: NoticeItem }>(listNoticesStatement(who, page));
  return pageOf(
    rows.map((row) => row.item),
    page.limit,
    (item) => [item.createdAt, item.noticeId],
  );
}

/** Unread ones of the person and of their unit, each range cut. */
export function unreadNotices(actor: Actor): SQL {
  const branch = (owner: SQL): SQL => sql`(
        select n.notice_id from notices n
        where ${owner} and n.created_at > now() - make_interval(days => ${UNREAD_DAYS}::int) and not exists (${readBy(actor)})
        order by n.created_at desc limit ${UNREAD_AT_MOST}::int)`;
  return sql`${branch(ofPerson(actor))}
      union all ${branch(ofUnit(actor))}`;
}

export function countUnreadNoticesStatement(actor: Actor): SQL {
  return sql`
    select least(count(*), ${UNREAD_AT_MOST}::int)::int as unread
    from (${unreadNotices(actor)}) n`;
}

/** Unread ones of the last ninety days; 1000 stands for 1000 and more. */
export async function countUnreadNotices(db: Database, actor: Actor): Promise<number> {
  return (await db.first<{ unread: number }>(countUnreadNoticesStatement(actor)))?.unread ?? 0;
}

/** Those named, or all up to a real instant (epoch ms): what comes while a page is open stays unread. */
export type ReadNotices = { readonly noticeIds: readonly string[] } | { readonly upTo: number };

export function readNoticesStatement(actor: Actor, which: ReadNotices): SQL {
  const ids = 'noticeIds' in which ? uuidArray(which.noticeIds) : sql`null::uuid[]`;
  const upTo = 'upTo' in which ? sql`from_epoch_ms(${which.upTo}::bigint)` : sql`null::timestamptz`;
  return sql`
    select read_notices(${actor.personId}::uuid, ${actor.unitId}, ${textArray(actor.roles)}, ${ids}, ${upTo}) as newly`;
}

/** Marks notices of the actor's own inbox as read. @returns how many of them were unread */
export async function readNotices(db: Database, actor: Actor, which: ReadNotices): Promise<number> {
  return (await db.first<{ newly: number }>(readNoticesStatement(actor, which)))?.newly ?? 0;
}
