import type { TextRef } from '../../../domain/kernel/refs.ts';
import type { EventData, EventType } from '../../../domain/kernel/events.ts';
import type { Words } from '../words.ts';

/** What a sentence may look up: names instead of ids, as the reader of the case sees them. */
export interface Sight {
  party(partyId: string | undefined): Words;
  person(personId: string): Words;
  role(role: string): Words;
  text(text: TextRef | undefined): Words | undefined;
  /** A free text, in quotes; undefined when there is none or it was erased. */
  quote(text: TextRef | undefined): Words | undefined;
  stage(stage: string): Words;
  /** A rule's name. */
  rule(rule: string): Words;
  /** What a deadline is about: the rule's name, and whose it is when it is a party's own. */
  deadline(deadlineId: string): Words;
  /** Rule and article. */
  article(deadlineId: string): Words;
  /** It had run out before. */
  isLate(deadlineId: string): boolean;
  dueDate(deadlineId: string): string;
  /** The sentence of an earlier entry. */
  entry(seq: number): Words;
  instrument(instrumentId: string): Words;
}

export type Sentences<K extends EventType> = {
  readonly [T in K]: (data: EventData[T], see: Sight) => Words;
};
