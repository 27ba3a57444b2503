/** The public-order case (治安案件) beside the civil dispute: the shapes of its state, decisions and events. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';
import type { NamedDocument } from '../../kernel/refs.ts';

/** An expert opinion (鉴定意见) that the police ordered. */
export interface Opinion {
  readonly kind: T.OpinionKind;
  readonly orderedOn: LegalDate;
  /** Absent while it is awaited. */
  readonly receivedOn?: LegalDate;
  readonly receivedSeq?: number;
}

export interface PersonOutcome {
  readonly partyId: string;
  readonly outcome: T.PublicOrderOutcome;
}

/** The public-order case from its acceptance (受理) on: the police's own, whatever becomes of the civil dispute. */
export interface PublicOrderCase {
  /** seq of the acceptance. */
  readonly seq: number;
  readonly acceptedOn: LegalDate;
  /** Who is suspected (违法嫌疑人); empty, or absent in a state of an earlier release, where nobody was named: then whoever is complained of. */
  readonly suspectIds?: readonly string[];
  readonly opinions: readonly Opinion[];
  /** Sessions of police mediation, whatever stage they fell in (AJ 183). */
  readonly sessions: number;
  /** One officer alone held one of them, on a recording (PSAPL 108). */
  readonly alone?: boolean;
  /** Mediation failed or its agreement was broken: the period runs anew from this day (AJ 185). */
  readonly returned?: { readonly on: LegalDate; readonly cause: T.ReturnCause; readonly seq?: number };
  /** The joint written application not to punish (PSAPL 9, AJ 186). */
  readonly application?: {
    readonly on: LegalDate;
    readonly settledBy: T.SettledBy;
    /** Absent in a state of an earlier release: both sides, who alone could apply. */
    readonly applicantIds?: readonly string[];
  };
  /** What was decided of one person (PSAPL 9: whoever is punished, and whoever is not); absent in a state of an earlier release. */
  readonly decided?: readonly PersonOutcome[];
  /** Of the case: decided as a whole, or of the last of those suspected. */
  readonly outcome?: T.PublicOrderOutcome;
}

/** Decisions of this chapter, with the data each carries. */
export interface PublicOrderDecisions {
  accept_public_order: { suspectIds?: readonly string[]; date?: LegalDate };
  order_opinion: { kind: T.OpinionKind; date?: LegalDate };
  receive_opinion: { kind: T.OpinionKind; date?: LegalDate };
  apply_no_punishment: {
    settledBy: T.SettledBy;
    applicantIds: readonly string[];
    performed: boolean;
    date?: LegalDate;
  } & NamedDocument;
  /** `partyIds`: of whom; without them of all of whom nothing is decided yet. */
  decide_public_order: {
    outcome: T.PublicOrderOutcome;
    partyIds?: readonly string[];
    date?: LegalDate;
    /** What became of the recording of a session that one officer held alone; whether other evidence bears the punishment. */
    recordingKept?: T.RecordingKept;
    otherEvidence?: boolean;
  };
}

/** Events of this chapter, as the record keeps them. */
export interface PublicOrderEvents {
  public_order_accepted: { date: LegalDate; suspectIds?: readonly string[] };
  opinion_ordered: { kind: T.OpinionKind; date: LegalDate };
  opinion_received: { kind: T.OpinionKind; date: LegalDate };
  public_order_returned: { cause: T.ReturnCause; date: LegalDate };
  no_punishment_applied: {
    settledBy: T.SettledBy;
    applicantIds: readonly string[];
    date: LegalDate;
  } & NamedDocument;
  public_order_decided: {
    outcome: T.PublicOrderOutcome;
    date: LegalDate;
    partyIds?: readonly string[];
    recordingKept?: T.RecordingKept;
    otherEvidence?: boolean;
  };
}

/** PSAPL 136: the whole of it is not for the court (`access/policy/walls.ts`). */
const SEALED = { seals: { '*': 'public_order' } } as const;

export const PUBLIC_ORDER_EVENTS = {
  public_order_accepted: { version: 1, ...SEALED },
  opinion_ordered: { version: 1, ...SEALED },
  opinion_received: { version: 1, ...SEALED },
  public_order_returned: { version: 1, ...SEALED },
  no_punishment_applied: { version: 1, ...SEALED },
  public_order_decided: { version: 1, ...SEALED },
} as const satisfies EventTraits<keyof PublicOrderEvents>;
