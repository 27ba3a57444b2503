/** What is kept beside the procedure (记录、告知、更正): the shapes of its state, decisions and events. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { TextRef } from '../../kernel/refs.ts';
import type { MediationStage } from '../../kernel/stage.ts';
import type * as T from '../../kernel/codes.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';

/** An event that gave a legal date from which deadlines count, and may therefore need correcting. */
export interface DatedEvent {
  readonly seq: number;
  readonly type: string;
  readonly date: LegalDate;
}

/** A guarantee as the parties say it is (CC 686, 692): `debtDue` is the last day of the main debt, `agreedUntil` of an agreed period. */
export interface Guarantee {
  /** The guarantor where they are a party. */
  readonly guarantorId?: string;
  readonly kind: T.GuaranteeKind;
  readonly debtDue: LegalDate;
  readonly agreedUntil?: LegalDate;
}

/** Decisions of this chapter, with the data each carries. */
export interface RecordDecisions {
  record_note: { text: TextRef; compartment?: T.NoteCompartment; danger?: T.Danger };
  /** What both sides hold for true, in writing and signed by each: the only content of a mediation that the court may use. */
  record_undisputed_facts: { undisputedFacts: TextRef; signedBy: readonly string[]; date?: LegalDate };
  tell_parties: {
    topic: T.ToldTopic;
    partyIds: readonly string[];
    textVersion: string;
    guarantee?: Guarantee;
  };
  remind_parties: { partyIds: readonly string[]; text: TextRef };
  correct: { eventSeq: number; date: LegalDate; reason: TextRef };
}

/** Events of this chapter, as the record keeps them. */
export interface RecordEvents {
  note_recorded: { text: TextRef; compartment?: T.NoteCompartment; danger?: T.Danger };
  undisputed_facts_recorded: { undisputedFacts: TextRef; signedBy: readonly string[]; date: LegalDate };
  parties_told: {
    topic: T.ToldTopic;
    partyIds: readonly string[];
    textVersion: string;
    /** For mediation at which stage, where it was told with the consent to it. */
    stage?: MediationStage;
    guarantee?: Guarantee & { readonly lastDay: LegalDate };
  };
  parties_reminded: { partyIds: readonly string[]; text: TextRef };
  event_corrected: {
    eventSeq: number;
    eventType: string;
    oldDate: LegalDate;
    date: LegalDate;
    reason: TextRef;
  };
  act_backdated: { happenedOn: LegalDate; receivedOn: LegalDate; reason: TextRef };
}

export const RECORD_EVENTS = {
  note_recorded: { version: 1, silent: true, keepsState: true },
  undisputed_facts_recorded: { version: 1, silent: true, keepsState: true },
  parties_told: { version: 1, silent: true },
  parties_reminded: { version: 1, silent: true, keepsState: true },
  event_corrected: { version: 1 },
  act_backdated: { version: 1, silent: true, keepsState: true },
} as const satisfies EventTraits<keyof RecordEvents>;
