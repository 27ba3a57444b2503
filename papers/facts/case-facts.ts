/** What a paper may know of a case: the record as its reader may read it, with names and texts, and nothing from elsewhere. */
import type { Compartment } from '../../domain/access/policy/compartments.ts';
import { holdsOneOf } from '../../domain/access/policy/groups.ts';
import type { Capacity, Role } from '../../domain/access/roles.ts';
import type { Agreement } from '../../domain/chapters/agreement/shape.ts';
import type { OnBehalfOf } from '../../domain/kernel/actor.ts';
import type { PartyKind, PartyRole } from '../../domain/kernel/codes.ts';
import type { EventData, EventType } from '../../domain/kernel/events.ts';
import type { TextRef } from '../../domain/kernel/refs.ts';
import type { Stage } from '../../domain/kernel/stage.ts';
import type { CaseState } from '../../domain/kernel/state.ts';

export interface PartyFacts {
  readonly partyId: string;
  readonly role: PartyRole;
  readonly kind: PartyKind;
  readonly status: string;
  readonly name?: string;
  readonly idNumber?: string;
  readonly phone?: string;
  readonly address?: string;
}

export interface PersonFacts {
  readonly personId: string;
  readonly capacity: Capacity;
  readonly status: string;
  readonly name?: string;
}

/** Who acted, as the record has it; `name` where the directory still knows it. */
export interface ActorFacts {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly name?: string;
}

/** An event behind the reader's wall, its date as it was corrected last. */
export interface FactEvent {
  readonly seq: number;
  readonly type: string;
  /** Real instant (epoch ms) at which it was recorded. */
  readonly recordedAt: number;
  /** Legal date of the act. */
  readonly on: string;
  readonly data: unknown;
  /** Missing of what followed by itself. */
  readonly actor?: ActorFacts;
  /** For whom it was done, where it is a party's own act. */
  readonly onBehalfOf?: OnBehalfOf;
  /** Of a note: where it belongs, whoever reads it. */
  readonly compartment?: Compartment;
}

export interface DocumentFacts {
  readonly name: string;
  readonly purpose: string;
  /** An act on record names it; else it was sent and handed in by nobody. */
  readonly claimed: boolean;
  /** The plaintiff named it as evidence. */
  readonly asEvidence?: true;
  readonly receivedOn: string;
}

export interface CaseFacts {
  readonly caseNumber: string;
  readonly drill: boolean;
  readonly stage: Stage;
  readonly matter: string;
  readonly openedOn: string;
  /** A public-order case, or one found at triage; never said to who may not be told (PSAPL 136). */
  readonly publicOrder: boolean;
  readonly station: string;
  readonly court: string;
  readonly summary?: string;
  readonly state: CaseState;
  readonly parties: readonly PartyFacts[];
  readonly people: readonly PersonFacts[];
  /** Oldest first. */
  readonly events: readonly FactEvent[];
  /** By id; what is erased, or not for the reader, is missing. */
  readonly texts: Readonly<Record<string, string>>;
  readonly documents: readonly DocumentFacts[];
}

export interface Known<K extends EventType> extends FactEvent {
  readonly data: EventData[K];
}

export const allOf = <K extends EventType>(facts: CaseFacts, type: K): readonly Known<K>[] =>
  facts.events.filter((one) => one.type === type) as readonly Known<K>[];

export const lastOf = <K extends EventType>(facts: CaseFacts, type: K): Known<K> | undefined =>
  allOf(facts, type).at(-1);

export const textOf = (facts: CaseFacts, ref: TextRef | undefined): string | undefined =>
  ref === undefined ? undefined : facts.texts[ref.textId];

export const partyOf = (facts: CaseFacts, partyId: string): PartyFacts | undefined =>
  facts.parties.find((one) => one.partyId === partyId);

/** Those in the proceedings now: who left or died gets and asks for nothing, who settled is done. */
export const partiesAs = (facts: CaseFacts, ...roles: readonly PartyRole[]): readonly PartyFacts[] =>
  facts.parties.filter(({ role, status }) => roles.includes(role) && status === 'active');

/** Who is there in their own person, whether the dispute with them is settled or not. */
export const isThere = ({ status }: Pick<PartyFacts, 'status'>): boolean =>
  status === 'active' || status === 'settled';

/** The name of who took an act, where they hold one of the roles in which it is theirs; who only wrote it down is not named. */
export const actedAs = (event: FactEvent | undefined, roles: readonly Role[]): string | undefined =>
  event?.actor !== undefined && holdsOneOf(event.actor.roles, roles) ? event.actor.name : undefined;

/** The name of whoever is in charge in the first of the capacities that is filled. */
export const personAs = ({ people }: CaseFacts, ...capacities: readonly Capacity[]): string | undefined => {
  const active = people.filter(({ status, name }) => status === 'active' && name !== undefined);
  const found = capacities.map((capacity) => active.find((one) => one.capacity === capacity));
  return found.find((one) => one !== undefined)?.name;
};

export const agreementOf = (facts: CaseFacts, agreementId: string): Agreement | undefined =>
  facts.state.agreements.find((one) => one.agreementId === agreementId);
