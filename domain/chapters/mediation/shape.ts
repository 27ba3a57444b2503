/** Mediation (调解): consent, sessions, the referral to a judge, the mediator appointed by the court: the shapes of its state, decisions and events. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { DocumentDigest, TextRef } from '../../kernel/refs.ts';
import type { MediationStage } from '../../kernel/stage.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';
import type { BodyKind, Period } from '../../law/mediating-bodies.ts';

/** One line of the consent ledger: party × stage × mode (PML 17; OLR 4: consent to one step is not consent to the next). */
export interface Consent {
  readonly partyId: string;
  readonly stage: MediationStage;
  readonly mode: T.ConsentMode;
  readonly givenAt: number;
  readonly withdrawnAt?: number;
}

export interface Mediation {
  readonly stage: MediationStage;
  readonly sessions: number;
  readonly lastSession?: {
    readonly date: LegalDate;
    readonly mode: T.ConsentMode;
    readonly outcome: T.SessionOutcome;
  };
  readonly ended?: T.MediationEndReason;
  readonly mediatorId?: string;
  readonly mediatorAccepted?: boolean;
  /** Court mediation: the day the mediator signed for the material (CM3 counts from it). */
  readonly acceptedOn?: LegalDate;
  /** How often a party had the mediator changed without a ground (OMR 14). */
  readonly changes?: number;
}

/** Whether a party came, with how many people of their side, and on which authority somebody came for them (AJ 181; RTA 89, 94). */
export interface Attendance {
  readonly partyId: string;
  readonly came: T.Attendance;
  readonly persons?: number;
  /** Which paper says so, and how far it goes. */
  readonly authorityPaper?: DocumentDigest;
  readonly authority?: T.AgentAuthority;
  /** Of one who is represented in a divorce: why that is enough (CPL 65; CPLI 147). */
  readonly instead?: T.InsteadOfComing;
}

/** How the police conduct it: how many officers, where, recorded how far (PSAPL 108). */
export interface PoliceConduct {
  officers?: number;
  place?: T.SessionPlace;
  recording?: T.SessionRecording;
}

/** Who conducted a session, with whose help, and who came. */
export interface SessionCircle extends PoliceConduct {
  /** Who conducted it together with the one who records it (PML 19; OMR 11). */
  withIds?: readonly string[];
  invited?: readonly T.Invited[];
  /** The parties who agreed to the invitation (PML 20). */
  invitedAgreedBy?: readonly string[];
  attendance?: readonly Attendance[];
  guardian?: T.GuardianAtSession;
  /** Done before it began online (OMR 17). */
  startChecks?: readonly T.StartCheck[];
  /** Found at the session: it ends the mediation (AJ 179). */
  bar?: T.MediationBar;
}

/** A relation of the mediator to the dispute or to a party, disclosed, and who accepts the mediator all the same. */
export interface Disclosure {
  disclosed?: T.RecusalGround;
  waivedBy?: readonly string[];
}

/** Of a mediation that failed: the other ways were named (PML 26), and what raised costs although warned of it (OMR 21). */
export interface Failure {
  waysTold?: boolean;
  costlyConduct?: TextRef;
  warnings?: TextRef;
}

/** From when until when one belongs to a body. */
export interface Membership extends Period {
  readonly personId: string;
}

/**
 * A body as the register has it. The case knows no register: the edge reads it when the decision is received and puts what it
 * found beside the data, members being those alone who may have mediated this case.
 */
export interface RegisteredBody extends Period {
  readonly bodyId: string;
  readonly kind: BodyKind;
  readonly members: readonly Membership[];
}

/** Decisions of this chapter, with the data each carries. */
export interface MediationDecisions {
  /** `told`: what is to be told before mediation was read out with the question (TY 14; OMR 17). */
  give_consent: { stage: MediationStage; mode: T.ConsentMode; told?: boolean };
  withdraw_consent: { stage: MediationStage; mode?: T.ConsentMode; reason?: TextRef };
  hold_session: {
    outcome: T.SessionOutcome;
    mode: T.ConsentMode;
    date?: LegalDate;
    notes?: TextRef;
    /** With each party apart (背对背). */
    separately?: boolean;
  } & SessionCircle;
  end_mediation: {
    reason: Exclude<T.MediationEndReason, 'agreement'>;
    next: T.AfterMediation;
    notes?: TextRef;
    bar?: T.MediationBar;
  } & Failure;
  accept_referral: { note?: TextRef };
  decline_referral: { reason: TextRef };
  appoint_mediator: {
    personId: string;
    /** For which body on the register (OMR 10: a mediator or an organisation). */
    bodyId?: string;
    /** The body named, as the register has it; put there at the edge. */
    register?: readonly RegisteredBody[];
    /** The parties chose this mediator together (OMR 10). */
    chosenTogether?: boolean;
  };
  /** `disclosed`: which relation the mediator has disclosed; `waivedBy`: the parties who have nothing against it (OMR 13; TY 15). */
  accept_appointment: { note?: TextRef } & Disclosure;
}

/** Events of this chapter, as the record keeps them. */
export interface MediationEvents {
  consent_given: { partyId: string; stage: MediationStage; mode: T.ConsentMode };
  consent_withdrawn: { partyId: string; stage: MediationStage; mode?: T.ConsentMode; reason?: TextRef };
  session_held: {
    no: number;
    date: LegalDate;
    mode: T.ConsentMode;
    outcome: T.SessionOutcome;
    notes?: TextRef;
    separately?: boolean;
  } & SessionCircle;
  mediation_ended: {
    stage: MediationStage;
    reason: T.MediationEndReason;
    date: LegalDate;
    notes?: TextRef;
    bar?: T.MediationBar;
    waysTold?: boolean;
    costlyConduct?: TextRef;
    warnings?: TextRef;
    /** With which paper the police end it, where the law asks for one. */
    paper?: T.EndPaper;
  };
  referral_accepted: { personId: string; note?: TextRef };
  referral_declined: { reason?: TextRef; by: 'judge' | 'silence' };
  mediator_appointed: {
    personId: string;
    bodyId?: string;
    bodyKind?: BodyKind;
    chosenTogether?: boolean;
  };
  mediator_accepted: { date: LegalDate; personId: string } & Disclosure;
}

export const MEDIATION_EVENTS = {
  consent_given: { version: 1 },
  // TY 22, CPLI 146: that there was mediation and that it ended is no secret; what was said in it is.
  consent_withdrawn: { version: 1, seals: { reason: 'mediation' } },
  // How the police conducted it is asked of public order alone (PSAPL 108; AJ 181).
  session_held: {
    version: 1,
    seals: {
      notes: 'mediation',
      attendance: 'mediation',
      officers: 'public_order',
      place: 'public_order',
      recording: 'public_order',
      guardian: 'public_order',
      bar: 'public_order',
    },
  },
  // As the route of triage: where it leads is sealed whatever it was.
  mediation_ended: {
    version: 1,
    seals: {
      notes: 'mediation',
      costlyConduct: 'mediation',
      warnings: 'mediation',
      next: 'public_order',
      bar: 'public_order',
    },
  },
  referral_accepted: { version: 1, keepsState: true, seals: { note: 'mediation' } },
  referral_declined: { version: 1, keepsState: true, seals: { reason: 'mediation' } },
  mediator_appointed: { version: 1 },
  mediator_accepted: { version: 1 },
} as const satisfies EventTraits<keyof MediationEvents>;
