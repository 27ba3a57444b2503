/** What a calendar would move (期限变动预览): the same arithmetic that the cases apply when they take it (`movedByCalendar`). */
import * as z from 'zod';
import type { Database } from '../../db/client.ts';
import {
  type CaseWithDeadlines,
  listRunningDeadlines,
} from '../../db/queries/time/list-running-deadlines.ts';
import { FIRST_CASE } from '../../db/queries/time/tell-calendar.ts';
import { decodeCursor, encodeCursor, isUuid } from '../../db/queries/page.ts';
import { movedByCalendar } from '../../domain/chapters/clocks/recompute.ts';
import type { Deadline, DueData } from '../../domain/chapters/clocks/shape.ts';
import type { Calendar } from '../../domain/deadlines/calendar.ts';
import { type ChangedDay, DAY_KIND } from '../../domain/deadlines/calendar-change.ts';
import { epochDayOf, formatLegalDate } from '../../domain/deadlines/legal-date.ts';
import { traceText } from '../../domain/deadlines/trace.ts';
import { ALL_STAGES } from '../../domain/kernel/stage.ts';
import { codesOf } from '../../domain/words.ts';
import { ruleName } from '../cases/case-view.ts';
import type { Language } from '../http/language.ts';

const named = { zh: z.string(), en: z.string() };
const dayKind = z.object({ code: z.enum(codesOf(DAY_KIND)), ...named });
export const changedDay = z
  .object({ date: z.iso.date(), before: dayKind, after: dayKind })
  .meta({ id: 'ChangedDay' });
const due = z.object({ dueDate: z.iso.date(), provisional: z.boolean() });

export const moveSchema = z
  .object({
    caseId: z.guid(),
    caseNumber: z.string(),
    stage: z.enum(ALL_STAGES),
    drill: z.boolean(),
    station: z.object({ id: z.string(), name: z.string() }),
    deadlineId: z.string(),
    rule: z.string(),
    name: z.string(),
    article: z.string(),
    old: due,
    new: due,
    days: z.array(changedDay).meta({ description: '期间内变动的日子 / the changed days within the period' }),
    why: z.string(),
    trace: z.array(z.string()),
  })
  .meta({ id: 'DeadlineMove' });
type Move = z.output<typeof moveSchema>;

export const changedDayView = ({ date, before, after }: ChangedDay): z.output<typeof changedDay> => ({
  date,
  before: { code: before, ...DAY_KIND[before] },
  after: { code: after, ...DAY_KIND[after] },
});

/** What is compared, and for whom it is told. */
export interface Comparison {
  readonly next: Calendar;
  readonly changed: readonly ChangedDay[];
  readonly language: Language;
}

/** Between the first and the last of the day it counts from and its two ends; a moved end is at most a long holiday further. */
function daysWithin(changed: readonly ChangedDay[], deadline: Deadline, now: DueData): ChangedDay[] {
  const dates = [deadline.startDate, deadline.dueDate, now.dueDate].toSorted();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const dayBefore = formatLegalDate(epochDayOf(first) - 1);
  return changed.filter(({ date }) => date > dayBefore && date <= last);
}

function why(days: readonly ChangedDay[], old: Deadline, now: DueData, language: Language): string {
  const zh = language === 'zh';
  if (old.dueDate !== now.dueDate || days.length > 0) {
    const told = days.map(({ date, before, after }) =>
      zh
        ? `${date}由${DAY_KIND[before].zh}改为${DAY_KIND[after].zh}`
        : `${date} from ${DAY_KIND[before].en} to ${DAY_KIND[after].en}`,
    );
    if (told.length > 0) return told.join(zh ? '；' : '; ');
  }
  if (now.provisional)
    return zh ? '所涉年度的放假安排不再有效，日期暂定' : 'the notice of a year in it is gone: provisional';
  return zh
    ? '所涉年度的放假安排已公布，日期不再暂定'
    : 'the notice of the year is out: no longer provisional';
}

function movesOf(one: CaseWithDeadlines, { next, changed, language }: Comparison): Move[] {
  const { caseId, caseNumber, stage, drill, policy, station } = one;
  return one.deadlines.flatMap((deadline): Move[] => {
    const now = movedByCalendar({ policy, calendar: next }, deadline);
    if (now === undefined) return [];
    const { deadlineId, rule, article, dueDate, provisional } = deadline;
    const days = daysWithin(changed, deadline, now);
    return [
      {
        caseId,
        caseNumber,
        stage,
        drill,
        station,
        deadlineId,
        rule,
        article,
        name: ruleName(policy, rule, language),
        old: { dueDate, provisional },
        new: { dueDate: now.dueDate, provisional: now.provisional },
        days: days.map(changedDayView),
        why: why(days, deadline, now, language),
        trace: traceText(now.trace, language),
      },
    ];
  });
}

export interface MovesPage {
  readonly items: readonly Move[];
  readonly nextCursor: string | null;
  readonly looked: { readonly cases: number; readonly deadlines: number };
}

/** Some cases at a time, so that no request holds the process: the caller adds the pages up. */
export async function movesPage(
  db: Database,
  comparison: Comparison,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<MovesPage> {
  const after = decodeCursor(cursor, [isUuid])?.[0] ?? FIRST_CASE;
  const found = await listRunningDeadlines(db, String(after), limit + 1);
  const cases = found.slice(0, limit);
  const last = cases.at(-1);
  return {
    items: cases.flatMap((one) => movesOf(one, comparison)),
    nextCursor: found.length > limit && last !== undefined ? encodeCursor([last.caseId]) : null,
    looked: {
      cases: cases.length,
      deadlines: cases.reduce((sum, one) => sum + one.deadlines.length, 0),
    },
  };
}
