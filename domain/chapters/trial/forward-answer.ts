/**
 * The answer goes on to the other side (发送答辩状副本) within five days of its receipt: to each plaintiff (CPL 128), on appeal to each
 * appellant (CPL 174). A service of it is of every answer that had come in by then.
 */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { EventDraft } from '../../kernel/event-draft.ts';
import { activeParties, inPlaceOf, isArmed, isOverdue } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Deadline } from '../clocks/shape.ts';
import type { Party } from '../people/shape.ts';

const isForwarding = ({ rule }: Deadline): boolean => rule === 'T2.forward' || rule === 'T16.forward_answer';

const goesTo = ({ appeal }: CaseState, { rule }: Deadline, { partyId, role }: Party): boolean =>
  rule === 'T2.forward' ? role === 'applicant' : appeal?.by.includes(partyId) === true;

/** They, or the one whose place they took, were served since it came in. */
function hasIt(state: CaseState, { startSeq, startDate }: Deadline, { partyId }: Party): boolean {
  const line = inPlaceOf(state, partyId);
  return state.services.some(
    (one) =>
      one.document === 'answer' && line.includes(one.partyId) && one.seq > startSeq && one.date >= startDate,
  );
}

const isForwarded = (state: CaseState, forwarding: Deadline): boolean =>
  activeParties(state)
    .filter((party) => goesTo(state, forwarding, party))
    .every((party) => hasIt(state, forwarding, party));

export function forwardAnswer(draft: EventDraft, partyId: string, startSeq: number): void {
  // Filed while the parties mediate it is forwarded all the same, wherever the case goes then.
  const scope = draft.state.stage === 'trial' ? 'stage' : 'case';
  draft.arm('T2.forward', { startDate: draft.actDate, startSeq, startEvent: 'answer_filed', scope, partyId });
}

/** The last who waited for it has it, or has left. */
export function answerForwarded(draft: EventDraft, on: LegalDate = draft.actDate): void {
  draft.meet((one) => isForwarding(one) && isForwarded(draft.state, one), on);
}

/** An answer at first instance has yet to be forwarded. */
export const answerWaits = ({ deadlines }: CaseState): boolean =>
  deadlines.some((one) => one.rule === 'T2.forward' && (isArmed(one) || isOverdue(one)));
