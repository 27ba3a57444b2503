/** Service (送达): the shapes of its state, decisions and events. */
import type { ServiceFacts } from './facts.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';

export interface Service {
  readonly serviceId: string;
  readonly seq: number;
  readonly partyId: string;
  readonly document: T.ServedDocument;
  readonly method: T.ServiceMethod;
  readonly date: LegalDate;
  readonly instrumentId?: string;
}

/** Decisions of this chapter, with the data each carries. */
export interface ServiceDecisions {
  record_service: {
    partyId: string;
    document: T.ServedDocument;
    method: T.ServiceMethod;
    /** The day of the act; where the law computes the day, what the court takes it to be. */
    effectDate?: LegalDate;
    facts?: Omit<ServiceFacts, 'method'>;
  };
}

/** Events of this chapter, as the record keeps them. */
export interface ServiceEvents {
  service_effected: {
    serviceId: string;
    partyId: string;
    document: T.ServedDocument;
    method: T.ServiceMethod;
    date: LegalDate;
    instrumentId?: string;
    article: string;
    taskId?: string;
  };
}

export const SERVICE_EVENTS = {
  service_effected: { version: 1 },
} as const satisfies EventTraits<keyof ServiceEvents>;
