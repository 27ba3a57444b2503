/** On which day a hearing may be fixed (排期): the bounds as data, each with its article or its stated reason. */
import { isRestDay } from '../../deadlines/calendar.ts';
import { addDays, daysBetween, type LegalDate } from '../../deadlines/legal-date.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { isArmed } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import { BOUNDS } from '../../law/bounds.ts';
import type { RuleId } from '../../law/rule.ts';
import type { Refusal } from '../../result.ts';
import { answerStillRuns } from '../trial/answer-period.ts';
import { instanceNow } from './questions.ts';

/** CPL 139. How far ahead is in the table of bounds (docs/law.md §8.1). */
const NOTICE_DAYS = 3;

/** The limits within which the case is to be decided, and so to be heard (CPL 152, 164, 168, 183). */
const LIMITS: ReadonlySet<RuleId> = new Set<RuleId>(['T7', 'T8', 'T9', 'T16.judgment', 'T16.ruling']);

interface Fixing {
  readonly date: LegalDate;
  readonly noticeWaived?: boolean;
  readonly restDayReason?: unknown;
}

/** CPL 163: summary procedure is not bound by the three days of CPL 139; second instance follows the ordinary one (CPL 181). */
export const noticeIsDue = (state: CaseState): boolean =>
  instanceNow(state) === 'appeal' || (state.filing.procedure ?? 'ordinary') === 'ordinary';

function tooLate(draft: EventDraft, { date }: Fixing): Refusal | undefined {
  const limit = draft.state.deadlines.findLast((one) => LIMITS.has(one.rule) && isArmed(one));
  if (limit !== undefined && date > limit.dueDate)
    return refuse('hearing_beyond_limit', { dueDate: limit.dueDate });
  const latest = addDays(draft.actDate, BOUNDS.hearing_too_far.most);
  return date > latest ? refuse('hearing_too_far', { date, latest }) : undefined;
}

function tooSoon(draft: EventDraft, fixing: Fixing): Refusal | undefined {
  const { date, noticeWaived } = fixing;
  if (date < draft.actDate) return refuse('hearing_in_past', { date });
  if (noticeWaived === true || !noticeIsDue(draft.state)) return undefined;
  return daysBetween(draft.actDate, date) < NOTICE_DAYS
    ? refuse('hearing_notice_too_short', { earliest: addDays(draft.actDate, NOTICE_DAYS) })
    : undefined;
}

/** Why a hearing may not be fixed for this day; undefined when it may. */
export function dayRefusal(draft: EventDraft, fixing: Fixing): Refusal | undefined {
  const refusal = tooSoon(draft, fixing) ?? tooLate(draft, fixing);
  if (refusal !== undefined) return refusal;
  const { date, restDayReason } = fixing;
  if (restDayReason === undefined && isRestDay(draft.context.calendar, date))
    return refuse('hearing_on_rest_day', { date });
  return instanceNow(draft.state) === 'first' ? answerStillRuns(draft.state, date) : undefined;
}
