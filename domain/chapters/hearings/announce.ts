/** Telling the parties, and the public, of a hearing (开庭通知、公告): three days before it in ordinary procedure (T6, CPL 139). */
import type { EventDraft } from '../../kernel/event-draft.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { HearingInstance } from '../../kernel/codes.ts';
import type { RuleId } from '../../law/rule.ts';
import { noticeIsDue } from './bounds.ts';
import { isAnnounced, isUnconfirmed, standing, untold } from './questions.ts';
import type { Hearing } from './shape.ts';

const NOTICE: Record<HearingInstance, RuleId> = { first: 'T6', appeal: 'T6.second' };
const RECORDING: Record<HearingInstance, RuleId> = {
  first: 'SLA-HEARING-HELD',
  appeal: 'SLA-HEARING-HELD.second',
};

/** The rules of its clocks: to tell of it before its day, and to record it after. */
export const clocksOf = ({ instance }: Hearing): { readonly notice: RuleId; readonly recording: RuleId } => ({
  notice: NOTICE[instance],
  recording: RECORDING[instance],
});

/** The clocks of a hearing whose day is fixed: to tell of it before, and to record it after. */
export function armHearing(draft: EventDraft, hearing: Hearing, noticeWaived: boolean): void {
  const { date: startDate, seq: startSeq } = hearing;
  const start = { startDate, startSeq, startEvent: 'hearing_scheduled' };
  const { notice, recording } = clocksOf(hearing);
  if (!noticeWaived && noticeIsDue(draft.state)) draft.arm(notice, start);
  draft.arm(recording, start);
}

/** Its day is another one, or it does not take place: nothing is due by the old day any more. */
export function endHearingClocks(draft: EventDraft, hearing: Hearing): void {
  const { notice, recording } = clocksOf(hearing);
  draft.supersede(
    (one) => one.startSeq === hearing.seq && (one.rule === notice || one.rule === recording),
    'replaced',
  );
}

export interface Announcement {
  readonly partyIds: readonly string[];
  readonly published: boolean;
  readonly date: LegalDate;
  readonly onlineIds?: readonly string[];
  readonly simple?: boolean;
  readonly confirmed?: boolean;
}

/** What is announced; the notice is given in time or late by the day on which the last of them was told. @returns its seq */
export function announce(draft: EventDraft, { hearingId }: Hearing, told: Announcement): number {
  const seq = draft.emit('hearing_announced', { hearingId, ...told });
  const hearing = draft.state.hearings.find((one) => one.hearingId === hearingId);
  if (hearing === undefined || !isAnnounced(draft.state, hearing)) return seq;
  const { notice } = clocksOf(hearing);
  draft.meet((one) => one.rule === notice && one.startSeq === hearing.seq, told.date);
  return seq;
}

/** A summons (传票) that is served tells its party of the next hearing that they do not know of for sure yet; not of a day gone by. */
export function summonsServed(draft: EventDraft, partyId: string, date: LegalDate): void {
  const hearing = standing(draft.state).find(
    (one) => one.date >= date && (untold(draft.state, one).includes(partyId) || isUnconfirmed(one, partyId)),
  );
  if (hearing !== undefined) announce(draft, hearing, { partyIds: [partyId], published: false, date });
}
