/** The limit for trying a case (审限, CPL 152, 164, 168): from when it counts, and what stays out of it. */
import type { Exclusion } from '../../deadlines/compute.ts';
import { addDays, type LegalDate } from '../../deadlines/legal-date.ts';
import type { Procedure } from '../../kernel/codes.ts';
import { type EventDraft, isRunning } from '../../kernel/event-draft.ts';
import { pendingInstrument } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { RuleId } from '../../law/rule.ts';
import type { Deadline } from '../clocks/shape.ts';
import { judgeAtTrial } from '../people/who-sits.ts';

const TRIAL_RULE: Record<Procedure, RuleId> = { ordinary: 'T7', summary: 'T8', small_claims: 'T9' };
const TRIAL_LIMITS: ReadonlySet<RuleId> = new Set(Object.values(TRIAL_RULE));

/** The limit for trying the case, whatever its procedure (CPL 152, 164, 168). */
export const isTrialLimitRule = (rule: RuleId): boolean => TRIAL_LIMITS.has(rule);
export const isTrialLimit = ({ rule }: Deadline): boolean => isTrialLimitRule(rule);

/** The trial limit counts from registration (CPL 152/164/168); prolonged mediation stays out of it (T11). */
export function armTrial(draft: EventDraft, entered: number): void {
  const { filing } = draft.state;
  if (filing.registeredOn === undefined || filing.procedure === undefined) return;
  // A judgment that stands and only waits for its appeal periods is not tried anew: there is nothing to limit.
  if (pendingInstrument(draft.state) !== undefined) return;
  armTrialLimit(draft, filing.procedure, entered);
  judgeAtTrial(draft, entered);
  if (!draft.state.services.some((one) => one.document === 'complaint')) {
    draft.arm('T1', {
      startDate: filing.registeredOn,
      startSeq: filing.registeredSeq,
      startEvent: 'case_registered',
    });
  }
}

const WHERE_TO_SUE: ReadonlySet<string | undefined> = new Set(['non_acceptance', 'jurisdiction', 'transfer']);

/** What was tried and set aside on appeal is tried anew: its limit does not run from the first registration. */
export function sentBack(state: CaseState): boolean {
  const { appeal } = state;
  if (appeal?.outcome !== 'remanded' && appeal?.outcome !== 'amended') return false;
  const first = state.instruments.find((one) => one.instrumentId === appeal.instrumentId);
  // A ruling on where to sue is not what was tried: the limit from registration goes on (CPL 130).
  return first?.quashed === true && !WHERE_TO_SUE.has(first.subject);
}

/** The days by which the parties let the mediation be prolonged; its own 15 or 7 days count (OP24 3). */
function prolonged(draft: EventDraft): Exclusion | undefined {
  const { deadlines, filing } = draft.state;
  const period = deadlines.findLast((one) => one.rule.startsWith('CM2.') || one.rule.startsWith('CM3.'));
  if (period === undefined || period.extensions.length === 0 || filing.mediated === undefined)
    return undefined;
  const from = addDays(draft.compute(period.rule, period.startDate).dueDate, 1);
  return filing.mediated.to < from ? undefined : { from, to: filing.mediated.to, ground: 'mediation' };
}

/** What was left out of the limit before it was left for another procedure or for an appeal stays out (CPLI 243, 258). */
function standstill(draft: EventDraft): readonly Exclusion[] {
  const { deadlines, filing } = draft.state;
  // The last of them has just been armed; the one before it holds what was left out.
  const earlier = deadlines
    .filter((one) => isTrialLimit(one) && one.startSeq === filing.registeredSeq)
    .at(-2);
  const kept = earlier?.exclusions ?? [];
  const mediation = prolonged(draft);
  const known = mediation === undefined || kept.some((one) => one.ground === mediation.ground);
  return known ? kept : [...kept, mediation];
}

const REMANDED = 'appeal_decided.remanded';

/** What was left out of a limit stays out of the one that follows it, each with the day to which it moves the end. */
function leaveOut(
  draft: EventDraft,
  { deadlineId, rule, startDate }: Pick<Deadline, 'deadlineId' | 'rule' | 'startDate'>,
  left: readonly Exclusion[],
): void {
  const exclusions: Exclusion[] = [];
  for (const exclusion of left) {
    exclusions.push(exclusion);
    const due = draft.compute(rule, startDate, { exclusions });
    const { ground } = exclusion;
    draft.emit('deadline_moved', { deadlineId, cause: 'exclusion', ground, exclusion, ...due });
  }
}

/** A conversion begins no limit anew: that of the remand goes on, less what was left out of it (CPLI 243, 258). */
function goOnFromRemand(draft: EventDraft, rule: RuleId, begun: Deadline): void {
  const { startDate, startSeq, exclusions } = begun;
  const deadlineId = draft.arm(rule, { startDate, startSeq, startEvent: REMANDED });
  leaveOut(draft, { deadlineId, rule, startDate }, exclusions);
}

/**
 * The limit of another procedure takes the place of the one that ran (CPLI 243, 258). A clock that stood still goes on standing
 * still, since the same day and on the same ground: `restart_clock` or what stopped it sets it going.
 * @param convert emits the conversion
 */
export function convertLimit(draft: EventDraft, to: Procedure, convert: () => void): void {
  const stopped = draft.state.deadlines.findLast((one) => isTrialLimit(one) && isRunning(one))?.stopped;
  draft.supersede(isTrialLimit, 'replaced');
  convert();
  armTrialLimit(draft, to);
  const limit = draft.state.deadlines.findLast((one) => isTrialLimit(one) && isRunning(one));
  if (stopped !== undefined && limit !== undefined)
    draft.emit('deadline_stopped', { deadlineId: limit.deadlineId, ...stopped });
}

/** The clock of this id, or the limit that stands still in its place since the procedure was converted. */
export function standingStill(
  { deadlines }: CaseState,
  deadlineId: string,
  stopped: { readonly from: LegalDate; readonly ground: string | undefined },
): Deadline | undefined {
  const named = deadlines.find((one) => one.deadlineId === deadlineId);
  if (named === undefined || named.stopped !== undefined || !isTrialLimit(named)) return named;
  return deadlines.findLast(
    (one) => isTrialLimit(one) && one.stopped?.from === stopped.from && one.stopped.ground === stopped.ground,
  );
}

/** @param startSeq of what began it, where that is not the registration */
export function armTrialLimit(draft: EventDraft, procedure: Procedure, startSeq?: number): void {
  const { registeredOn: startDate, registeredSeq } = draft.state.filing;
  if (startDate === undefined) return;
  const rule = TRIAL_RULE[procedure];
  if (startSeq !== undefined && sentBack(draft.state)) {
    draft.arm(rule, { startDate: draft.actDate, startSeq, startEvent: REMANDED });
    return;
  }
  const begun = draft.state.deadlines.findLast((one) => isTrialLimit(one) && one.startEvent === REMANDED);
  if (begun !== undefined) return goOnFromRemand(draft, rule, begun);
  const deadlineId = draft.arm(rule, {
    startDate,
    startSeq: registeredSeq,
    startEvent: 'case_registered',
  });
  leaveOut(draft, { deadlineId, rule, startDate }, standstill(draft));
}
