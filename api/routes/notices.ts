/** The in-app inbox (消息): what the record says the reader or their unit must be told. */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import {
  countUnreadNotices,
  listNotices,
  type NoticeItem,
  type ReadNotices,
  readNotices,
} from '../../db/queries/notices/list-notices.ts';
import { actorOf } from '../auth/viewer.ts';
import { wordsOf } from '../../words/dictionary.ts';
import { instantText } from '../http/instants.ts';
import { type Route, route } from '../http/route.ts';
import { pageOf, pageQuery, pageRequest } from './list-page.ts';
import { taskViewer } from './list-tasks.ts';

const instant = () => z.iso.datetime({ offset: true });

const item = z
  .object({
    noticeId: z.guid(),
    /** Without a case: what the platform tells by itself, a digest of a day or a report. */
    caseId: z.guid().optional(),
    caseNumber: z.string().optional(),
    taskId: z.string().optional(),
    kind: z.string(),
    /** What it says, for the inbox. */
    text: z.object({ zh: z.string(), en: z.string() }),
    data: z.record(z.string(), z.unknown()),
    drill: z.boolean(),
    /** To the reader alone, not to everybody of their unit. */
    personal: z.boolean(),
    createdAt: instant().meta({
      description:
        '进入收件箱的实际时间（演练案件亦然） / when it came into the inbox, by the wall clock in drills too',
    }),
    readAt: instant().optional(),
    caseVisible: z.boolean(),
    taskVisible: z.boolean(),
  })
  .meta({ id: 'Notice' });

/** Legal instants that notices carry. */
const INSTANTS = ['at', 'dueAt', 'issuedAt', 'startsAt'];

function dataView(data: NoticeItem['data']) {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      INSTANTS.includes(name) && typeof value === 'number' ? instantText(value) : value,
    ]),
  );
}

function itemView({ clock: _clock, createdAt, readAt, data, ...rest }: NoticeItem) {
  return {
    ...rest,
    text: wordsOf('notice', rest.kind) ?? { zh: rest.kind, en: rest.kind },
    data: dataView(data),
    createdAt: instantText(createdAt),
    ...(readAt === undefined ? {} : { readAt: instantText(readAt) }),
  };
}

const listRoute = (db: Database): Route =>
  route({
    method: 'get',
    path: '/api/notices',
    id: 'listNotices',
    summary: '消息 / notices to the reader and their unit, newest first',
    tag: 'notices',
    access: 'session',
    query: z.strictObject(pageQuery),
    answers: { 200: { description: 'a page', schema: pageOf(item) } },
    async handle({ viewer, query }) {
      const page = await listNotices(db, taskViewer(viewer), pageRequest(query));
      return { status: 200, body: { items: page.items.map(itemView), nextCursor: page.nextCursor } };
    },
  });

const unreadRoute = (db: Database): Route =>
  route({
    method: 'get',
    path: '/api/notices/unread',
    id: 'countUnreadNotices',
    summary:
      '未读消息数 / how many notices of the last ninety days are unread; 1000 stands for as many or more',
    tag: 'notices',
    access: 'session',
    query: z.strictObject({}),
    answers: {
      200: { description: 'the number', schema: z.object({ unread: z.int() }).meta({ id: 'UnreadNotices' }) },
    },
    async handle({ viewer }) {
      return { status: 200, body: { unread: await countUnreadNotices(db, actorOf(viewer)) } };
    },
  });

const upTo = z.strictObject({ upTo: instant().transform((text) => Date.parse(text)) });
const named = z.strictObject({ noticeIds: z.array(z.guid().toLowerCase()).min(1).max(200) });
const which = z
  .union([named, upTo])
  .meta({ id: 'ReadNotices', example: { upTo: '2026-01-12T09:00:00+08:00' } });

/** Doing it twice does no more than once, so the key is asked for but binds nothing. */
const readRoute = (db: Database): Route =>
  route({
    method: 'post',
    path: '/api/notices/read',
    id: 'readNotices',
    summary: '标为已读 / marks notices as read: those named, or all that came up to an instant',
    tag: 'notices',
    access: 'session',
    idempotent: true,
    body: which,
    answers: {
      200: { description: 'how many were unread until now', schema: z.object({ newly: z.int() }) },
    },
    problems: [503],
    async handle({ viewer, body }) {
      const given: ReadNotices = body;
      return { status: 200, body: { newly: await readNotices(db, actorOf(viewer), given) } };
    },
  });

export const noticeRoutes = (db: Database): Route[] => [unreadRoute(db), listRoute(db), readRoute(db)];
