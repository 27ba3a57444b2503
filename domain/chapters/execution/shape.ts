/** Urging and execution (执前督促、执行): the shapes of its state, decisions and events. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { TextRef } from '../../kernel/refs.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';

export interface Execution {
  readonly appliedOn?: LegalDate;
  readonly accepted: boolean;
  readonly noticeIssued: boolean;
  readonly settlementUntil?: LegalDate;
  readonly urged: boolean;
  readonly urgingResult?: T.UrgingResult | 'expired' | 'execution_applied';
  readonly demandedOn?: LegalDate;
  readonly performed: boolean;
}

/** Decisions of this chapter, with the data each carries. */
export interface ExecutionDecisions {
  start_urging: { basis: 'court' | 'request'; days?: number };
  record_demand: { date?: LegalDate };
  record_urging_result: { result: T.UrgingResult; date?: LegalDate; note?: TextRef };
  /** `brokenOn`: the day on which the debtor broke a duty not to act (EXI 21). */
  apply_execution: { claims?: TextRef; brokenOn?: LegalDate };
  /** By the judge, on nobody's application (EX 17). */
  hand_over_execution: { ground: T.HandOverGround };
  /** `court`: why this court executes; left out, as the one that made the title (CPL 235; CPLI 460). */
  accept_execution: { courtCaseNumber: string; court?: T.ExecutingCourt };
  /** `told`: the notice says what CPLI 480 and SXP 5 ask of it. */
  issue_execution_notice: { date?: LegalDate; told?: boolean };
  /** `signedIds`: who signed it; `through`: as what the creditor's side signed (CPL 241; EX 20). */
  record_settlement: {
    lastDueDate: LegalDate;
    signedIds?: readonly string[];
    through?: T.Agency;
    text?: TextRef;
  };
  report_settlement_default: { note?: TextRef };
  close_execution: { mode: T.ExecutionClosing; date?: LegalDate };
  close_for_now: { basis: T.ClosedForNowBasis; searches: number };
  resume_execution: { clue?: TextRef };
  /** `through`: who declares it for the creditor (EX 20). */
  waive_claim: { reason?: TextRef; through?: T.Agency };
}

/** Events of this chapter, as the record keeps them. */
export interface ExecutionEvents {
  urging_started: { date: LegalDate; basis: 'court' | 'request'; days?: number };
  urging_ended: { result: T.UrgingResult | 'expired' | 'execution_applied'; date: LegalDate; note?: TextRef };
  demand_recorded: { date: LegalDate };
  execution_applied: {
    date: LegalDate;
    late: boolean;
    claims?: TextRef;
    brokenOn?: LegalDate;
    handedOver?: T.HandOverGround;
  };
  execution_accepted: { date: LegalDate; courtCaseNumber: string; court?: T.ExecutingCourt };
  execution_notice_issued: { date: LegalDate };
  settlement_recorded: {
    lastDueDate: LegalDate;
    signedIds?: readonly string[];
    through?: T.Agency;
    text?: TextRef;
  };
  settlement_defaulted: { note?: TextRef };
  execution_closed: { mode: T.ExecutionClosing; date: LegalDate };
  execution_closed_for_now: { basis: T.ClosedForNowBasis; searches: number };
  execution_resumed: { date: LegalDate; clue?: TextRef };
}

export const EXECUTION_EVENTS = {
  urging_started: { version: 1 },
  urging_ended: { version: 1 },
  demand_recorded: { version: 1, silent: true },
  execution_applied: { version: 1 },
  execution_accepted: { version: 1 },
  execution_notice_issued: { version: 1 },
  settlement_recorded: { version: 1 },
  settlement_defaulted: { version: 1 },
  execution_closed: { version: 1 },
  execution_closed_for_now: { version: 1, keepsState: true },
  execution_resumed: { version: 1 },
} as const satisfies EventTraits<keyof ExecutionEvents>;
