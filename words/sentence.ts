/** The shape of the sentences, and what they may look up. */
import type { TextRef } from '../domain/kernel/refs.ts';
import type { EventData, EventType } from '../domain/kernel/events.ts';
import type { PartyRole } from '../domain/kernel/codes.ts';
import type { Words } from './text.ts';

/** What a sentence may look up: names instead of ids, as the reader of the case sees them. */
export interface Sight {
  party(partyId: string | undefined): Words;
  /** With the part they have in the case before the name. */
  partyAs(partyId: string, role: PartyRole): Words;
  person(personId: string): Words;
  role(role: string): Words;
  text(text: TextRef | undefined): Words | undefined;
  /** A free text, in quotes; undefined when there is none, it was erased, or the reader may not read it. */
  quote(text: TextRef | undefined): Words | undefined;
  stage(stage: string): Words;
  /** What a deadline is about: the rule's name, and whose it is when it is a party's own. */
  deadline(deadlineId: string): Words;
  /** Of the law; empty when the deadline is not known. */
  article(deadlineId: string): string;
  /** It had run out before. */
  isLate(deadlineId: string): boolean;
  /** As it stood at the entry that is being told; undefined when the deadline is not known. */
  dueDate(deadlineId: string): string | undefined;
  /** The sentence of an earlier entry; undefined when it is not known. */
  entry(seq: number): Words | undefined;
  instrument(instrumentId: string): Words;
}

export type Sentences<K extends EventType> = {
  readonly [T in K]: (data: EventData[T], see: Sight) => Words;
};
