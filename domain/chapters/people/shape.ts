/** Parties and those in charge (当事人、承办人): the shapes of its state, decisions and events. */
import type { Capacity } from '../../access/roles.ts';
import type { DocumentDigest, TextRef } from '../../kernel/refs.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';

/** Who acts for a party on which authority (CPL 61-62): kinds, papers and powers alone, the name is an erasable text. */
export interface AgentGiven {
  readonly kind: T.AgentKind;
  readonly name: TextRef;
  /** 授权委托书. */
  readonly authorityPaper?: DocumentDigest;
  /** Appointed orally where both came to court at once in summary procedure, on its record (CPLI 89). */
  readonly orally?: boolean;
  readonly proofs?: readonly T.AgentProof[];
  readonly powers?: readonly T.SpecialPower[];
}

export interface Agent extends AgentGiven {
  /** Of the party's agents, in the order in which they were appointed. */
  readonly no: number;
  readonly ended?: true;
}

export interface Party {
  readonly partyId: string;
  readonly role: T.PartyRole;
  readonly kind: T.PartyKind;
  readonly status: 'active' | 'settled' | 'left' | 'deceased';
  readonly details: TextRef;
  /** Keyed digest of who they are: the same person in the same case has the same (see `api/catalogue/party-identity.ts`). */
  readonly identity?: string;
  readonly guardianNotified?: boolean;
  readonly settledBy?: string;
  /** They stay away from the mediation, and are in the case all the same. */
  readonly apart?: Exclude<T.Participation, 'taking_part'>;
  /** The party whose place they took (承受诉讼). */
  readonly succeeds?: string;
  /** 委托代理人; absent before the first. */
  readonly agents?: readonly Agent[];
}

export interface Assignment {
  readonly personId: string;
  readonly capacity: Capacity;
  readonly status: 'active' | 'ended' | 'recused';
}

/** Decisions of this chapter, with the data each carries. */
export interface PeopleDecisions {
  /** `chosenByParties`: a mediator whom they chose together (PML 19; OMR 10). */
  assign_person: { personId: string; capacity: Capacity; chosenByParties?: boolean; reason?: TextRef };
  /** `unitId`: the person's own unit, put there by the platform from its directory. */
  recuse_person: { personId: string; ground: T.RecusalGround; reason?: TextRef; unitId?: string };
  add_party: { role: T.PartyRole; kind: T.PartyKind; details: TextRef; identity?: string; succeeds?: string };
  identify_party: {
    partyId: string;
    kind?: Exclude<T.PartyKind, 'unknown'>;
    details: TextRef;
    identity?: string;
  };
  record_participation: { partyId: string; participation: T.Participation; reason?: TextRef };
  /**
   * `details`: all of them as they are now; the API adds to what was sent what stays as it was, and says in `basedOn` (textId) of
   * which details that was. `clear`: what it left out of them.
   */
  correct_party: {
    partyId: string;
    kind?: Exclude<T.PartyKind, 'unknown'>;
    details: TextRef;
    clear?: readonly T.ClearableDetail[];
    basedOn?: string;
    identity?: string;
    reason: TextRef;
  };
  /** `agent`: who is appointed; `agentNo`: whose authority ends. */
  record_party_change: { partyId: string; change: T.PartyChange; agent?: AgentGiven; agentNo?: number };
}

/** Events of this chapter, as the record keeps them. */
export interface PeopleEvents {
  person_assigned: { personId: string; capacity: Capacity; chosenByParties?: boolean; reason?: TextRef };
  person_recused: { personId: string; capacity: Capacity; ground: T.RecusalGround; reason?: TextRef };
  /** The person left, or fits the capacity no more: it ends by itself. */
  person_released: { personId: string; capacity: Capacity };
  party_added: {
    partyId: string;
    role: T.PartyRole;
    kind: T.PartyKind;
    details: TextRef;
    identity?: string;
    succeeds?: string;
  };
  party_identified: { partyId: string; kind?: T.PartyKind; details: TextRef; identity?: string };
  party_corrected: {
    partyId: string;
    kind?: T.PartyKind;
    details: TextRef;
    identity?: string;
    reason: TextRef;
    /** What was taken out of the details. */
    clear?: readonly T.ClearableDetail[];
  };
  party_changed: { partyId: string; change: T.PartyChange; agent?: AgentGiven; agentNo?: number };
  participation_recorded: { partyId: string; participation: T.Participation; reason?: TextRef };
}

export const PEOPLE_EVENTS = {
  person_assigned: { version: 1 },
  person_recused: { version: 1 },
  person_released: { version: 1 },
  party_added: { version: 1 },
  party_identified: { version: 1 },
  party_corrected: { version: 1 },
  party_changed: { version: 1 },
  participation_recorded: { version: 1, seals: { reason: 'mediation' } },
} as const satisfies EventTraits<keyof PeopleEvents>;
