/** Judicial confirmation (司法确认): the shapes of its state, decisions and events. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { NamedDocument, TextRef } from '../../kernel/refs.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';

export interface Confirmation {
  readonly status: 'applied' | 'accepted' | 'refused' | 'confirmed' | 'rejected' | 'withdrawn';
  /** What of CPLI 354 has not been handed in; absent where all was. */
  readonly lacking?: readonly T.ConfirmationPaper[];
  readonly objection?: 'pending' | 'dismissed' | 'revoked';
}

/** Decisions of this chapter, with the data each carries. */
export interface ConfirmationDecisions {
  /** The document: of an oral agreement the record of it (口头协议登记表). */
  apply_confirmation: {
    applicantIds: readonly string[];
    organisationProof: boolean;
    /** What comes with it (CPLI 354). */
    papers?: readonly T.ConfirmationPaper[];
  } & NamedDocument;
  /** `supplied`: what was missing and came in the time that the court set (CPLI 354). */
  accept_confirmation: { courtCaseNumber?: string; supplied?: readonly T.ConfirmationPaper[] };
  refuse_confirmation: { ground: T.ConfirmationRefusalGround };
  /** `askedIds`: whom the judge called in and asked (CPLI 356). */
  confirm_agreement: { date?: LegalDate; askedIds?: readonly string[] };
  /** `crimeHandedOver`: of a sham mediation that is suspected to be a crime (OMR 23). */
  reject_confirmation: {
    ground: T.ConfirmationRejectionGround;
    next: 'mediation' | 'filing';
    crimeHandedOver?: boolean;
  };
  withdraw_confirmation: { treatedAs: 'requested' | 'no_show' | 'no_supplement' };
  object_to_ruling: { by: 'party' | 'third_person'; knownOn?: LegalDate; reason?: TextRef };
  decide_objection: { outcome: 'dismissed' | 'revoked' };
}

/** Events of this chapter, as the record keeps them. */
export interface ConfirmationEvents {
  confirmation_applied: {
    date: LegalDate;
    applicantIds: readonly string[];
    late: boolean;
    lacking?: readonly T.ConfirmationPaper[];
  } & NamedDocument;
  confirmation_accepted: {
    date: LegalDate;
    courtCaseNumber?: string;
    supplied?: readonly T.ConfirmationPaper[];
  };
  confirmation_refused: { ground: T.ConfirmationRefusalGround };
  /** The judge asked each of them before the ruling (CPLI 356). */
  confirmation_parties_asked: { partyIds: readonly string[] };
  confirmation_rejected: { ground: T.ConfirmationRejectionGround; crimeHandedOver?: boolean };
  confirmation_withdrawn: { treatedAs: 'requested' | 'no_show' | 'no_supplement' };
  ruling_objected: { by: 'party' | 'third_person'; late: boolean; reason?: TextRef };
  objection_decided: { outcome: 'dismissed' | 'revoked' };
}

export const CONFIRMATION_EVENTS = {
  confirmation_applied: { version: 1 },
  confirmation_accepted: { version: 1 },
  confirmation_refused: { version: 1 },
  confirmation_parties_asked: { version: 1, silent: true, keepsState: true },
  confirmation_rejected: { version: 1 },
  confirmation_withdrawn: { version: 1 },
  ruling_objected: { version: 1 },
  objection_decided: { version: 1 },
} as const satisfies EventTraits<keyof ConfirmationEvents>;
