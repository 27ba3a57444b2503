/**
 * The shapes of the checked append (`record_input`) and of loading a case: what the workflow sends and gets back.
 * Both sides, the workflow and the database, agree on these and on nothing else.
 */
import type { Refusal } from '../result.ts';
import type { Calendar } from '../deadlines/calendar.ts';
import type { CaseInput } from './input.ts';
import type { Obligation } from './obligation.ts';
import type { Assignment, Party } from '../chapters/people/shape.ts';
import type { Deadline } from '../chapters/clocks/shape.ts';
import type { Stage } from './stage.ts';
import type { Task } from '../chapters/tasks/task.ts';

/** Where a record stands: the number of its last input and the hash of its last event ('' before the first). */
export interface Head {
  readonly inputNo: number;
  readonly seq: number;
  readonly headHash: string;
}

/** An event to append. `body` is the canonical JSON text of {type, typeVersion, at, receivedAt?, happenedAt?, actor, onBehalfOf?, inputId, data}: keys sorted, no white space. */
export interface EventRow {
  readonly seq: number;
  readonly inputNo: number;
  readonly body: string;
}

export interface InputOutcome {
  readonly inputNo: number;
  readonly inputId: string;
  readonly kind: CaseInput['kind'];
  readonly type?: string;
  readonly outcome: 'applied' | 'refused';
  readonly refusal?: Refusal;
  /** Version and stage of the case after this input. */
  readonly version: number;
  readonly stage: Stage;
  readonly personId?: string;
  readonly receivedAt: number;
}

/** The readable rows that follow from the state; the database stores them as they are. */
export interface CaseProjection {
  readonly stage: Stage;
  readonly version: number;
  readonly concluded?: string;
  readonly archived: boolean;
  readonly calendarVersion: string;
  /** Roles in units that see the case beyond what its stage shows them (`open-to.ts`). */
  readonly openTo: readonly string[];
  /** Real instant (epoch ms) of the earliest armed deadline. */
  readonly nextDueAt?: number;
  /** Deadlines changed by this input. `dueAtReal` is the real instant of the legal `dueAt`. */
  readonly deadlines: readonly (Deadline & { readonly dueAtReal: number })[];
  /** All obligations now; those no longer here are gone. `dueAtReal` as above. */
  readonly obligations: readonly (Obligation & { readonly dueAtReal?: number })[];
  /** Tasks changed by this input; instants with `Real` are real time (epoch ms). */
  readonly tasks: readonly TaskRow[];
  readonly parties: readonly Party[];
  readonly assignments: readonly Assignment[];
}

/** A task as lists read it. `issuedAtReal` is of its first issue, `roundAtReal` of the present one. */
export type TaskRow = Task & {
  readonly issuedAtReal: number;
  readonly roundAtReal: number;
  readonly dueAtReal?: number;
  readonly acceptedAtReal?: number;
  readonly firstAttemptAtReal?: number;
  readonly completedAtReal?: number;
  readonly endedAtReal?: number;
};

/** What a new case needs beside its projection: given with the opening input only. */
export interface OpeningRow {
  readonly stationId: string;
  readonly courtId: string;
  readonly policy: string;
  readonly clock: unknown;
  readonly drill: boolean;
  readonly source: string;
  readonly matter: string;
  readonly openedOn: string;
  readonly summaryTextId: string;
}

export interface RecordRequest {
  readonly caseId: string;
  /** The head this append builds on. */
  readonly after: Head;
  readonly input: InputOutcome;
  readonly events: readonly EventRow[];
  readonly projection?: CaseProjection;
  readonly opening?: OpeningRow;
  readonly outbox: readonly { readonly kind: string; readonly data: Readonly<Record<string, unknown>> }[];
}

/**
 * `appended`: written now, the head is `head`. `stored`: the record was already further; nothing was written and
 * `inputs`/`events` are everything stored after the caller's position. `behind`: the stored head is behind the
 * caller's own: nothing was written and nothing may be (the case parks visibly).
 */
export interface RecordReply {
  readonly status: 'appended' | 'stored' | 'behind';
  readonly head: Head;
  readonly inputs: readonly InputOutcome[];
  readonly events: readonly EventRow[];
}

/** A page of a case's record, with what waits in its inbox when it is the last page. */
export interface LoadedCase {
  readonly head: Head;
  readonly inputs: readonly InputOutcome[];
  readonly events: readonly EventRow[];
  readonly more: boolean;
  readonly calendar: Calendar;
  /** By receipt, the oldest first. */
  readonly pending: readonly CaseInput[];
  /** More waits than `pending` tells: what was received later than the last of it. */
  readonly waitsBeyond?: boolean;
}
