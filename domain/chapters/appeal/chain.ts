/** The chain of papers from an appeal to the higher court (CPL 174): 5 days to forward, 15 to answer, 5 to forward the answer, 5 to send the file. */
import { type EventDraft, isRunning } from '../../kernel/event-draft.ts';
import { activeParties, isOverdue, served } from '../../kernel/questions.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { Deadline } from '../clocks/shape.ts';

/** The higher court's own limits, from its registration (TL 6, 8). */
const LIMITS: ReadonlySet<string> = new Set(['T16.judgment', 'T16.ruling']);

const isOpen = (deadline: Deadline): boolean => isRunning(deadline) || isOverdue(deadline);

/** Neither is it registered nor does a limit run, or stand passed, that the transfer itself began, as it did before TL 6 was a step. */
export const awaitsRegistration = ({ appeal, deadlines }: CaseState): boolean =>
  appeal?.registered !== true && !deadlines.some((one) => LIMITS.has(one.rule) && isOpen(one));

/** The higher court has the file of this paper, be it that of an earlier petition whose registration is still owed. */
export const hasFile = ({ appeal, deadlines }: CaseState): boolean =>
  appeal?.transferred === true || deadlines.some((one) => one.rule === 'T16.register' && isOpen(one));

/** When every other side has answered or let its period pass, the file goes up within five days. */
export function sendFileUp(draft: EventDraft, startSeq: number = draft.state.seq): void {
  const { appeal, deadlines } = draft.state;
  if (draft.state.stage !== 'appeal' || appeal === undefined || appeal.transferred) return;
  const petition = served(draft.state, 'appeal_petition');
  const others = activeParties(draft.state).filter((party) => !appeal.by.includes(party.partyId));
  if (others.some((party) => !petition.has(party.partyId))) return;
  const waits = (rule: string): boolean => deadlines.some((one) => one.rule === rule && isRunning(one));
  if (waits('T16.answer') || waits('T16.file')) return;
  draft.arm('T16.file', { startDate: draft.actDate, startSeq, startEvent: 'appeal_papers_complete' });
}

/** An answer to the appeal: forwarded to the appellant within five days. */
export function appealAnswered(draft: EventDraft, partyId: string, startSeq: number): void {
  draft.meet((one) => one.rule === 'T16.answer' && one.partyId === partyId);
  const start = { startDate: draft.actDate, startSeq, startEvent: 'answer_filed' };
  draft.arm('T16.forward_answer', { ...start, partyId });
  sendFileUp(draft, startSeq);
}

/** Who left may be the last whom the petition had not reached: no party is left to forward it to, and the file goes up. */
export function forwardWithoutParty(draft: EventDraft): void {
  const { appeal, stage, stageSeq, deadlines } = draft.state;
  if (stage !== 'appeal' || appeal === undefined || appeal.transferred) return;
  const petition = served(draft.state, 'appeal_petition');
  const others = activeParties(draft.state).filter((party) => !appeal.by.includes(party.partyId));
  if (others.some((party) => !petition.has(party.partyId))) return;
  draft.meet((one) => one.rule === 'T16.forward');
  const asked = deadlines.some((one) => one.rule === 'T16.file' && one.startSeq > stageSeq);
  if (!asked) sendFileUp(draft);
}
