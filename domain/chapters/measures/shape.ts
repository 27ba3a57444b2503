/** Measures of execution (财产调查、执行措施、限制消费、失信): the shapes of its state, decisions and events. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';
import type { TextRef } from '../../kernel/refs.ts';
import type * as T from '../../kernel/codes.ts';

/** The order to report property (报告财产令) to one debtor, and what came of it (CPL 252). */
export interface PropertyReport {
  readonly partyId: string;
  /** Days to report, as the order says; the platform's proposal where it says nothing. */
  readonly days?: number;
  readonly outcome?: T.ReportOutcome;
  /** Of the last change that was reported afterwards, the day (PROP 7). */
  readonly changedOn?: LegalDate;
}

/** What was looked for, of which debtor, and whether anything was found (ENDP 3). */
export interface PropertySearch {
  readonly seq: number;
  readonly partyId: string;
  readonly date: LegalDate;
  readonly scopes: readonly T.SearchScope[];
  readonly found: boolean;
}

/** Somebody's clue to property (财产线索): its clock counts from the event that received it (PROP 2). */
export interface Clue {
  readonly seq: number;
  readonly checked: boolean;
  /** Found true, and the property is not bound yet (ENDP 1). */
  readonly owesMeasure?: boolean;
}

/** A measure, known by the event that took it: freezes and seizures lapse with their own clock (CPLI 485). */
export interface Measure {
  readonly seq: number;
  readonly kind: T.MeasureKind;
  readonly partyId: string;
  readonly date: LegalDate;
  readonly amount?: string;
  /** Of a unit whose spending is limited: who of it is limited beside it (LIM 3). */
  readonly limitedBeside?: readonly T.LimitedPerson[];
  /** Which of several of its kind, debtor, day and amount: the first where nothing is said. */
  readonly item?: number;
  /** The last day on which it was renewed. */
  readonly renewedOn?: LegalDate;
  readonly status: 'in_force' | 'ended' | 'lapsed';
  readonly endedFor?: T.MeasureEnd;
}

/** Whether a debtor is put on the list (失信被执行人名单), known by the event that decided it. */
export interface Listing {
  readonly seq: number;
  readonly partyId: string;
  /** `left_to_term`: the file was closed while its term ran. */
  readonly status: 'listed' | 'not_listed' | 'removed' | 'left_to_term';
  readonly ground?: T.ListingGround;
  /** Decided with the president's signature: from then on its service is owed (SXP 5). */
  readonly signed?: boolean;
  readonly removedOn?: LegalDate;
  /** The creditor at whose written request it was removed (SXP 10(3)). */
  readonly wishOf?: string;
}

export interface Enforcement {
  readonly reports: readonly PropertyReport[];
  readonly searches: readonly PropertySearch[];
  readonly clues: readonly Clue[];
  readonly measures: readonly Measure[];
  readonly listings: readonly Listing[];
  /** When the creditor was last told where things stand and heard on closing (ENDP 5). */
  readonly creditorHeard?: { readonly seq: number; readonly date: LegalDate };
}

/** Decisions of this chapter, with the data each carries. `eventSeq`: of the event that took or decided it. */
export interface MeasureDecisions {
  order_property_report: { partyId: string; days?: number };
  /** `changedOn`: of a report of a change, when the property changed (PROP 7). */
  record_property_report: {
    partyId: string;
    outcome: T.ReportOutcome;
    changedOn?: LegalDate;
    date?: LegalDate;
    text?: TextRef;
  };
  record_search: {
    partyId: string;
    scopes: readonly T.SearchScope[];
    found: boolean;
    date?: LegalDate;
    text?: TextRef;
  };
  record_clue: { urgent: boolean; text?: TextRef };
  /** `measureSeq`: of the freeze or seizure in force that binds what was found; then no other is owed. */
  check_clue: { eventSeq: number; found: boolean; measureSeq?: number; text?: TextRef };
  /** `item`: which of several of the same kind, debtor, day and amount; `clueSeq`: of the clue that it follows. */
  take_measure: {
    kind: T.MeasureKind;
    partyId: string;
    amount?: string;
    item?: number;
    clueSeq?: number;
    /** Of detention: for how long (CPL 118). */
    detentionDays?: number;
    /** Of a unit whose spending is limited: who of it is limited beside it; their names in the text (LIM 3). */
    limitedBeside?: readonly T.LimitedPerson[];
    date?: LegalDate;
    text?: TextRef;
  };
  renew_measure: { eventSeq: number; date?: LegalDate };
  end_measure: { eventSeq: number; ground: T.MeasureEnd; date?: LegalDate };
  /** `ofAge`: of a party on record as a minor, that they have come of age since (SXP 4); `signedByPresident`: 院长签发 (SXP 5). */
  decide_listing: {
    partyId: string;
    listed: boolean;
    ground?: T.ListingGround;
    ofAge?: boolean;
    signedByPresident?: boolean;
    reason?: TextRef;
  };
  remove_listing: { eventSeq: number; ground: T.ListingRemoval; date?: LegalDate };
  hear_creditor: { opinion: T.CreditorOpinion; date?: LegalDate; text?: TextRef };
}

/** Events of this chapter, as the record keeps them. */
export interface MeasureEvents {
  property_report_ordered: { partyId: string; date: LegalDate; days?: number };
  property_report_recorded: {
    partyId: string;
    outcome: T.ReportOutcome;
    changedOn?: LegalDate;
    date: LegalDate;
    text?: TextRef;
  };
  property_searched: {
    partyId: string;
    scopes: readonly T.SearchScope[];
    found: boolean;
    date: LegalDate;
    text?: TextRef;
  };
  clue_received: { urgent: boolean; date: LegalDate; text?: TextRef };
  /** `leadsOn`: found true, and from 2026-12 on a measure is owed; what was recorded before owes none. */
  clue_checked: {
    clueSeq: number;
    found: boolean;
    leadsOn?: boolean;
    measureSeq?: number;
    date: LegalDate;
    text?: TextRef;
  };
  measure_taken: {
    kind: T.MeasureKind;
    partyId: string;
    date: LegalDate;
    amount?: string;
    item?: number;
    clueSeq?: number;
    detentionDays?: number;
    limitedBeside?: readonly T.LimitedPerson[];
    text?: TextRef;
  };
  measure_renewed: { measureSeq: number; date: LegalDate };
  measure_ended: { measureSeq: number; ground: T.MeasureEnd; date: LegalDate };
  measure_lapsed: { measureSeq: number };
  listing_decided: {
    partyId: string;
    listed: boolean;
    date: LegalDate;
    ground?: T.ListingGround;
    ofAge?: boolean;
    signedByPresident?: boolean;
    reason?: TextRef;
  };
  /** `wishOf`: the creditor at whose written request it went. */
  listing_removed: { listingSeq: number; ground: T.ListingRemoval; date: LegalDate; wishOf?: string };
  /** Its content was wrong, the entry stays (SXP 9). */
  listing_corrected: { listingSeq: number; date: LegalDate };
  /** `until`: the last day of its term, after which it goes in three working days (SXP 10). */
  listing_left_to_term: { listingSeq: number; partyId: string; until: LegalDate };
  creditor_heard: { opinion: T.CreditorOpinion; date: LegalDate; text?: TextRef };
}

export const MEASURE_EVENTS = {
  property_report_ordered: { version: 1 },
  property_report_recorded: { version: 1 },
  property_searched: { version: 1 },
  clue_received: { version: 1 },
  clue_checked: { version: 1 },
  measure_taken: { version: 1 },
  measure_renewed: { version: 1 },
  measure_ended: { version: 1 },
  measure_lapsed: { version: 1 },
  listing_decided: { version: 1 },
  listing_removed: { version: 1 },
  listing_corrected: { version: 1, keepsState: true },
  listing_left_to_term: { version: 1 },
  creditor_heard: { version: 1 },
} as const satisfies EventTraits<keyof MeasureEvents>;
