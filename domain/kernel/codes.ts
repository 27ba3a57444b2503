/** The closed vocabularies of the case as lists and types; each code is declared with its words in its chapter. */
import * as Intake from '../chapters/intake/words.ts';
import * as People from '../chapters/people/words.ts';
import * as Mediation from '../chapters/mediation/words.ts';
import * as Agreement from '../chapters/agreement/words.ts';
import type * as Confirmation from '../chapters/confirmation/words.ts';
import * as Filing from '../chapters/filing/words.ts';
import * as Service from '../chapters/service/words.ts';
import type * as Hearings from '../chapters/hearings/words.ts';
import * as Trial from '../chapters/trial/words.ts';
import * as Appeal from '../chapters/appeal/words.ts';
import * as Execution from '../chapters/execution/words.ts';
import * as Routes from '../chapters/routes/words.ts';
import type * as Measures from '../chapters/measures/words.ts';
import * as Processes from '../chapters/processes/words.ts';
import * as Stages from '../chapters/stages/words.ts';
import * as PublicOrders from '../chapters/public-order/words.ts';
import * as Record from '../chapters/record/words.ts';
import type * as Violence from '../chapters/violence/words.ts';
import * as Traffic from '../chapters/traffic/words.ts';
import { codesOf } from '../words.ts';

export const SOURCES = codesOf(Intake.SOURCE);
export type Source = keyof typeof Intake.SOURCE;
export type Track = keyof typeof Intake.TRACK;
export const TRIAGE_ROUTES = codesOf(Intake.TRIAGE_ROUTE);
export type TriageRoute = keyof typeof Intake.TRIAGE_ROUTE;
export type PublicOrder = keyof typeof Intake.PUBLIC_ORDER;
export const CLOSE_REASONS = codesOf(Intake.CLOSE_REASON);
export type CloseReason = keyof typeof Intake.CLOSE_REASON;

export const PARTY_ROLES = codesOf(People.PARTY_ROLE);
export type PartyRole = keyof typeof People.PARTY_ROLE;
export type ClearableDetail = keyof typeof People.CLEARABLE_DETAIL;
export const PARTY_KINDS = codesOf(People.PARTY_KIND);
export type PartyKind = keyof typeof People.PARTY_KIND;
export const PARTY_CHANGES = codesOf(People.PARTY_CHANGE);
export type PartyChange = keyof typeof People.PARTY_CHANGE;
export type AgentKind = keyof typeof People.AGENT_KIND;
export type AgentProof = keyof typeof People.AGENT_PROOF;
export type SpecialPower = keyof typeof People.SPECIAL_POWER;
export type OnlineBar = keyof typeof Hearings.ONLINE_BAR;
export type ComplaintElement = keyof typeof Filing.COMPLAINT_ELEMENT;
export type ConfirmationPaper = keyof typeof Confirmation.CONFIRMATION_PAPER;
export type InsteadOfComing = keyof typeof People.INSTEAD_OF_COMING;
export type Participation = keyof typeof People.PARTICIPATION;
export type ConsentMode = keyof typeof People.CONSENT_MODE;
export const CHANNELS = codesOf(People.CHANNEL);
export type Channel = keyof typeof People.CHANNEL;
export type RecusalGround = keyof typeof People.RECUSAL_GROUND;

export const MEDIATION_END_REASONS = codesOf(Mediation.MEDIATION_END_REASON);
export type MediationEndReason = keyof typeof Mediation.MEDIATION_END_REASON;
export const AFTER_MEDIATION = codesOf(Mediation.AFTER_MEDIATION);
export type AfterMediation = keyof typeof Mediation.AFTER_MEDIATION;
export const SESSION_OUTCOMES = codesOf(Mediation.SESSION_OUTCOME);
export type SessionOutcome = keyof typeof Mediation.SESSION_OUTCOME;
export type SessionPlace = keyof typeof Mediation.SESSION_PLACE;
export type SessionRecording = keyof typeof Mediation.SESSION_RECORDING;
export type Invited = keyof typeof Mediation.INVITED;
export type Attendance = keyof typeof Mediation.ATTENDANCE;
export type AgentAuthority = keyof typeof Mediation.AGENT_AUTHORITY;
export type GuardianAtSession = keyof typeof Mediation.GUARDIAN_AT_SESSION;
export type AwardedClaim = keyof typeof Routes.AWARDED_CLAIM;
export type PanelGround = keyof typeof Filing.PANEL_GROUND;
export type SmallClaimBar = keyof typeof Filing.SMALL_CLAIM_BAR;
export type SetAsideGround = keyof typeof Filing.SET_ASIDE_GROUND;
export type StartCheck = keyof typeof Mediation.START_CHECK;
export type Danger = keyof typeof Record.DANGER;
export type RecordingKept = keyof typeof PublicOrders.RECORDING_KEPT;
export type MediationBar = keyof typeof Mediation.MEDIATION_BAR;

export const MEDIATING_BODIES = codesOf(Agreement.MEDIATING_BODY);
export type MediatingBody = keyof typeof Agreement.MEDIATING_BODY;
export type Confirmable = keyof typeof Agreement.CONFIRMABLE;
export type AgreementForm = keyof typeof Agreement.AGREEMENT_FORM;
export const SUIT_ENDINGS = codesOf(Agreement.SUIT_ENDING);
export type SuitEnding = keyof typeof Agreement.SUIT_ENDING;
export type OnTheSpot = keyof typeof Agreement.ON_THE_SPOT;
export type SignedBy = keyof typeof Agreement.SIGNED_BY;
export type SignatureWay = keyof typeof Agreement.SIGNATURE_WAY;
export type PerformanceKind = keyof typeof Agreement.PERFORMANCE_KIND;
export type CompensationHead = keyof typeof Agreement.COMPENSATION_HEAD;

export type ConfirmationRefusalGround = keyof typeof Confirmation.CONFIRMATION_REFUSAL_GROUND;
export type ConfirmationRejectionGround = keyof typeof Confirmation.CONFIRMATION_REJECTION_GROUND;

export const PROCEDURES = codesOf(Filing.PROCEDURE);
export type Procedure = keyof typeof Filing.PROCEDURE;
export type FilingGround = keyof typeof Filing.FILING_GROUND;
export const ARBITRATION_STATUSES = codesOf(Filing.ARBITRATION_STATUS);
export type ArbitrationStatus = keyof typeof Filing.ARBITRATION_STATUS;
export type LimitationKind = keyof typeof Filing.LIMITATION_KIND;

export const SERVED_DOCUMENTS = codesOf(Service.SERVED_DOCUMENT);
export type ServedDocument = keyof typeof Service.SERVED_DOCUMENT;
export type PresumedAddress = keyof typeof Service.PRESUMED_ADDRESS;
export const SERVICE_METHODS = codesOf(Service.SERVICE_METHOD);
export type ServiceMethod = keyof typeof Service.SERVICE_METHOD;

export type InstrumentKind = keyof typeof Trial.INSTRUMENT_KIND;
export type HearingMode = keyof typeof Hearings.HEARING_MODE;
export type HearingInstance = keyof typeof Hearings.HEARING_INSTANCE;
export type HearingStatus = keyof typeof Hearings.HEARING_STATUS;
export type ClosedHearingGround = keyof typeof Hearings.CLOSED_HEARING_GROUND;
export type PostponementGround = keyof typeof Hearings.POSTPONEMENT_GROUND;
export type HearingMediation = keyof typeof Hearings.HEARING_MEDIATION;
export type HearingCancelCause = keyof typeof Hearings.HEARING_CANCEL_CAUSE;
export type FeeRelief = keyof typeof Trial.FEE_RELIEF;
export const FEE_RELIEFS = codesOf(Trial.FEE_RELIEF);
export type FeeReliefOutcome = keyof typeof Trial.FEE_RELIEF_OUTCOME;
export const SUIT_CLOSINGS = codesOf(Trial.SUIT_CLOSING);
export type SuitClosing = keyof typeof Trial.SUIT_CLOSING;

export const APPEAL_OUTCOMES = codesOf(Appeal.APPEAL_OUTCOME);
export type AppealOutcome = keyof typeof Appeal.APPEAL_OUTCOME;

export const URGING_RESULTS = codesOf(Execution.URGING_RESULT);
export type Agency = keyof typeof Execution.AGENCY;
export type ExecutingCourt = keyof typeof Execution.EXECUTING_COURT;
export const HAND_OVER_GROUNDS = codesOf(Execution.HAND_OVER_GROUND);
export type HandOverGround = keyof typeof Execution.HAND_OVER_GROUND;
export type UrgingResult = keyof typeof Execution.URGING_RESULT;
export const EXECUTION_CLOSINGS = codesOf(Execution.EXECUTION_CLOSING);
export type ExecutionClosing = keyof typeof Execution.EXECUTION_CLOSING;
export type ClosedForNowBasis = keyof typeof Execution.CLOSED_FOR_NOW_BASIS;

export const ROUTE_CODES = codesOf(Routes.ROUTE);
export type RouteCode = keyof typeof Routes.ROUTE;
export const ROUTE_STEPS = codesOf(Routes.ROUTE_STEP);
export type RouteStep = keyof typeof Routes.ROUTE_STEP;
export type RoutePaper = keyof typeof Routes.ROUTE_PAPER;

export type ReportOutcome = keyof typeof Measures.REPORT_OUTCOME;
export type SearchScope = keyof typeof Measures.SEARCH_SCOPE;
export type MeasureKind = keyof typeof Measures.MEASURE_KIND;
export type MeasureEnd = keyof typeof Measures.MEASURE_END;
export type ListingGround = keyof typeof Measures.LISTING_GROUND;
export type LimitedPerson = keyof typeof Measures.LIMITED_PERSON;
export type ListingRemoval = keyof typeof Measures.LISTING_REMOVAL;
export type CreditorOpinion = keyof typeof Measures.CREDITOR_OPINION;

export const PROCESS_KINDS = codesOf(Processes.PROCESS_KIND);
export const SUPERIOR_ORDERS = codesOf(Processes.SUPERIOR_ORDER);
export type SuperiorOrder = keyof typeof Processes.SUPERIOR_ORDER;
export type ProcessKind = keyof typeof Processes.PROCESS_KIND;
export const SECURITY_STEPS = codesOf(Processes.SECURITY_STEP);
export type EntrustedStep = keyof typeof Processes.ENTRUSTED_STEP;
export type SecurityStep = keyof typeof Processes.SECURITY_STEP;
export const PROCESS_OUTCOMES = codesOf(Processes.PROCESS_OUTCOME);
export type ProcessOutcome = keyof typeof Processes.PROCESS_OUTCOME;

export type ProtectionApplicant = keyof typeof Violence.PROTECTION_APPLICANT;
export const MEDIATION_FILES = codesOf(Stages.MEDIATION_FILE);
export type MediationFile = keyof typeof Stages.MEDIATION_FILE;
export type MediatorFault = keyof typeof Processes.MEDIATOR_FAULT;
export type ProtectionApplicantGround = keyof typeof Violence.PROTECTION_APPLICANT_GROUND;
export type ViolenceReceiver = keyof typeof Violence.VIOLENCE_RECEIVER;
export type OrderChange = keyof typeof Violence.ORDER_CHANGE;
export type OrderReviewOutcome = keyof typeof Violence.ORDER_REVIEW_OUTCOME;
export const OPINION_KINDS = codesOf(PublicOrders.OPINION_KIND);
export type OpinionKind = keyof typeof PublicOrders.OPINION_KIND;
export const SETTLEMENT_WAYS = codesOf(PublicOrders.SETTLED_BY);
export type SettledBy = keyof typeof PublicOrders.SETTLED_BY;
export type ReturnCause = keyof typeof PublicOrders.RETURN_CAUSE;
export const PUBLIC_ORDER_OUTCOMES = codesOf(PublicOrders.PUBLIC_ORDER_OUTCOME);
export type PublicOrderOutcome = keyof typeof PublicOrders.PUBLIC_ORDER_OUTCOME;

export const TRAFFIC_BASES = codesOf(Traffic.TRAFFIC_BASIS);
export type TrafficBasis = keyof typeof Traffic.TRAFFIC_BASIS;
export const TRAFFIC_STARTS = codesOf(Traffic.TRAFFIC_START);
export type TrafficStart = keyof typeof Traffic.TRAFFIC_START;
export type EndPaper = keyof typeof Traffic.END_PAPER;

export const TOLD_TOPICS = codesOf(Record.TOLD_TOPIC);
export type GuaranteeKind = keyof typeof Record.GUARANTEE_KIND;
export type ToldTopic = keyof typeof Record.TOLD_TOPIC;
export type NoteCompartment = keyof typeof Record.NOTE_COMPARTMENT;
export type Conclusion = keyof typeof Record.CONCLUSION;
