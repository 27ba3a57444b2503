/** Routes beside the court (诉讼外途径): the shapes of its state, decisions and events. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';
import type { TextRef } from '../../kernel/refs.ts';
import type { LimitationFacts, LimitationTold } from '../filing/shape.ts';
import type * as T from '../../kernel/codes.ts';

/** A route that was taken, known by the event that records the referral. */
export interface Route {
  readonly seq: number;
  readonly route: T.RouteCode;
  readonly date: LegalDate;
  readonly status: 'open' | 'ended';
  readonly steps: readonly T.RouteStep[];
  /** The day of the step `accepted`. */
  readonly acceptedOn?: LegalDate;
}

/** On which day a party received what was decided. */
export interface RouteReceipt {
  readonly partyId: string;
  readonly date: LegalDate;
}

/** What was awarded on one claim; standards of work have no amount. */
export interface Awarded {
  readonly claim: T.AwardedClaim;
  readonly amount?: string;
}

/** Decisions of this chapter, with the data each carries. */
export interface RouteDecisions {
  /** `partyIds`: who was told of the route; `papers`: what they were told to bring. */
  refer_to_route: {
    route: T.RouteCode;
    partyIds: readonly string[];
    papers: readonly T.RoutePaper[];
    date?: LegalDate;
    text?: TextRef;
  } & LimitationFacts;
  /** `eventSeq`: of the referral. */
  record_route_step: {
    eventSeq: number;
    step: T.RouteStep;
    date?: LegalDate;
    receipts?: readonly RouteReceipt[];
    /** Of a final award (LMAL 47): each claim, the month's minimum wage of the place in yuan, and whether it calls itself final. */
    awarded?: readonly Awarded[];
    minimumWage?: string;
    namedFinal?: boolean;
    text?: TextRef;
  };
}

/** Events of this chapter, as the record keeps them. */
export interface RouteEvents {
  route_taken: {
    route: T.RouteCode;
    partyIds: readonly string[];
    papers: readonly T.RoutePaper[];
    date: LegalDate;
    text?: TextRef;
  } & LimitationFacts &
    LimitationTold;
  route_step_recorded: {
    routeSeq: number;
    step: T.RouteStep;
    date: LegalDate;
    receipts?: readonly RouteReceipt[];
    awarded?: readonly Awarded[];
    minimumWage?: string;
    namedFinal?: boolean;
    text?: TextRef;
  };
}

export const ROUTE_EVENTS = {
  route_taken: { version: 1 },
  route_step_recorded: { version: 1 },
} as const satisfies EventTraits<keyof RouteEvents>;
