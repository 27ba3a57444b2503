/** Side processes (附属程序): the shapes of its state, decisions and events. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { TextRef } from '../../kernel/refs.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';

/** A side process (附属程序): its own clock counts from the event that opened it. */
export interface SideProcess {
  readonly seq: number;
  readonly kind: T.ProcessKind;
  readonly status: 'open' | 'closed';
  readonly openedOn: LegalDate;
  /** Whose it is, where a party asked for it. */
  readonly partyId?: string;
  /** Of a request about the list: whose entry, or which debtor; who asks where it is not said. */
  readonly aboutPartyId?: string;
  readonly outcome?: T.ProcessOutcome;
  /** Of an objection to the procedure: of the event that closed it. */
  readonly closedSeq?: number;
  /** Of preservation: whether security was ordered, and whether it was given (PRES 4). */
  readonly security?: T.SecurityStep;
  /** Of the event that says so: the period to rule counts from it anew. */
  readonly securitySeq?: number;
  /** Of an entrusted execution: what is on record of the other court, and the event of the letter's receipt. */
  readonly steps?: readonly T.EntrustedStep[];
  readonly letterSeq?: number;
  /** Deadlines whose clock it stopped. */
  readonly stops: readonly string[];
}

/** Decisions of this chapter, with the data each carries. */
export interface ProcessDecisions {
  open_process: {
    kind: T.ProcessKind;
    stopDeadlineIds?: readonly string[];
    reason?: TextRef;
    /** Who applies for a protection order in another's place, for whom, and why (DVL 23). */
    applicantBody?: T.ProtectionApplicant;
    forPartyId?: string;
    applicantGround?: T.ProtectionApplicantGround;
    /** Of a request about the list: the debtor to be listed, or whose entry it is. */
    aboutPartyId?: string;
    atTheirWish?: boolean;
    /** Of a complaint about a mediator: what for (OMR 29). */
    fault?: T.MediatorFault;
  };
  /** `eventSeq`: of the event that opened the preservation; `date`: of the order, or on which security was given. */
  record_security: { eventSeq: number; step: T.SecurityStep; date?: LegalDate };
  /** `eventSeq`: of the event that entrusted it; `date`: when the other court received, began or reported. */
  record_entrusted_step: { eventSeq: number; step: T.EntrustedStep; date?: LegalDate; text?: TextRef };
  /** `eventSeq`: of the event that opened it. */
  /** `months`: for how long a protection order holds, six at most and when it is not said (DVL 30). */
  close_process: {
    eventSeq: number;
    outcome: T.ProcessOutcome;
    date?: LegalDate;
    months?: number;
    /** The day on which the one who asked received the ruling or decision: a period to go on counts from it. */
    receivedOn?: LegalDate;
    /** Of a request to the superior court that is granted: what it orders (CPL 237). */
    order?: T.SuperiorOrder;
  };
}

/** Events of this chapter, as the record keeps them. */
export interface ProcessEvents {
  process_opened: {
    kind: T.ProcessKind;
    date: LegalDate;
    stops: readonly string[];
    partyId?: string;
    reason?: TextRef;
    applicantBody?: T.ProtectionApplicant;
    applicantGround?: T.ProtectionApplicantGround;
    aboutPartyId?: string;
    atTheirWish?: boolean;
    fault?: T.MediatorFault;
  };
  security_recorded: { processSeq: number; step: T.SecurityStep; date: LegalDate };
  entrusted_step_recorded: { processSeq: number; step: T.EntrustedStep; date: LegalDate; text?: TextRef };
  process_closed: {
    processSeq: number;
    outcome: T.ProcessOutcome;
    date: LegalDate;
    receivedOn?: LegalDate;
    order?: T.SuperiorOrder;
  };
}

export const PROCESS_EVENTS = {
  process_opened: { version: 1 },
  security_recorded: { version: 1 },
  entrusted_step_recorded: { version: 1 },
  process_closed: { version: 1 },
} as const satisfies EventTraits<keyof ProcessEvents>;
