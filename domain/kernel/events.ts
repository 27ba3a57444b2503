/**
 * What happened to a case, as recorded for ever. Ids, codes, dates and amounts only.
 * Each chapter declares its own in `shape.ts`, with the version that is written now; older ones are read through `upcast.ts`.
 */
import type { AgreementEvents } from '../chapters/agreement/shape.ts';
import type { AppealEvents } from '../chapters/appeal/shape.ts';
import type { ClockEvents } from '../chapters/clocks/shape.ts';
import type { ConfirmationEvents } from '../chapters/confirmation/shape.ts';
import type { ExecutionEvents } from '../chapters/execution/shape.ts';
import type { FilingEvents } from '../chapters/filing/shape.ts';
import type { IntakeEvents } from '../chapters/intake/shape.ts';
import type { MediationEvents } from '../chapters/mediation/shape.ts';
import type { MeasureEvents } from '../chapters/measures/shape.ts';
import type { PeopleEvents } from '../chapters/people/shape.ts';
import type { ProcessEvents } from '../chapters/processes/shape.ts';
import type { PublicOrderEvents } from '../chapters/public-order/shape.ts';
import type { TrafficEvents } from '../chapters/traffic/shape.ts';
import type { RecordEvents } from '../chapters/record/shape.ts';
import type { SupervisionEvents } from '../chapters/supervision/shape.ts';
import type { RequestEvents } from '../chapters/requests/shape.ts';
import type { RouteEvents } from '../chapters/routes/shape.ts';
import type { ServiceEvents } from '../chapters/service/shape.ts';
import type { StageEvents } from '../chapters/stages/shape.ts';
import type { HearingEvents } from '../chapters/hearings/shape.ts';
import type { TrialEvents } from '../chapters/trial/shape.ts';
import type { ViolenceEvents } from '../chapters/violence/shape.ts';
import type { TaskEvents } from '../chapters/tasks/events.ts';
import type { Actor, OnBehalfOf } from './actor.ts';

export interface EventData
  extends ClockEvents,
    IntakeEvents,
    PeopleEvents,
    MediationEvents,
    AgreementEvents,
    RecordEvents,
    RequestEvents,
    SupervisionEvents,
    StageEvents,
    ProcessEvents,
    PublicOrderEvents,
    TrafficEvents,
    ConfirmationEvents,
    FilingEvents,
    ServiceEvents,
    TrialEvents,
    HearingEvents,
    AppealEvents,
    ExecutionEvents,
    MeasureEvents,
    RouteEvents,
    ViolenceEvents,
    TaskEvents {}

export type EventType = keyof EventData;

/** An event as the machine makes it: its place in the record is fixed when it is appended. */
export type NewEvent = {
  [K in EventType]: { readonly type: K; readonly typeVersion: number; readonly data: EventData[K] };
}[EventType];

/** Where an event came from; the same for all events of one input. `at` is legal time (epoch ms). */
export interface EventContext {
  readonly inputNo: number;
  readonly inputId: string;
  readonly at: number;
  readonly receivedAt?: number;
  readonly happenedAt?: number;
  readonly actor: Actor | 'system';
  readonly onBehalfOf?: OnBehalfOf;
}

/** An event as the record holds it. */
export type CaseEvent = NewEvent & EventContext & { readonly seq: number };
