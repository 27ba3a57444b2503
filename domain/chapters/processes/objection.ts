/** An objection to jurisdiction (管辖权异议) is raised in time: with the answer, in execution within ten days (CPL 130; EXI 3). */
import type { ProcessKind } from '../../kernel/codes.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { inPlaceOf } from '../../kernel/questions.ts';
import { refuse } from '../../kernel/refusals.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Refusal } from '../../result.ts';
import type { Deadline } from '../clocks/shape.ts';
import { answerPeriod } from '../trial/answer-period.ts';

const IN_EXECUTION: ReadonlySet<string> = new Set(['execution', 'closed_for_now']);

/** The period in which this party may object; undefined where none has begun. */
function periodOf(state: CaseState, partyId: string): Deadline | undefined {
  if (!IN_EXECUTION.has(state.stage)) return answerPeriod(state, partyId);
  const line = inPlaceOf(state, partyId);
  return state.deadlines.findLast((one) => one.rule === 'E8' && line.includes(one.partyId ?? ''));
}

/**
 * A party who let the period pass is held to have accepted the court (CPL 130). The court sees by itself that it has no
 * jurisdiction at any time (CPL 37): what is opened on nobody's behalf has no period.
 */
export function objectionInTime(
  draft: EventDraft,
  kind: ProcessKind,
  partyId: string | undefined,
): Refusal | undefined {
  if (kind !== 'jurisdiction_objection' || partyId === undefined) return undefined;
  const period = periodOf(draft.state, partyId);
  if (period === undefined || period.stopped !== undefined || period.dueDate >= draft.actDate)
    return undefined;
  return refuse('objection_to_jurisdiction_late', { dueDate: period.dueDate });
}
