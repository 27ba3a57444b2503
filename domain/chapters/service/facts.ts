/**
 * What the server of a paper saw and did (送达经过), from which `service-law.ts` says whether the paper is served in law
 * and on what day. The same facts whether a clerk reports an attempt or the court records a service of its own.
 */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { ServiceMethod } from '../../kernel/codes.ts';
import type * as T from '../tasks/codes.ts';

/** One electronic message: several may be sent, the earliest valid arrival counts (OLR 31). */
export interface ElectronicArrival {
  readonly channel: T.ElectronicChannel;
  readonly arrivedOn: LegalDate;
  /** The address was confirmed by the addressee; if not, arrival counts only when acknowledged or read. */
  readonly addressConfirmed: boolean;
  readonly acknowledgedOn?: LegalDate;
  /** The addressee proved another instant than the system's success (CPLI 135). */
  readonly provedArrivedOn?: LegalDate;
}

export interface ServiceFacts {
  readonly method: ServiceMethod;
  /** Who took the paper; `self` when nothing else is said. */
  readonly receiver?: T.MetRelation;
  /** The receiver signed the certificate (送达回证). */
  readonly signed?: boolean;
  readonly place?: T.ServicePlace;
  /** Lien (留置): refused by the addressee or an adult household member, with a witness or photographs and video. */
  readonly witnesses?: readonly T.WitnessCapacity[];
  readonly recorded?: boolean;
  readonly consent?: T.ConsentBasis;
  readonly arrivals?: readonly ElectronicArrival[];
  readonly postResult?: T.PostResult;
  /** Days of the postman's attempts (MAIL 9: three within five days). */
  readonly postAttempts?: readonly LegalDate[];
  readonly forwardedBy?: T.ForwardingBody;
  readonly noticeGround?: T.PublicNoticeGround;
  /** Days on which the notice was posted or published; thirty days run after the last (CPL 95). */
  readonly publishedOn?: readonly LegalDate[];
}
