/** Intake and triage (登记甄别): the shapes of its decisions and events. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { NamedDocument, TextRef } from '../../kernel/refs.ts';
import type { CaseClock } from '../../deadlines/clock.ts';
import type { PolicyId } from '../../law/policy.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';

export interface TriageFindings {
  readonly criminal: boolean;
  readonly publicOrder: T.PublicOrder;
  readonly traffic: boolean;
  readonly domesticViolence: boolean;
  readonly labour: boolean;
  readonly minorInvolved: boolean;
  readonly notPoliceBusiness: boolean;
}

export interface OpeningParty {
  readonly partyId: string;
  readonly role: T.PartyRole;
  readonly kind: T.PartyKind;
  readonly details: TextRef;
  readonly identity?: string;
}

export interface OpeningData {
  readonly policy: PolicyId;
  readonly clock: CaseClock;
  readonly stationId: string;
  readonly courtId: string;
  /** The intermediate court (中级人民法院) that hears appeals from `courtId`. */
  readonly appealCourtId: string;
  readonly source: T.Source;
  readonly matter: string;
  readonly summary: TextRef;
  readonly parties: readonly OpeningParty[];
}

/** Decisions of this chapter, with the data each carries. */
export interface IntakeDecisions {
  triage: {
    findings: TriageFindings;
    route: T.TriageRoute;
    track?: T.Track;
    guardianNotified?: boolean;
    /** One over sixteen who lives on own work wants no guardian told (AJ 181). */
    guardianDeclined?: boolean;
    /** The question about violence at home was put; asked for where the kind of dispute calls for it. */
    violenceAsked?: boolean;
    /** The parties were told that they may go to land arbitration (RLMA 4). */
    arbitrationTold?: boolean;
    reason?: TextRef;
    /** Who was told what such a dispute asks to be told: the ways of a civil dispute, the use of personal data. */
    toldIds?: readonly string[];
    /** A party contests that it is no police matter, and was told so in writing (AJ 61). */
    contested?: boolean;
  } & NamedDocument;
  /** `toldIds`: whom the advice told that they may sue or ask for people's mediation (AJ 178). */
  close_case: { reason: T.CloseReason; text?: TextRef; toldIds?: readonly string[] };
}

/** Events of this chapter, as the record keeps them. */
export interface IntakeEvents {
  case_opened: OpeningData & { openedOn: LegalDate; calendarVersion: string; edition?: number };
  triaged: {
    findings: TriageFindings;
    route: T.TriageRoute;
    track?: T.Track;
    guardianNotified: boolean;
    guardianDeclined?: boolean;
    violenceAsked?: boolean;
    arbitrationTold?: boolean;
    reason?: TextRef;
    contested?: boolean;
  } & NamedDocument;
}

export const INTAKE_EVENTS = {
  case_opened: { version: 1 },
  // PSAPL 136: whether somebody broke public order, and earlier punishments, which the reason may tell. The route is sealed
  // whatever it was: shown for the others, its absence would tell of a public-order case.
  triaged: {
    version: 1,
    seals: {
      'findings.criminal': 'public_order',
      'findings.publicOrder': 'public_order',
      route: 'public_order',
      track: 'public_order',
      reason: 'public_order',
    },
  },
} as const satisfies EventTraits<keyof IntakeEvents>;
