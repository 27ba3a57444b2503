/** Filing (立案): the shapes of its state, decisions and events. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { DocumentDigest, TextRef } from '../../kernel/refs.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';
import type { ProcedureBars } from './procedure-bars.ts';
import type { AssessedClaim, SmallClaim } from './small-claim.ts';

export interface Filing extends ProcedureBars {
  readonly submittedOn?: LegalDate;
  readonly submittedSeq?: number;
  readonly channel?: T.Channel;
  /** Handed in all the same by a plaintiff who was told what it lacks (REG 2). */
  readonly insisted?: true;
  readonly insistedBy?: string;
  /** As who insisted said of the suit (LAL 14). */
  readonly aboutTitle?: boolean;
  /** What the complaint does not state, or what does not come with it (CPL 124; REG 6); absent where all is there. */
  readonly lacking?: readonly T.ComplaintElement[];
  readonly corrections: number;
  readonly correctionPending: boolean;
  /** What was asked for last: the period of each plaintiff counts from their own receipt (FL4). */
  readonly correction?: { readonly seq: number; readonly days: number };
  readonly arbitration?: T.ArbitrationStatus;
  /** The final award was set aside (LMAL 49), whatever is recorded of the arbitration afterwards. */
  readonly awardSetAside?: true;
  readonly courtCaseNumber?: string;
  readonly registeredOn?: LegalDate;
  readonly registeredSeq?: number;
  readonly procedure?: T.Procedure;
  /** Yuan claimed, where it was said. */
  readonly claimAmount?: string;
  /** Of a small claim: the ceiling that binds, in yuan. */
  readonly ceiling?: string;
  readonly returned?: boolean;
  /** Days of agreed mediation after registration: they stay out of the trial limit (T11). */
  readonly mediated?: { readonly from: LegalDate; readonly to: LegalDate };
}

/** What is to be corrected. `onPaper`: what was handed in electronically is wanted on paper (OLR 9). */
export interface CorrectionItem {
  readonly code: string;
  readonly text?: TextRef;
  readonly onPaper?: boolean;
}

/** What a party hands in to prove something, with what (证据清单的一项; CPL 124; EV 19). */
export interface EvidenceItem {
  readonly paper: DocumentDigest;
  readonly proves?: TextRef;
}

/** When a limitation began, as the party says: for the warning alone (CC 188; LMAL 27; RLMA 18). */
export interface LimitationFacts {
  readonly knownOn?: LegalDate;
  /** Of wages: while the employment lasts no limitation runs (LMAL 27(4)). */
  readonly employmentEndedOn?: LegalDate;
}

/** What is warned of; without its kind, as recorded before 2026-12, it is that of a suit. */
export interface LimitationTold {
  readonly limitation?: T.LimitationKind;
  readonly limitationEnds?: LegalDate;
  readonly limitationOver?: boolean;
}

/** Decisions of this chapter, with the data each carries. */
export interface FilingDecisions {
  submit_complaint: {
    claims?: TextRef;
    /** Yuan, all claims together: what the fee goes by (FEE 13). */
    claimAmount?: string;
    materials: readonly string[];
    evidence?: readonly EvidenceItem[];
    /** Whose the land is, or who may use it (LAL 14). */
    aboutTitle?: boolean;
    /** Told what the complaint lacks, the plaintiff hands it in all the same, and it is received (REG 2). */
    insists?: boolean;
    /** What of CPL 124 and REG 6 is there. */
    stated?: readonly T.ComplaintElement[];
  } & LimitationFacts;
  /** `ground`: on which an award was set aside. */
  record_arbitration: { status: T.ArbitrationStatus; date?: LegalDate; ground?: T.SetAsideGround };
  /** `onTheSpot`: the plaintiffs were told there and then; else the notice is served on each of them. */
  request_correction: {
    items: readonly CorrectionItem[];
    days: number;
    onTheSpot?: boolean;
  };
  submit_correction: {
    note?: TextRef;
    stated?: readonly T.ComplaintElement[];
    evidence?: readonly EvidenceItem[];
  };
  register_case: {
    courtCaseNumber: string;
    procedure: T.Procedure;
    next: 'mediation' | 'trial';
    /** Why one judge may try what often concerns many (CPL 42). */
    singleJudgeReason?: TextRef;
    /** Who was told of rights and procedure with the notice of acceptance, or orally (CPL 129). */
    toldIds?: readonly string[];
    /** What was said to lack, and the court finds to be there (REG 7). */
    stated?: readonly T.ComplaintElement[];
  } & SmallClaim &
    ProcedureBars;
  refuse_registration: { ground: T.FilingGround; date?: LegalDate };
  return_complaint: { reason?: TextRef };
  redirect_complaint: { ground: T.FilingGround };
}

/** Events of this chapter, as the record keeps them. */
export interface FilingEvents {
  complaint_submitted: {
    date: LegalDate;
    channel: T.Channel;
    materials: readonly string[];
    claims?: TextRef;
    claimAmount?: string;
    evidence?: readonly EvidenceItem[];
    aboutTitle?: boolean;
    insists?: boolean;
    lacking?: readonly T.ComplaintElement[];
  } & LimitationFacts &
    LimitationTold;
  arbitration_recorded: { status: T.ArbitrationStatus; date?: LegalDate; ground?: T.SetAsideGround };
  correction_requested: {
    items: readonly CorrectionItem[];
    days: number;
    onTheSpot?: boolean;
  };
  correction_submitted: {
    date: LegalDate;
    note?: TextRef;
    stated?: readonly T.ComplaintElement[];
    evidence?: readonly EvidenceItem[];
  };
  case_registered: {
    date: LegalDate;
    courtCaseNumber: string;
    procedure: T.Procedure;
    singleJudgeReason?: TextRef;
    stated?: readonly T.ComplaintElement[];
  } & Partial<AssessedClaim> &
    ProcedureBars;
  complaint_returned: { reason?: TextRef };
  complaint_redirected: { ground: T.FilingGround };
}

export const FILING_EVENTS = {
  complaint_submitted: { version: 1 },
  arbitration_recorded: { version: 1 },
  correction_requested: { version: 1 },
  correction_submitted: { version: 1 },
  case_registered: { version: 1 },
  complaint_returned: { version: 1 },
  complaint_redirected: { version: 1, keepsState: true },
} as const satisfies EventTraits<keyof FilingEvents>;
