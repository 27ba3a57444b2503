/** Service (送达): the shapes of its state, decisions and events. */
import type { ElectronicChannel } from '../tasks/codes.ts';
import type { ServiceFacts } from './facts.ts';
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type * as T from '../../kernel/codes.ts';
import type { TextRef } from '../../kernel/refs.ts';
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

/** A party who refuses to give an address for service, after being told what that leads to (MAIL 5). */
export interface AddressRefusal {
  readonly partyId: string;
  readonly date: LegalDate;
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
  /** `warned`: the party was told where papers go then, and that a letter which comes back is served. */
  record_address_refusal: { partyId: string; warned: boolean; note?: TextRef };
  /** `told`: what a wrong, changed or refused address means, and that it lasts through all instances (MAIL 3-4; CPLI 137). */
  confirm_address: {
    address: TextRef;
    electronic: boolean;
    channels?: readonly ElectronicChannel[];
    told: boolean;
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
  address_refused: {
    partyId: string;
    date: LegalDate;
    presumed: T.PresumedAddress;
    note?: TextRef;
    taskId?: string;
  };
}

export const SERVICE_EVENTS = {
  service_effected: { version: 1 },
  address_refused: { version: 1 },
} as const satisfies EventTraits<keyof ServiceEvents>;
