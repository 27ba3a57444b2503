/** Supervision (督办): the shapes of its state, decisions and events. It moves no clock of the law and decides no right. */
import type { LegalDate } from '../../deadlines/legal-date.ts';
import type { Capacity } from '../../access/roles.ts';
import type { EventTraits } from '../../kernel/event-traits.ts';
import type { TextRef } from '../../kernel/refs.ts';
import type { ExplanationGround, SupervisedSeat } from './words.ts';

/** Of whom, and about what: the heads of a seat, or the person in charge there in a capacity. */
export interface Asked {
  readonly seat: SupervisedSeat;
  readonly capacity?: Capacity;
  /** The clock that it is about. */
  readonly deadlineId?: string;
}

export interface Explanation extends Asked {
  readonly explanationId: string;
  /** seq of the asking, from which its clock counts. */
  readonly seq: number;
  readonly askedBy: { readonly personId: string; readonly unitId: string };
  /** Absent while it is owed. */
  readonly ground?: ExplanationGround;
}

/** The last reminder of each, so that one day brings one of a kind. */
export interface Urged extends Asked {
  readonly on: LegalDate;
}

/** Decisions of this chapter, with the data each carries. */
export interface SupervisionDecisions {
  urge: Asked & { reason: TextRef };
  ask_explanation: Asked & { reason: TextRef };
  give_explanation: { explanationId: string; ground: ExplanationGround; text: TextRef };
}

/** Events of this chapter, as the record keeps them. */
export interface SupervisionEvents {
  urged: Asked & { on: LegalDate; reason: TextRef };
  explanation_asked: Asked & { explanationId: string; reason: TextRef };
  /** `seat`: whose line it was said in, for the wall. */
  explanation_given: {
    explanationId: string;
    seat: SupervisedSeat;
    ground: ExplanationGround;
    text: TextRef;
  };
}

export const SUPERVISION_EVENTS = {
  urged: { version: 1, silent: true },
  explanation_asked: { version: 1 },
  explanation_given: { version: 1 },
} as const satisfies EventTraits<keyof SupervisionEvents>;
