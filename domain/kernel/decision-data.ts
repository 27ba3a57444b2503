/**
 * The human acts a case takes (决定), by type, with the data each carries.
 * Each chapter declares its own in `shape.ts`. Ids, codes, dates and amounts only: names and free text stay in erasable rows, here they are a `TextRef`.
 * A date left out means the legal date of the act (`happenedAt`, else `receivedAt`).
 */
import type { AgreementDecisions } from '../chapters/agreement/shape.ts';
import type { AppealDecisions } from '../chapters/appeal/shape.ts';
import type { ClockDecisions } from '../chapters/clocks/shape.ts';
import type { ConfirmationDecisions } from '../chapters/confirmation/shape.ts';
import type { ExecutionDecisions } from '../chapters/execution/shape.ts';
import type { FilingDecisions } from '../chapters/filing/shape.ts';
import type { IntakeDecisions } from '../chapters/intake/shape.ts';
import type { MediationDecisions } from '../chapters/mediation/shape.ts';
import type { MeasureDecisions } from '../chapters/measures/shape.ts';
import type { PeopleDecisions } from '../chapters/people/shape.ts';
import type { ProcessDecisions } from '../chapters/processes/shape.ts';
import type { PublicOrderDecisions } from '../chapters/public-order/shape.ts';
import type { TrafficDecisions } from '../chapters/traffic/shape.ts';
import type { RecordDecisions } from '../chapters/record/shape.ts';
import type { SupervisionDecisions } from '../chapters/supervision/shape.ts';
import type { RequestDecisions } from '../chapters/requests/shape.ts';
import type { RouteDecisions } from '../chapters/routes/shape.ts';
import type { ServiceDecisions } from '../chapters/service/shape.ts';
import type { StageDecisions } from '../chapters/stages/shape.ts';
import type { HearingDecisions } from '../chapters/hearings/shape.ts';
import type { TrialDecisions } from '../chapters/trial/shape.ts';
import type { ViolenceDecisions } from '../chapters/violence/shape.ts';
import type { TaskDecisions } from '../chapters/tasks/acts.ts';

export interface DecisionData
  extends ClockDecisions,
    IntakeDecisions,
    PeopleDecisions,
    MediationDecisions,
    AgreementDecisions,
    RecordDecisions,
    RequestDecisions,
    SupervisionDecisions,
    StageDecisions,
    ProcessDecisions,
    PublicOrderDecisions,
    TrafficDecisions,
    ConfirmationDecisions,
    FilingDecisions,
    ServiceDecisions,
    TrialDecisions,
    HearingDecisions,
    AppealDecisions,
    ExecutionDecisions,
    MeasureDecisions,
    RouteDecisions,
    ViolenceDecisions,
    TaskDecisions {}

export type DecisionType = keyof DecisionData;
