/** Bounds of filing and trial (立案、审理): which numbers a court may enter, how old an arbitration is. */
import { addMonths } from '../../deadlines/legal-date.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { respondents } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import { BOUNDS } from '../../law/bounds.ts';
import { COURT_NUMBER_TYPES, type NumberingDecision, readCourtNumber } from '../../law/court-numbers.ts';
import type { Refusal } from '../../result.ts';
import type { BoundChecks } from './bound-checks.ts';

/** Type and year of a number; its court and whether it is taken are known where the units and the other cases are (API). */
function wrongNumber(draft: EventDraft, type: NumberingDecision, text: string): Refusal | undefined {
  const number = readCourtNumber(text);
  const types: readonly string[] = COURT_NUMBER_TYPES[type];
  if (number === undefined || !types.includes(number.type))
    return refuse('court_number_kind', { types: types.join('、'), ...(number && { given: number.type }) });
  const year = draft.actDate.slice(0, 4);
  return number.year === year ? undefined : refuse('court_number_year', { given: number.year, year });
}

export const filingBounds: BoundChecks = {
  register_case: (draft, { courtCaseNumber, next }) =>
    wrongNumber(draft, 'register_case', courtCaseNumber) ??
    (next === 'mediation' && respondents(draft.state).length === 0
      ? refuse('mediation_needs_respondent')
      : undefined),
  accept_confirmation: (draft, { courtCaseNumber }) =>
    courtCaseNumber === undefined ? undefined : wrongNumber(draft, 'accept_confirmation', courtCaseNumber),
  accept_execution: (draft, { courtCaseNumber }) => wrongNumber(draft, 'accept_execution', courtCaseNumber),
  record_arbitration: (draft, { date }) => {
    const { openedOn } = draft.state;
    const earliest = addMonths(openedOn, -BOUNDS.arbitration_too_old.most * 12);
    return date !== undefined && date < earliest
      ? refuse('arbitration_too_old', { date, earliest })
      : undefined;
  },
};
