/** Hearings (开庭): scheduled, announced, moved, cancelled, held: the shapes of their state, decisions and events. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';
import type { DocumentDigest, TextRef } from '../../kernel/refs.ts';
import type * as T from '../../kernel/codes.ts';

/** Who takes part online, and what speaks against it (OLR 10, 20, 21). */
export interface OnlineSitting {
  /** Who agreed, was verified on the court's platform and linked to the case; the others come to court. */
  readonly onlineIds?: readonly string[];
  readonly onlineBars?: readonly T.OnlineBar[];
  /** Of a hearing at different times: who applied in writing because they cannot come online together, and why. */
  readonly appliedBy?: string;
  readonly appliedPaper?: DocumentDigest;
  /** After evidence was exchanged or inquiry made online the main facts and evidence are not in dispute. */
  readonly factsUndisputed?: boolean;
}

/** When and how a hearing is to take place. */
interface Sitting extends OnlineSitting {
  readonly date: LegalDate;
  /** 'HH:MM' in Asia/Shanghai. */
  readonly time?: string;
  readonly mode: T.HearingMode;
  readonly place?: TextRef;
}

export interface Hearing extends Sitting {
  /** `h1`, `h2`, … in the order in which they were scheduled. */
  readonly hearingId: string;
  /** Of the event that fixed the day as it stands now: its clocks count from it. */
  readonly seq: number;
  readonly instance: T.HearingInstance;
  readonly status: T.HearingStatus;
  /** Who is to appear; a hearing recorded before hearings had participants is everybody's. */
  readonly partyIds?: readonly string[];
  /** Why the public is kept out (CPL 137); a hearing without a ground is public. */
  readonly closedGround?: T.ClosedHearingGround;
  /** Who was told of the day as it stands now. */
  readonly toldIds: readonly string[];
  /** Of them, who was told in a simple way and has not confirmed it, nor is their receipt proved otherwise (CPLI 261). */
  readonly unconfirmedIds?: readonly string[];
  /** The public was told of the day as it stands now (CPL 139). */
  readonly published: boolean;
  /** The participants gave up the notice of the day as it stands now: they know it. */
  readonly noticeWaived?: true;
  /** Whether mediation was tried first, or why not; what was recorded before it was asked for says nothing. */
  readonly mediation?: T.HearingMediation;
  /** Who did not come, or left without leave (CPL 147). */
  readonly absentIds?: readonly string[];
  readonly heldOn?: LegalDate;
  readonly heldSeq?: number;
}

/** Who came to a hearing: the party, or an agent for them (CPL 61, 65). */
export interface Appearance {
  readonly partyId: string;
  readonly came: Extract<T.Attendance, 'present' | 'represented' | 'absent' | 'walked_out'>;
  /** Of one who is represented in a divorce: why that is enough. */
  readonly instead?: T.InsteadOfComing;
}

/** Decisions of this chapter, with the data each carries; without `hearingId` the only hearing that stands is meant. */
export interface HearingDecisions {
  schedule_hearing: Sitting & {
    /** Every party when left out. */
    partyIds?: readonly string[];
    closedGround?: T.ClosedHearingGround;
    /** The parties give up the three days' notice, on record. */
    noticeWaived?: boolean;
    /** Why on a Saturday, a Sunday or a holiday. */
    restDayReason?: TextRef;
  };
  /**
   * `onlineIds`: who, asked with the notice, agreed to take part online, and was verified and linked (OLR 10). `simple`: by telephone,
   * message and the like; `confirmed`: they confirmed it, or their receipt is proved otherwise (CPLI 261).
   */
  announce_hearing: {
    hearingId?: string;
    partyIds?: readonly string[];
    published?: boolean;
    onlineIds?: readonly string[];
    simple?: boolean;
    confirmed?: boolean;
  };
  move_hearing: OnlineSitting & {
    hearingId?: string;
    date: LegalDate;
    time?: string;
    mode?: T.HearingMode;
    place?: TextRef;
    ground: T.PostponementGround;
    reason?: TextRef;
    noticeWaived?: boolean;
    restDayReason?: TextRef;
  };
  cancel_hearing: { hearingId?: string; reason: TextRef };
  hold_hearing: {
    hearingId?: string;
    date?: LegalDate;
    mode: T.HearingMode;
    mediation?: T.HearingMediation;
    attendance?: readonly Appearance[];
    notes?: TextRef;
  };
}

/** Events of this chapter, as the record keeps them. Ids and participants are missing in what was recorded before they were. */
export interface HearingEvents {
  hearing_scheduled: Sitting & {
    hearingId?: string;
    instance?: T.HearingInstance;
    partyIds?: readonly string[];
    closedGround?: T.ClosedHearingGround;
    noticeWaived?: boolean;
    restDayReason?: TextRef;
  };
  hearing_announced: {
    hearingId: string;
    partyIds: readonly string[];
    published: boolean;
    date: LegalDate;
    onlineIds?: readonly string[];
    simple?: boolean;
    confirmed?: boolean;
  };
  hearing_moved: Sitting & {
    hearingId: string;
    from: LegalDate;
    ground: T.PostponementGround;
    reason?: TextRef;
    noticeWaived?: boolean;
    restDayReason?: TextRef;
  };
  hearing_cancelled: { hearingId: string; cause: T.HearingCancelCause; reason?: TextRef };
  hearing_held: {
    hearingId?: string;
    date: LegalDate;
    mode: T.HearingMode;
    mediation?: T.HearingMediation;
    attendance?: readonly Appearance[];
    notes?: TextRef;
  };
}

export const HEARING_EVENTS = {
  hearing_scheduled: { version: 1 },
  hearing_announced: { version: 1 },
  hearing_moved: { version: 1 },
  hearing_cancelled: { version: 1 },
  hearing_held: { version: 1 },
} as const satisfies EventTraits<keyof HearingEvents>;
