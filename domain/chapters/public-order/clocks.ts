/** The clocks of the public-order case (治安案件): thirty days for the police (PSAPL 118), three working days to mediate (NORM07 9). */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import { type EventDraft, isRunning } from '../../kernel/event-draft.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Deadline } from '../clocks/shape.ts';
import type * as T from '../../kernel/codes.ts';
import { restart, stop } from '../clocks/standstill.ts';
import type { PublicOrderCase } from './shape.ts';
import { awaitedOpinion, breaks, mediationStart, policeMediate } from './questions.ts';

const OPINION_GROUND = 'appraisal';

const isPeriod = (one: Deadline): boolean => one.rule === 'PA5';
const isMediationPeriod = ({ rule }: Deadline): boolean => rule === 'PA3' || rule === 'PA4';

/** The running thirty days, standing still or not. */
const period = (draft: EventDraft): Deadline | undefined =>
  draft.state.deadlines.findLast((one) => isPeriod(one) && isRunning(one));

/** Nothing is mediated any more: the civil dispute has ended, or the police have decided. */
const isOver = ({ concluded, publicOrder }: CaseState): boolean =>
  concluded !== undefined || publicOrder?.outcome !== undefined;

/** PA3: from acceptance or from the last opinion, once, for the first session. */
export function armMediationPeriod(draft: EventDraft): void {
  const start = mediationStart(draft.state);
  const begun = draft.state.deadlines.some((one) => isMediationPeriod(one) && one.status !== 'superseded');
  const { sessions = 0, returned } = draft.state.publicOrder ?? {};
  if (start === undefined || begun || sessions > 0 || returned !== undefined) return;
  if (!policeMediate(draft.state) || isOver(draft.state)) return;
  draft.arm('PA3', start);
}

/** PA5, from acceptance or anew from the day on which mediation failed (AJ 185); days of an awaited opinion do not count. */
export function armPeriod(
  draft: EventDraft,
  start: { readonly startDate: LegalDate; readonly startSeq: number; readonly startEvent: string },
): void {
  draft.supersede(isPeriod, 'replaced');
  draft.arm('PA5', { ...start, scope: 'case' });
  if (awaitedOpinion(draft.state) !== undefined) standStill(draft, start.startDate);
}

function standStill(draft: EventDraft, from: LegalDate): void {
  const running = period(draft);
  if (running === undefined || running.stopped !== undefined) return;
  // Ordered before the period began anew: of that one it stands still from its own first day.
  const stood = from < running.startDate ? running.startDate : from;
  stop(draft, { deadlineId: running.deadlineId, ground: OPINION_GROUND, from: stood });
}

/** An opinion is ordered: all clocks wait for it, that of a second session too (PSAPL 118; NORM07 9). */
export function waitForOpinion(draft: EventDraft, from: LegalDate): void {
  standStill(draft, from);
  draft.supersede(isMediationPeriod, 'replaced');
}

/** The last awaited opinion is there: the thirty days go on, and the three working days begin. */
export function goOnAfterOpinion(draft: EventDraft, received: LegalDate, receivedSeq: number): void {
  if (awaitedOpinion(draft.state) !== undefined) return;
  const running = period(draft);
  const stopped = running?.stopped;
  if (running !== undefined && stopped?.ground === OPINION_GROUND)
    restart(draft, running.deadlineId, received < stopped.from ? stopped.from : received);
  mediateOn(draft, received, receivedSeq);
}

/** The mediation goes on by the clock that the order had ended; one that never ran begins now. */
function mediateOn(draft: EventDraft, received: LegalDate, startSeq: number): void {
  const waited = draft.state.deadlines.findLast(isMediationPeriod);
  if (waited?.status !== 'superseded') return armMediationPeriod(draft);
  if (!policeMediate(draft.state) || isOver(draft.state)) return;
  draft.arm(waited.rule, { startDate: received, startSeq, startEvent: 'opinion_received' });
}

export const meetPeriod = (draft: EventDraft, on: LegalDate): void => draft.meet(isPeriod, on);

/** What was not decided, and by a breach what was spared for the agreement that is broken. */
function opensAgain({ outcome, decided }: PublicOrderCase, cause: T.ReturnCause): boolean {
  if (outcome === undefined || outcome === 'agreed') return true;
  return breaks(cause) && (decided ?? []).some((one) => one.outcome === 'agreed');
}

/** Mediation failed or its agreement was broken: the police deal with the violation, their period runs anew (PSAPL 9; AJ 185). */
export function returnToPolice(draft: EventDraft, cause: T.ReturnCause): void {
  const { publicOrder } = draft.state;
  if (publicOrder === undefined || !opensAgain(publicOrder, cause)) return;
  const startSeq = draft.emit('public_order_returned', { cause, date: draft.actDate });
  armPeriod(draft, { startDate: draft.actDate, startSeq, startEvent: 'public_order_returned' });
}
