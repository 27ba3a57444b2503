/** Violence at home (家庭暴力): the shapes of its state, decisions and events. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';
import type { TextRef } from '../../kernel/refs.ts';
import type * as T from '../../kernel/codes.ts';

export type ViolencePaper = Warning | ProtectionOrder;

interface Delivered {
  /** Of the event that made it. */
  readonly seq: number;
  readonly date: LegalDate;
  readonly perpetratorIds: readonly string[];
  readonly victimIds: readonly string[];
  readonly deliveredTo: readonly T.ViolenceReceiver[];
}

/** 告诫书 (DVL 16). */
export interface Warning extends Delivered {
  readonly kind: 'warning';
}

/** 人身安全保护令 (DVL 26-31), in force from the day it is made. */
export interface ProtectionOrder extends Delivered {
  readonly kind: 'protection_order';
  /** The side process in which it was asked for. */
  readonly processSeq: number;
  /** The last day on which it holds. */
  readonly until: LegalDate;
  readonly status: 'in_force' | 'ended';
  readonly lastChange?: { readonly change: T.OrderChange; readonly on: LegalDate };
}

/** 复议: once for each who may ask (DVL 31). */
export interface OrderReview {
  readonly seq: number;
  readonly processSeq: number;
  readonly partyId: string;
  readonly outcome?: T.OrderReviewOutcome;
}

export interface Violence {
  /** As last recorded; undefined while only triage has answered. */
  readonly found?: boolean;
  readonly victimIds: readonly string[];
  /** Who suffers it and asks that mediation go on, with each apart (背对背). */
  readonly separately: readonly string[];
  readonly papers: readonly ViolencePaper[];
  readonly reviews: readonly OrderReview[];
}

/** Decisions of this chapter, with the data each carries. */
export interface ViolenceDecisions {
  record_violence: { found: boolean; victimIds?: readonly string[]; reason: TextRef };
  ask_separate_mediation: { separately: boolean; reason?: TextRef };
  issue_warning: {
    perpetratorId: string;
    victimIds: readonly string[];
    violenceFacts: TextRef;
    date?: LegalDate;
    /** Of another act than the one for which the person was punished (DVL 16). */
    otherAct?: boolean;
  };
  deliver_violence_paper: { eventSeq: number; receiver: T.ViolenceReceiver; date?: LegalDate };
  change_protection_order: { eventSeq: number; change: T.OrderChange; months?: number; reason: TextRef };
  ask_order_review: { eventSeq: number; reason?: TextRef };
  decide_order_review: { eventSeq: number; outcome: T.OrderReviewOutcome; reason?: TextRef };
}

/** Events of this chapter, as the record keeps them. */
export interface ViolenceEvents {
  violence_recorded: { found: boolean; victimIds: readonly string[]; reason: TextRef };
  separate_mediation_asked: { partyId: string; separately: boolean; reason?: TextRef };
  warning_issued: {
    perpetratorId: string;
    victimIds: readonly string[];
    violenceFacts: TextRef;
    date: LegalDate;
    otherAct?: boolean;
  };
  protection_order_made: {
    processSeq: number;
    date: LegalDate;
    months: number;
    until: LegalDate;
    victimIds: readonly string[];
    perpetratorIds: readonly string[];
  };
  violence_paper_delivered: { paperSeq: number; receiver: T.ViolenceReceiver; date: LegalDate };
  protection_order_changed: {
    paperSeq: number;
    change: T.OrderChange;
    until: LegalDate;
    date: LegalDate;
    reason: TextRef;
  };
  protection_order_ended: { paperSeq: number; until: LegalDate };
  order_review_asked: {
    processSeq: number;
    partyId: string;
    date: LegalDate;
    late: boolean;
    reason?: TextRef;
  };
  order_review_decided: {
    reviewSeq: number;
    outcome: T.OrderReviewOutcome;
    date: LegalDate;
    reason?: TextRef;
  };
}

export const VIOLENCE_EVENTS = {
  violence_recorded: { version: 1 },
  // Of the mediation: what a party says of it is not for those who try the case.
  separate_mediation_asked: { version: 1, seals: { reason: 'mediation' } },
  warning_issued: { version: 1 },
  protection_order_made: { version: 1 },
  violence_paper_delivered: { version: 1, silent: true },
  protection_order_changed: { version: 1 },
  protection_order_ended: { version: 1 },
  order_review_asked: { version: 1 },
  order_review_decided: { version: 1 },
} as const satisfies EventTraits<keyof ViolenceEvents>;
