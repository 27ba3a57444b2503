/**
 * Who sits is told (告知审判人员) within three days after they are fixed (CPL 131): once the case is to be tried and a judge is
 * assigned, and anew when another one is. Of a case of an earlier edition it is not asked.
 */
import type { EventDraft } from '../../kernel/event-draft.ts';
import { assignedIn, hasEdition } from '../../kernel/questions.ts';
import type { Deadline } from '../clocks/shape.ts';
import { untold } from '../record/telling.ts';

const isTelling = ({ rule }: Deadline): boolean => rule === 'T4';

/** The judge of the trial is assigned, or another takes their place. */
export function judgeAssigned(draft: EventDraft, startSeq: number, startEvent = 'person_assigned'): void {
  if (!hasEdition(draft.state) || draft.state.stage !== 'trial') return;
  draft.supersede(isTelling, 'replaced');
  draft.arm('T4', { startDate: draft.actDate, startSeq, startEvent });
}

/** The case comes to be tried by the judge whom it has: told of again only where it was cut short. */
export function judgeAtTrial(draft: EventDraft, entered: number): void {
  if (assignedIn(draft.state, 'judge') === undefined) return;
  const last = draft.state.deadlines.findLast(isTelling);
  if (last === undefined || last.status === 'superseded')
    judgeAssigned(draft, entered, 'stage_entered.trial');
}

/** The judge had to withdraw, or left: nobody sits until another one is assigned. */
export function judgeGone(draft: EventDraft): void {
  if (assignedIn(draft.state, 'judge') === undefined) draft.supersede(isTelling, 'replaced');
}

/** Every party knows. */
export function whoSitsTold(draft: EventDraft): void {
  if (untold(draft.state, 'DT11').length === 0) draft.meet(isTelling);
}
