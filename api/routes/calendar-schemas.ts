/** Shapes of the holiday calendars (放假安排) over HTTP. */
import * as z from 'zod';
import { changedDay, moveSchema } from '../calendars/moves.ts';
import { pageQuery } from './list-page.ts';

const named = { zh: z.string(), en: z.string() };
const instant = z.iso.datetime({ offset: true });

export const noticeFile = z.string().meta({
  description:
    'CSV，列：日期、类别（放假、调休上班）、名称、来源；来源写明通知及其年度 / CSV with the columns date, kind (off, workday), name, source',
  example:
    '日期,类别,名称,来源\n2027-01-01,放假,元旦,国务院办公厅关于2027年部分节假日安排的通知\n2027-02-20,调休上班,春节,国务院办公厅关于2027年部分节假日安排的通知\n',
});

export const publishQuery = z.strictObject({
  ...pageQuery,
  check: z.enum(['true', 'false']).optional().meta({
    description: 'true：只预览，不发布；分页 / shows, page by page, what would move and writes nothing',
  }),
  saw: z.string().min(1).max(64).optional().meta({
    description: '预览时的现行版本 / the version in force at the preview: another one since is refused',
  }),
});

export const versionParams = z.object({ version: z.string().min(1).max(64) });

const publication = z
  .object({
    version: z.string(),
    former: z.string().optional(),
    reverses: z.string().optional(),
    current: z.boolean(),
    publishedAt: instant,
    actor: z.object({ id: z.guid(), name: z.string() }).optional(),
    years: z.array(z.object({ year: z.int(), off: z.int(), workdays: z.int(), source: z.string() })),
    mayReverse: z.boolean(),
  })
  .meta({ id: 'CalendarPublication' });

export const publicationList = z
  .object({ items: z.array(publication), mayPublish: z.boolean() })
  .meta({ id: 'CalendarPublications' });

export const calendarPreview = z
  .object({
    version: z.string().meta({ description: '将要发布的版本 / the version it would be' }),
    former: z.string().meta({ description: '现行版本 / the version in force' }),
    lines: z.int(),
    problems: z.array(z.object({ line: z.int(), column: z.string(), code: z.string(), ...named })),
    days: z.array(
      z.object({
        date: z.iso.date(),
        kind: z.enum(['off', 'workday']),
        ...named,
        name: z.string().optional(),
        source: z.string(),
      }),
    ),
    changed: z.array(changedDay),
    openCases: z.int().meta({ description: '全部在办案件数 / all open cases' }),
    looked: z
      .object({ cases: z.int(), deadlines: z.int() })
      .meta({ description: '本页查看的在办案件和期限 / what this page looked at' }),
    items: z.array(moveSchema),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'CalendarPreview' });

export const published = z
  .object({
    version: z.string(),
    progress: z.string().meta({ description: '进度的地址 / where its progress is' }),
  })
  .meta({ id: 'CalendarPublished' });

export const calendarProgress = z
  .object({
    version: z.string(),
    state: z.enum(['running', 'done', 'hindered', 'superseded']),
    ...named,
    publishedAt: instant,
    cases: z.object({ total: z.int(), done: z.int(), waiting: z.int(), failed: z.int() }),
    faults: z
      .array(
        z.object({
          caseId: z.guid(),
          caseNumber: z.string(),
          code: z.string(),
          ...named,
          tries: z.int(),
          toldAt: instant,
        }),
      )
      .meta({ description: '最多列出200件 / at most two hundred' }),
  })
  .meta({ id: 'CalendarProgress' });
