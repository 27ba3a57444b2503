/** The agreement (调解协议) and its performance: the shapes of its state, decisions and events. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { DocumentDigest, TextRef } from '../../kernel/refs.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';
import type { BodyKind } from '../../law/mediating-bodies.ts';
import type { PoliceConduct, RegisteredBody } from '../mediation/shape.ts';

/** A party does not perform, or goes back on the agreement (反悔). */
export type BreachCause = Extract<T.ReturnCause, 'not_performed' | 'reneged'>;

/** Part of an amount, and for what it compensates. */
export interface CompensationPart {
  readonly head: T.CompensationHead;
  readonly amount: string;
}

export interface PerformanceItem {
  readonly kind: T.PerformanceKind;
  readonly obligorId: string;
  readonly obligeeId?: string;
  /** Yuan with at most two decimals, as text: money is never a float. */
  readonly amount?: string;
  /** Of what the amount is made up (CC 1179, 1184; RTA 93): together they are the amount. */
  readonly heads?: readonly CompensationPart[];
  readonly dueDate?: LegalDate;
}

/** One party's signature on a written agreement (PML 29). */
export interface Signature {
  readonly partyId: string;
  readonly by: T.SignedBy;
  readonly how: T.SignatureWay;
  readonly date?: LegalDate;
  /** Of an agent: which paper says so, and how far it goes (AJ 181). */
  readonly authorityPaper?: DocumentDigest;
  readonly authority?: T.AgentAuthority;
}

export interface Agreement {
  readonly agreementId: string;
  readonly form: T.AgreementForm;
  readonly date: LegalDate;
  readonly seq: number;
  readonly partyIds: readonly string[];
  readonly confirmable: T.Confirmable;
  readonly mediatingBody: T.MediatingBody;
  readonly items: readonly PerformanceItem[];
  readonly performedItems: readonly number[];
  readonly performed: boolean;
  readonly breached: boolean;
  readonly suitEnding?: T.SuitEnding;
}

/** Decisions of this chapter, with the data each carries. */
export interface AgreementDecisions {
  reach_agreement: {
    form: T.AgreementForm;
    mediatingBody: T.MediatingBody;
    /** Which body on the register mediated. */
    bodyId?: string;
    /** Found on the register at the edge: the body named, or those of the case's station and court. */
    register?: readonly RegisteredBody[];
    partyIds?: readonly string[];
    effectDate?: LegalDate;
    signatures?: readonly Signature[];
    mediatorSigned: boolean;
    sealAffixed: boolean;
    items: readonly PerformanceItem[];
    suitEnding?: T.SuitEnding;
    text?: TextRef;
    /** Mediated on the spot: which of its conditions are there (AJ 178). */
    onTheSpot?: readonly T.OnTheSpot[];
  } & PoliceConduct;
  /** `through`: who received it for the creditor (EX 20). */
  /** `amount`: of an item of money the part that was paid; left out, all of the item was. */
  record_performance: {
    itemNo?: number;
    amount?: string;
    full: boolean;
    date?: LegalDate;
    through?: T.Agency;
  };
  report_breach: { cause?: BreachCause; note?: TextRef };
}

/** Events of this chapter, as the record keeps them. */
export interface AgreementEvents {
  party_settled: { partyId: string; agreementId: string };
  agreement_reached: {
    agreementId: string;
    form: T.AgreementForm;
    mediatingBody: T.MediatingBody;
    /** Which body on the register it is of; missing where it was said in a word alone. */
    bodyId?: string;
    bodyKind?: BodyKind;
    confirmable: T.Confirmable;
    partyIds: readonly string[];
    date: LegalDate;
    signatures?: readonly Signature[];
    items: readonly PerformanceItem[];
    suitEnding?: T.SuitEnding;
    text?: TextRef;
    onTheSpot?: readonly T.OnTheSpot[];
  } & PoliceConduct;
  performance_recorded: {
    itemNo?: number;
    amount?: string;
    full: boolean;
    date: LegalDate;
    through?: T.Agency;
  };
  breach_reported: { cause?: BreachCause; note?: TextRef };
}

export const AGREEMENT_EVENTS = {
  party_settled: { version: 1 },
  // Of an agreement before the police its conduct and that the violation was minor; the agreement itself is not sealed.
  agreement_reached: {
    version: 1,
    seals: {
      officers: 'public_order',
      place: 'public_order',
      recording: 'public_order',
      onTheSpot: 'public_order',
    },
  },
  performance_recorded: { version: 1 },
  breach_reported: { version: 1 },
} as const satisfies EventTraits<keyof AgreementEvents>;
