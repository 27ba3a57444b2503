/**
 * What a case takes, one at a time: people's decisions, expired deadlines, a revised calendar, and its opening.
 * Every input has a deterministic id, so that recording it twice is recording it once.
 */
import type { Capacity } from '../access/roles.ts';
import type { TaskActs, TaskActType } from '../chapters/tasks/acts.ts';
import type { OpeningData } from '../chapters/intake/shape.ts';
import type { Actor, OnBehalfOf } from './actor.ts';
import type { DecisionData, DecisionType } from './decision-data.ts';
import type { TextRef } from './refs.ts';

interface Instants {
  /** Real instant at which the platform took the input in, by the database's clock (epoch ms): it orders inputs. */
  readonly receivedAt: number;
  /** Real instant at which the act happened, when that was earlier (epoch ms). */
  readonly happenedAt?: number;
}

export interface OpeningInput extends Instants {
  readonly kind: 'open';
  readonly inputId: string;
  readonly actor: Actor;
  readonly data: OpeningData;
}

export type DecisionInput = {
  [K in DecisionType]: Instants & {
    readonly kind: 'decision';
    readonly inputId: string;
    readonly type: K;
    readonly actor: Actor;
    readonly onBehalfOf?: OnBehalfOf;
    readonly expectedVersion?: number;
    /** Why an act is recorded on a later legal day than it happened; back-dating needs one. */
    readonly lateReason?: TextRef;
    readonly data: DecisionData[K];
  };
}[DecisionType];

/** What the performer of a task reports (协助事项办理): accepted, tried, returned, completed. */
export type TaskInput = {
  [K in TaskActType]: Instants & {
    readonly kind: 'task';
    readonly inputId: string;
    readonly act: K;
    readonly taskId: string;
    /** The issue of the task that the performer had before them; the present one when it is not said. */
    readonly attemptNo?: number;
    readonly actor: Actor;
    readonly data: TaskActs[K];
  };
}[TaskActType];

/** A person has left, is disabled or has lost a role: what they hold of the case is their units' again. */
export interface ReleaseInput {
  readonly kind: 'release';
  /** `release:<personId>:<receivedAt>` */
  readonly inputId: string;
  readonly personId: string;
  /** Of what they hold only these, for one who is still here; everything when it is not said. */
  readonly only?: readonly Held[];
  readonly receivedAt: number;
}

/** What a person holds of a case: its tasks, or a capacity. */
export type Held = 'tasks' | Capacity;

export interface ExpiryInput {
  readonly kind: 'expiry';
  /** `expiry:<deadlineId>:<revision>` */
  readonly inputId: string;
  readonly deadlineId: string;
  readonly revision: number;
  /** Real instant at which the deadline ran out (epoch ms). */
  readonly receivedAt: number;
}

export interface CalendarInput {
  readonly kind: 'calendar';
  /** `calendar:<version>` */
  readonly inputId: string;
  readonly version: string;
  readonly receivedAt: number;
}

export type CaseInput = OpeningInput | DecisionInput | TaskInput | ReleaseInput | ExpiryInput | CalendarInput;

export function expiryInputId(deadlineId: string, revision: number): string {
  return `expiry:${deadlineId}:${revision}`;
}

/** @param receivedAt real instant, epoch ms */
export function calendarInput(version: string, receivedAt: number): CalendarInput {
  return { kind: 'calendar', inputId: `calendar:${version}`, version, receivedAt };
}

/** @param receivedAt real instant at which it was found out, epoch ms */
export function releaseInput(personId: string, receivedAt: number, only?: readonly Held[]): ReleaseInput {
  const inputId = `release:${personId}:${receivedAt}`;
  return { kind: 'release', inputId, personId, receivedAt, ...(only === undefined ? {} : { only }) };
}
