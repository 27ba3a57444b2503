/** The limit for trying a case (审限, CPL 152, 164, 168): from when it counts, and what stays out of it. */
import type { Exclusion } from '../../deadlines/compute.ts';
import { addDays } from '../../deadlines/legal-date.ts';
import type { Procedure } from '../../kernel/codes.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { pendingInstrument } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { RuleId } from '../../law/rule.ts';
import type { Deadline } from '../clocks/shape.ts';

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
function sentBack(state: CaseState): boolean {
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

/** From the remand, also when the procedure is converted afterwards: a conversion begins no limit anew (CPLI 243, 258). */
function armAfterRemand(draft: EventDraft, rule: RuleId, remandSeq: number | undefined): void {
  const begun = draft.state.deadlines.findLast((one) => isTrialLimit(one) && one.startEvent === REMANDED);
  const { startDate, startSeq } = begun ?? { startDate: draft.actDate, startSeq: undefined };
  const start =
    remandSeq === undefined ? { startDate, startSeq } : { startDate: draft.actDate, startSeq: remandSeq };
  draft.arm(rule, { ...start, startEvent: REMANDED });
}

/** @param startSeq of what began it, where that is not the registration */
export function armTrialLimit(draft: EventDraft, procedure: Procedure, startSeq?: number): void {
  const { registeredOn, registeredSeq } = draft.state.filing;
  if (registeredOn === undefined) return;
  const rule = TRIAL_RULE[procedure];
  if (sentBack(draft.state)) {
    armAfterRemand(draft, rule, startSeq);
    return;
  }
  const deadlineId = draft.arm(rule, {
    startDate: registeredOn,
    startSeq: registeredSeq,
    startEvent: 'case_registered',
  });
  const exclusions: Exclusion[] = [];
  for (const exclusion of standstill(draft)) {
    exclusions.push(exclusion);
    const due = draft.compute(rule, registeredOn, { exclusions });
    const { ground } = exclusion;
    draft.emit('deadline_moved', { deadlineId, cause: 'exclusion', ground, exclusion, ...due });
  }
}
