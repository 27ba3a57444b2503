/** Trial (审理): fee, answer, hearing, judgment: the shapes of its state, decisions and events. */
import type { PerformanceItem } from '../agreement/shape.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { NamedDocument, TextRef } from '../../kernel/refs.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';
import type { ProcedureBars } from '../filing/procedure-bars.ts';
import type { AssessedClaim, SmallClaim } from '../filing/small-claim.ts';

export interface Instrument {
  readonly instrumentId: string;
  readonly kind: T.InstrumentKind;
  readonly date: LegalDate;
  readonly seq: number;
  readonly appealable: boolean;
  readonly subject?: string;
  readonly items: readonly PerformanceItem[];
  readonly effectiveOn?: LegalDate;
  /** Set aside on appeal or after an objection: it binds nobody. */
  readonly quashed?: boolean;
}

export interface FeeReliefAsked {
  readonly partyId: string;
  readonly relief: T.FeeRelief;
  readonly status: 'pending' | T.FeeReliefOutcome;
}

export interface Trial {
  readonly feeNotice: boolean;
  readonly feePaid: boolean;
  readonly feeOverdue: boolean;
  /** The court lets it be paid later: its seven days do not run (FEE 47). */
  readonly feeDeferred?: boolean;
  /** Asked for after the notice, once by each plaintiff: while one is pending nothing runs against the fee of who asked (FEE 22). */
  readonly feeReliefs?: readonly FeeReliefAsked[];
  readonly answers: readonly string[];
  /** Who gave up the period to answer. */
  readonly answersWaived: readonly string[];
  /** The evidence period set last: that of each party counts from their own receipt of the notice (T5). */
  readonly evidence?: {
    readonly seq: number;
    readonly days: number;
    readonly date: LegalDate;
    readonly procedure: T.Procedure;
    /** For new evidence at second instance. */
    readonly instance?: 'appeal';
  };
  /** The event that last converted the procedure. */
  readonly convertedSeq?: number;
  /** The event that set the judgment aside: what was heard before it is heard anew (CPL 177). */
  readonly retriedSince?: number;
}

/** Decisions of this chapter, with the data each carries. */
export interface TrialDecisions {
  /** `relief`: what the court grants on written application, with its reason (FEE 44-48); an amount of nothing is an exemption. */
  issue_fee_notice: {
    amount: string;
    claimAmount?: string;
    relief?: T.FeeRelief;
    reliefReason?: TextRef;
  };
  record_fee_payment: { date?: LegalDate };
  apply_fee_relief: { relief: T.FeeRelief; reason: TextRef } & NamedDocument;
  /** `partyId`: whose, where several asked; `amount`: what is left of a reduced fee; `days`: in which it is paid, or the whole where relief is refused. */
  decide_fee_relief: {
    partyId?: string;
    outcome: T.FeeReliefOutcome;
    amount?: string;
    claimAmount?: string;
    days?: number;
    reason?: TextRef;
  };
  file_answer: { text?: TextRef };
  /** `onTheSpot`: the parties were told there and then; else the notice is served on each of them. */
  /** `told`: the notice says what EV 50 asks of it. */
  set_evidence_period: { days: number; onTheSpot?: boolean; told?: boolean };
  /** `agreed`: the respondent, who wants to answer in writing, agrees to the period (CPLI 266, 275). */
  set_answer_period: { partyId: string; days: number; agreed: boolean };
  waive_answer_period: { note?: TextRef };
  convert_procedure: { to: T.Procedure; reason?: TextRef; singleJudgeReason?: TextRef } & SmallClaim &
    ProcedureBars;
  render_judgment: {
    date?: LegalDate;
    announced: 'same_day' | 'fixed_date';
    items: readonly PerformanceItem[];
    /** Pronounced with the right to appeal, its time and court, and with what delay costs (CPL 151, 264). */
    told?: boolean;
  };
  render_ruling: { kind: 'dismissal_of_suit' | 'jurisdiction'; date?: LegalDate };
  close_suit: { ground: T.SuitClosing };
}

/** Events of this chapter, as the record keeps them. */
export interface TrialEvents {
  fee_notice_issued: {
    date: LegalDate;
    amount: string;
    claimAmount?: string;
    relief?: T.FeeRelief;
    reliefReason?: TextRef;
  };
  fee_paid: { date: LegalDate };
  fee_relief_applied: {
    partyId: string;
    relief: T.FeeRelief;
    reason: TextRef;
    date: LegalDate;
  } & NamedDocument;
  fee_relief_decided: {
    partyId: string;
    relief: T.FeeRelief;
    outcome: T.FeeReliefOutcome;
    date: LegalDate;
    amount?: string;
    claimAmount?: string;
    days?: number;
    reason?: TextRef;
  };
  answer_filed: { partyId: string; date: LegalDate; text?: TextRef };
  evidence_period_set: { date: LegalDate; days: number; onTheSpot?: boolean };
  answer_period_set: { partyId: string; date: LegalDate; days: number };
  answer_waived: { partyId: string; date: LegalDate; note?: TextRef };
  procedure_converted: {
    from: T.Procedure;
    to: T.Procedure;
    reason?: TextRef;
    /** After the limit had ended (CPLI 258). */
    late?: boolean;
    singleJudgeReason?: TextRef;
  } & Partial<AssessedClaim> &
    ProcedureBars;
  instrument_issued: {
    instrumentId: string;
    kind: T.InstrumentKind;
    date: LegalDate;
    appealable: boolean;
    subject?: string;
    items: readonly PerformanceItem[];
    /** Of a judgment by default: who had stayed away (CPL 147). */
    defaultIds?: readonly string[];
  };
  instrument_effective: { instrumentId: string; date: LegalDate };
  instrument_effect_revoked: { instrumentId: string; cause: 'correction' | 'appeal' | 'objection' };
}

export const TRIAL_EVENTS = {
  fee_notice_issued: { version: 1 },
  fee_paid: { version: 1 },
  fee_relief_applied: { version: 1 },
  fee_relief_decided: { version: 1 },
  answer_filed: { version: 1 },
  evidence_period_set: { version: 1 },
  answer_period_set: { version: 1, keepsState: true },
  answer_waived: { version: 1 },
  procedure_converted: { version: 1 },
  instrument_issued: { version: 1 },
  instrument_effective: { version: 1 },
  instrument_effect_revoked: { version: 1 },
} as const satisfies EventTraits<keyof TrialEvents>;
