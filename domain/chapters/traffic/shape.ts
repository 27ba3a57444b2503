/** Mediation of traffic damage by the traffic police (交通事故损害赔偿调解, RTA 84-94): the shapes of its state, decisions and events. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';
import type { NamedDocument } from '../../kernel/refs.ts';

/** From the acceptance of the joint application on. */
export interface TrafficMediation {
  readonly acceptedOn: LegalDate;
  /** The day on which mediation began in law; absent while treatment, assessment or the like goes on. */
  readonly begunOn?: LegalDate;
  /** Days of sessions of which everybody was told in time. */
  readonly notices: readonly LegalDate[];
}

/** Decisions of this chapter, with the data each carries. */
export interface TrafficDecisions {
  accept_traffic_mediation: {
    basis: T.TrafficBasis;
    /** Receipt of the paper; with failed people's mediation its end is on record. */
    receivedOn?: LegalDate;
    applicantIds: readonly string[];
  } & NamedDocument;
  /** `since`: when that happened, which may be before the dispute came to the platform. */
  record_traffic_start: { ground: T.TrafficStart; since: LegalDate };
  notify_traffic_session: { sessionOn: LegalDate; partyIds: readonly string[] };
}

/** Events of this chapter, as the record keeps them. */
export interface TrafficEvents {
  traffic_mediation_accepted: {
    basis: T.TrafficBasis;
    receivedOn?: LegalDate;
    applicantIds: readonly string[];
    date: LegalDate;
  } & NamedDocument;
  traffic_start_recorded: { ground: T.TrafficStart; since: LegalDate; begunOn: LegalDate };
  traffic_session_notified: { sessionOn: LegalDate; partyIds: readonly string[]; date: LegalDate };
}

export const TRAFFIC_EVENTS = {
  traffic_mediation_accepted: { version: 1 },
  traffic_start_recorded: { version: 1 },
  traffic_session_notified: { version: 1 },
} as const satisfies EventTraits<keyof TrafficEvents>;
