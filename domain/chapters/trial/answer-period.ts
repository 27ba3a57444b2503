/**
 * Whether the other side could defend itself (答辩): each respondent has the complaint, and has answered, given the period up or
 * let it pass, before a hearing is held (CPL 128; CPLI 224, 266). Who takes a party's place goes on from where it stood
 * (CPLI 55).
 */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import { inPlaceOf, respondents } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { RuleId } from '../../law/rule.ts';
import type { Refusal } from '../../result.ts';
import type { Deadline } from '../clocks/shape.ts';
import { heldInThisTrial } from '../hearings/questions.ts';
import type { Hearing } from '../hearings/shape.ts';
import type { Party } from '../people/shape.ts';

/** The day on which the complaint reached a respondent, or the one whose place they took. */
export function complaintReached(state: CaseState, partyId: string): LegalDate | undefined {
  const line = inPlaceOf(state, partyId);
  return state.services.find((one) => one.document === 'complaint' && line.includes(one.partyId))?.date;
}

/** Fixed in the ordinary procedure, set by the court with the respondent's consent in the others (CPL 128; CPLI 266, 275). */
export const ANSWER_RULES: readonly RuleId[] = ['T2', 'T2.summary', 'T2.small_claims'];

export const isAnswerOf = ({ rule, partyId }: Deadline, ofParty: string): boolean =>
  ANSWER_RULES.includes(rule) && partyId === ofParty;

/** Their period to answer: the newest of theirs, or of the one whose place they took. */
export function answerPeriod(state: CaseState, partyId: string): Deadline | undefined {
  const line = inPlaceOf(state, partyId);
  return state.deadlines.findLast(
    (one) => ANSWER_RULES.includes(one.rule) && line.includes(one.partyId ?? ''),
  );
}

const spoke = ({ trial }: CaseState, line: readonly string[]): boolean =>
  line.some((id) => trial.answers.includes(id) || trial.answersWaived.includes(id));

/** They, or the one whose place they took, answered or gave the period up. */
export const hasAnswered = (state: CaseState, partyId: string): boolean =>
  spoke(state, inPlaceOf(state, partyId));

/** Answered or given up; else the period must have ended before the day. */
function mayStillAnswer(state: CaseState, { partyId }: Party, on: LegalDate): Refusal | undefined {
  if (hasAnswered(state, partyId)) return undefined;
  const period = answerPeriod(state, partyId);
  if (period === undefined || (period.status !== 'excluded' && period.dueDate < on)) return undefined;
  return refuse('answer_period_runs', { partyId, dueDate: period.dueDate });
}

const first = (refusals: readonly (Refusal | undefined)[]): Refusal | undefined =>
  refusals.find((one) => one !== undefined);

/** A hearing is not fixed for a day on which a respondent who has the complaint may still answer. */
export const answerStillRuns = (state: CaseState, on: LegalDate): Refusal | undefined =>
  first(respondents(state).map((party) => mayStillAnswer(state, party, on)));

export function notReached(state: CaseState, on?: LegalDate): Refusal | undefined {
  const missing = respondents(state).find(({ partyId }) => {
    const reached = complaintReached(state, partyId);
    return reached === undefined || (on !== undefined && reached > on);
  });
  return missing === undefined ? undefined : refuse('complaint_not_served', { partyId: missing.partyId });
}

/** Why no hearing is held on this day; undefined when every respondent could answer before it. */
export const readyToHear = (state: CaseState, on: LegalDate): Refusal | undefined =>
  notReached(state, on) ?? answerStillRuns(state, on);

/** Was in the proceedings when it was held and was to appear in it, or took the place of one for whom that is so. */
function wasThere(state: CaseState, party: Party, { heldSeq = 0, partyIds }: Hearing): boolean {
  const { partyId, succeeds } = party;
  const line = inPlaceOf(state, partyId);
  if (partyIds !== undefined && !line.some((id) => partyIds.includes(id))) return false;
  const joined = state.joined.find((one) => one.partyId === partyId);
  return succeeds !== undefined || joined === undefined || joined.seq < heldSeq;
}

/** The hearings on which a judgment may rest: every respondent of today could answer before them. */
export const soundHearings = (state: CaseState): readonly Hearing[] =>
  heldInThisTrial(state).filter(
    (one) =>
      one.heldOn !== undefined &&
      readyToHear(state, one.heldOn) === undefined &&
      respondents(state).every((party) => wasThere(state, party, one)),
  );
