/** Bounds of clocks in people's hands (中止、扣除、延长): on which days a clock stands still, and how much longer it may become. */
import { addDays, type LegalDate } from '../../deadlines/legal-date.ts';
import type { Extension } from '../../deadlines/request.ts';
import type { Deadline } from '../../chapters/clocks/shape.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { NamedDocument } from '../../kernel/refs.ts';
import { refuse } from '../../kernel/refusals.ts';
import { BOUNDS, EXTENSION_BOUNDS, type ExtensionBound } from '../../law/bounds.ts';
import type { DurationUnit } from '../../law/rule-row.ts';
import { ruleOf } from '../../law/rule.ts';
import type { Refusal } from '../../result.ts';
import type { BoundChecks } from './bound-checks.ts';

/** Calendar days that a unit lasts at most: a bound in one unit is compared with an extension in another. */
const LONGEST_DAYS: Record<DurationUnit, number> = {
  hour: 1,
  calendar_day: 1,
  working_day: 2,
  month: 31,
  year: 366,
};

const find = ({ state }: EventDraft, deadlineId: string): Deadline | undefined =>
  state.deadlines.find((one) => one.deadlineId === deadlineId);

function mostOf({ rule }: Deadline, ground: string): ExtensionBound | undefined {
  return EXTENSION_BOUNDS.find((one) => one.ground === ground && one.rules.includes(rule));
}

/** All extensions on the ground together, in days: many short ones are one long one. */
function together(draft: EventDraft, deadline: Deadline, asked: Extension): number {
  const own = ruleOf(draft.state.policy, deadline.rule)?.unit ?? 'calendar_day';
  const same = [...deadline.extensions, asked].filter((one) => one.ground === asked.ground);
  return same.reduce((days, { length = 0, unit = own }) => days + length * LONGEST_DAYS[unit], 0);
}

function extension(draft: EventDraft, deadline: Deadline, asked: Extension): Refusal | undefined {
  const bound = mostOf(deadline, asked.ground);
  if (bound === undefined) return undefined;
  const { most, unit, article } = bound;
  if (together(draft, deadline, asked) <= most * LONGEST_DAYS[unit]) return undefined;
  const { rule } = deadline;
  const refusal = refuse('extension_too_long', { rule, ground: asked.ground, most, unit });
  return article === undefined ? refusal : { ...refusal, article };
}

const documented = ({ documentId, document }: NamedDocument): Refusal | undefined =>
  documentId === undefined && document === undefined ? refuse('clock_document_required') : undefined;

/** The day from which a clock stands still: not before it began, and not one that has yet to come. */
function standsFrom(draft: EventDraft, { startDate }: Deadline, from: LegalDate): Refusal | undefined {
  if (from < startDate) return refuse('clock_before_its_start', { from, startDate });
  const today = draft.context.receivedDate;
  return from > today ? refuse('clock_day_in_future', { from, today }) : undefined;
}

function endsSoon(draft: EventDraft, to: LegalDate): Refusal | undefined {
  const { most } = BOUNDS.exclusion_too_long;
  const latest = addDays(draft.context.receivedDate, most);
  return to > latest ? refuse('exclusion_too_long', { to, latest, most }) : undefined;
}

export const clockBounds: BoundChecks = {
  extend_deadline: (draft, data) => {
    const deadline = find(draft, data.deadlineId);
    return deadline && extension(draft, deadline, data);
  },
  exclude_period: (draft, data) => {
    const deadline = find(draft, data.deadlineId);
    return (
      deadline && (standsFrom(draft, deadline, data.from) ?? endsSoon(draft, data.to) ?? documented(data))
    );
  },
  stop_clock: (draft, data) => {
    const deadline = find(draft, data.deadlineId);
    return deadline && (standsFrom(draft, deadline, data.from ?? draft.actDate) ?? documented(data));
  },
  restart_clock: (draft, { on = draft.actDate }) => {
    const today = draft.context.receivedDate;
    return on > today ? refuse('clock_day_in_future', { from: on, today }) : undefined;
  },
};
