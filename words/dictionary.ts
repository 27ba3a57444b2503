/** The dictionary (词典): every code a person can meet, by the name of its vocabulary, with its words in both languages. */
import { ROOM_EVENT, ROOM_FAULT, SEAT_IDENTITY, SEAT_STATUS } from '../domain/access/policy/online-rooms.ts';
import { BOOKING_KIND, BOOKING_MODE, BOOKING_STATUS, ROOM_KIND } from '../domain/access/policy/bookings.ts';
import { COMPARTMENT } from '../domain/access/policy/compartments.ts';
import { OWNERSHIP } from '../domain/access/policy/ownership.ts';
import { ROLES } from '../domain/access/roles.ts';
import { DECISIONS } from '../domain/machine/catalogue.ts';
import { DUTY_TEXTS } from '../domain/kernel/duty-texts.ts';
import { REFUSALS } from '../domain/kernel/refusals.ts';
import { STAGES } from '../domain/kernel/stage.ts';
import { CASE_FLAG, WORKLIST_BAND, WORKLIST_TAB } from '../domain/kernel/worklist.ts';
import * as Agreement from '../domain/chapters/agreement/words.ts';
import * as Appeal from '../domain/chapters/appeal/words.ts';
import * as Clocks from '../domain/chapters/clocks/words.ts';
import * as Confirmation from '../domain/chapters/confirmation/words.ts';
import * as Execution from '../domain/chapters/execution/words.ts';
import * as Filing from '../domain/chapters/filing/words.ts';
import * as Hearings from '../domain/chapters/hearings/words.ts';
import * as Intake from '../domain/chapters/intake/words.ts';
import * as Routes from '../domain/chapters/routes/words.ts';
import * as Measures from '../domain/chapters/measures/words.ts';
import * as Mediation from '../domain/chapters/mediation/words.ts';
import * as People from '../domain/chapters/people/words.ts';
import * as Processes from '../domain/chapters/processes/words.ts';
import * as Stages from '../domain/chapters/stages/words.ts';
import * as PublicOrders from '../domain/chapters/public-order/words.ts';
import * as Traffic from '../domain/chapters/traffic/words.ts';
import * as Record from '../domain/chapters/record/words.ts';
import * as Requests from '../domain/chapters/requests/words.ts';
import * as Supervision from '../domain/chapters/supervision/words.ts';
import * as Service from '../domain/chapters/service/words.ts';
import { TASK_OUTCOME } from '../domain/chapters/tasks/outcome-words.ts';
import * as Tasks from '../domain/chapters/tasks/words.ts';
import * as Trial from '../domain/chapters/trial/words.ts';
import * as Violence from '../domain/chapters/violence/words.ts';
import { DEADLINE_REFUSALS } from '../domain/deadlines/refusals.ts';
import { GROUND_NAMES } from '../domain/law/grounds.ts';
import { BODY_KIND, JOINED_AS } from '../domain/law/mediating-bodies.ts';
import { MATTER_FLAG } from '../domain/law/matter-flags.ts';
import { MATTERS } from '../domain/law/matters.ts';
import { POLICY } from '../domain/law/policy.ts';
import { RULES } from '../domain/law/rule.ts';
import type { Vocabulary, Words } from '../domain/words.ts';
import { EVENT } from './events.ts';
import { BOUNCE } from '../domain/machine/party-messages.ts';
import { NOTICE } from './notices.ts';
import { PAPER, PAPER_GROUP, PAPER_SIGNER, PAPER_STANDING, PAPER_STATE, SIGNATURE_MEANS } from './papers.ts';
import { DOCUMENT_PURPOSE, RECONCILE_FINDING, SCAN_STATUS } from './platform.ts';

type CodeTable = Readonly<Record<string, Words>>;

/** By a key of its rows, for tables that are lists. */
const listed = (rows: readonly (readonly [string, Words])[]): CodeTable => Object.fromEntries(rows);

type OutcomeVocabularies = {
  readonly [K in keyof typeof TASK_OUTCOME as `taskOutcome.${K}`]: (typeof TASK_OUTCOME)[K];
};
const OUTCOMES = Object.fromEntries(
  Object.entries(TASK_OUTCOME).map(([kind, outcomes]) => [`taskOutcome.${kind}`, outcomes]),
) as unknown as OutcomeVocabularies;

/** Every vocabulary. A screen, a paper or the API finds the words of a code here and nowhere else. */
export const DICTIONARY = {
  stage: STAGES,
  role: ROLES,
  decision: DECISIONS,
  event: EVENT,
  refusal: { ...REFUSALS, ...DEADLINE_REFUSALS },
  duty: DUTY_TEXTS,
  notice: NOTICE,
  bounce: BOUNCE,
  paper: PAPER,
  paperGroup: PAPER_GROUP,
  paperStanding: PAPER_STANDING,
  paperSigner: PAPER_SIGNER,
  signatureMeans: SIGNATURE_MEANS,
  paperState: PAPER_STATE,
  documentPurpose: DOCUMENT_PURPOSE,
  scanStatus: SCAN_STATUS,
  reconcileFinding: RECONCILE_FINDING,
  policy: POLICY,
  rule: listed(RULES.map((rule) => [rule.id, rule])),
  matter: listed(MATTERS.map(({ code, name, en }) => [code, { zh: name, en }])),
  matterFlag: MATTER_FLAG,
  roomKind: ROOM_KIND,
  bookingKind: BOOKING_KIND,
  bookingMode: BOOKING_MODE,
  bookingStatus: BOOKING_STATUS,
  seatStatus: SEAT_STATUS,
  seatIdentity: SEAT_IDENTITY,
  roomEvent: ROOM_EVENT,
  roomFault: ROOM_FAULT,
  unitKind: People.UNIT_KIND,
  capacity: People.CAPACITY,
  roleSide: People.ROLE_SIDE,
  onBehalf: People.ON_BEHALF,
  assignmentStatus: People.ASSIGNMENT_STATUS,
  waitingOn: People.WAITING_ON,
  partyRole: People.PARTY_ROLE,
  partyKind: People.PARTY_KIND,
  clearableDetail: People.CLEARABLE_DETAIL,
  partyStatus: People.PARTY_STATUS,
  partyChange: People.PARTY_CHANGE,
  participation: People.PARTICIPATION,
  agentKind: People.AGENT_KIND,
  agentProof: People.AGENT_PROOF,
  specialPower: People.SPECIAL_POWER,
  insteadOfComing: People.INSTEAD_OF_COMING,
  consentMode: People.CONSENT_MODE,
  channel: People.CHANNEL,
  recusalGround: People.RECUSAL_GROUND,
  source: Intake.SOURCE,
  track: Intake.TRACK,
  triageRoute: Intake.TRIAGE_ROUTE,
  publicOrder: Intake.PUBLIC_ORDER,
  closeReason: Intake.CLOSE_REASON,
  mediationEndReason: Mediation.MEDIATION_END_REASON,
  afterMediation: Mediation.AFTER_MEDIATION,
  sessionOutcome: Mediation.SESSION_OUTCOME,
  startCheck: Mediation.START_CHECK,
  sessionPlace: Mediation.SESSION_PLACE,
  sessionRecording: Mediation.SESSION_RECORDING,
  invited: Mediation.INVITED,
  attendance: Mediation.ATTENDANCE,
  agentAuthority: Mediation.AGENT_AUTHORITY,
  guardianAtSession: Mediation.GUARDIAN_AT_SESSION,
  mediationBar: Mediation.MEDIATION_BAR,
  declinedBy: Mediation.DECLINED_BY,
  mediatingBody: Agreement.MEDIATING_BODY,
  bodyKind: BODY_KIND,
  mediatorLanguage: People.MEDIATOR_LANGUAGE,
  joinedAs: JOINED_AS,
  confirmable: Agreement.CONFIRMABLE,
  agreementForm: Agreement.AGREEMENT_FORM,
  signedBy: Agreement.SIGNED_BY,
  signatureWay: Agreement.SIGNATURE_WAY,
  suitEnding: Agreement.SUIT_ENDING,
  onTheSpot: Agreement.ON_THE_SPOT,
  performanceKind: Agreement.PERFORMANCE_KIND,
  compensationHead: Agreement.COMPENSATION_HEAD,
  confirmationPaper: Confirmation.CONFIRMATION_PAPER,
  confirmationRefusalGround: Confirmation.CONFIRMATION_REFUSAL_GROUND,
  confirmationRejectionGround: Confirmation.CONFIRMATION_REJECTION_GROUND,
  confirmationWithdrawal: Confirmation.CONFIRMATION_WITHDRAWAL,
  afterRejection: Confirmation.AFTER_REJECTION,
  objector: Confirmation.OBJECTOR,
  objectionOutcome: Confirmation.OBJECTION_OUTCOME,
  procedure: Filing.PROCEDURE,
  complaintElement: Filing.COMPLAINT_ELEMENT,
  filingGround: Filing.FILING_GROUND,
  arbitrationStatus: Filing.ARBITRATION_STATUS,
  limitationKind: Filing.LIMITATION_KIND,
  setAsideGround: Filing.SET_ASIDE_GROUND,
  panelGround: Filing.PANEL_GROUND,
  smallClaimBar: Filing.SMALL_CLAIM_BAR,
  afterRegistration: Filing.AFTER_REGISTRATION,
  servedDocument: Service.SERVED_DOCUMENT,
  serviceMethod: Service.SERVICE_METHOD,
  serviceWay: Service.SERVICE_WAY,
  serviceEffect: Service.SERVICE_EFFECT,
  metRelation: Service.MET_RELATION,
  witnessCapacity: Service.WITNESS_CAPACITY,
  electronicChannel: Service.ELECTRONIC_CHANNEL,
  consentBasis: Service.CONSENT_BASIS,
  presumedAddress: Service.PRESUMED_ADDRESS,
  postResult: Service.POST_RESULT,
  servicePlace: Service.SERVICE_PLACE,
  forwardingBody: Service.FORWARDING_BODY,
  publicNoticeGround: Service.PUBLIC_NOTICE_GROUND,
  instrumentKind: Trial.INSTRUMENT_KIND,
  hearingMode: Hearings.HEARING_MODE,
  onlineBar: Hearings.ONLINE_BAR,
  hearingInstance: Hearings.HEARING_INSTANCE,
  hearingStatus: Hearings.HEARING_STATUS,
  closedHearingGround: Hearings.CLOSED_HEARING_GROUND,
  postponementGround: Hearings.POSTPONEMENT_GROUND,
  hearingCancelCause: Hearings.HEARING_CANCEL_CAUSE,
  hearingMediation: Hearings.HEARING_MEDIATION,
  feeRelief: Trial.FEE_RELIEF,
  feeReliefOutcome: Trial.FEE_RELIEF_OUTCOME,
  suitClosing: Trial.SUIT_CLOSING,
  announcement: Trial.ANNOUNCEMENT,
  rulingKind: Trial.RULING_KIND,
  effectRevokedCause: Trial.EFFECT_REVOKED_CAUSE,
  appealOutcome: Appeal.APPEAL_OUTCOME,
  urgingResult: Execution.URGING_RESULT,
  urgingEnd: Execution.URGING_END,
  urgingBasis: Execution.URGING_BASIS,
  agency: Execution.AGENCY,
  executingCourt: Execution.EXECUTING_COURT,
  handOverGround: Execution.HAND_OVER_GROUND,
  executionClosing: Execution.EXECUTION_CLOSING,
  closedForNowBasis: Execution.CLOSED_FOR_NOW_BASIS,
  route: Routes.ROUTE,
  routeStep: Routes.ROUTE_STEP,
  routePaper: Routes.ROUTE_PAPER,
  awardedClaim: Routes.AWARDED_CLAIM,
  reportOutcome: Measures.REPORT_OUTCOME,
  searchScope: Measures.SEARCH_SCOPE,
  measureKind: Measures.MEASURE_KIND,
  measureEnd: Measures.MEASURE_END,
  listingGround: Measures.LISTING_GROUND,
  debtFact: Execution.DEBT_FACT,
  limitedPerson: Measures.LIMITED_PERSON,
  listingRemoval: Measures.LISTING_REMOVAL,
  creditorOpinion: Measures.CREDITOR_OPINION,
  processKind: Processes.PROCESS_KIND,
  superiorOrder: Processes.SUPERIOR_ORDER,
  processOutcome: Processes.PROCESS_OUTCOME,
  protectionApplicant: Violence.PROTECTION_APPLICANT,
  mediationFile: Stages.MEDIATION_FILE,
  mediatorFault: Processes.MEDIATOR_FAULT,
  protectionApplicantGround: Violence.PROTECTION_APPLICANT_GROUND,
  violenceReceiver: Violence.VIOLENCE_RECEIVER,
  orderChange: Violence.ORDER_CHANGE,
  orderReviewOutcome: Violence.ORDER_REVIEW_OUTCOME,
  entrustedStep: Processes.ENTRUSTED_STEP,
  securityStep: Processes.SECURITY_STEP,
  opinionKind: PublicOrders.OPINION_KIND,
  settledBy: PublicOrders.SETTLED_BY,
  returnCause: PublicOrders.RETURN_CAUSE,
  recordingKept: PublicOrders.RECORDING_KEPT,
  publicOrderOutcome: PublicOrders.PUBLIC_ORDER_OUTCOME,
  trafficBasis: Traffic.TRAFFIC_BASIS,
  trafficStart: Traffic.TRAFFIC_START,
  endPaper: Traffic.END_PAPER,
  guaranteeKind: Record.GUARANTEE_KIND,
  guaranteeAct: Record.GUARANTEE_ACT,
  toldTopic: Record.TOLD_TOPIC,
  conclusion: Record.CONCLUSION,
  danger: Record.DANGER,
  noteCompartment: Record.NOTE_COMPARTMENT,
  stageReason: Record.STAGE_REASON,
  ownedDecision: Requests.OWNED_DECISION,
  requestOutcome: Requests.REQUEST_OUTCOME,
  ownerSeat: Requests.OWNER_SEAT,
  supervisedSeat: Supervision.SUPERVISED_SEAT,
  explanationGround: Supervision.EXPLANATION_GROUND,
  ownedThing: OWNERSHIP,
  compartment: COMPARTMENT,
  inputKind: Record.INPUT_KIND,
  inputOutcome: Record.INPUT_OUTCOME,
  deadlineStatus: Clocks.DEADLINE_STATUS,
  supersededReason: Clocks.SUPERSEDED_REASON,
  moveCause: Clocks.MOVE_CAUSE,
  deadlineScope: Clocks.DEADLINE_SCOPE,
  durationUnit: Clocks.DURATION_UNIT,
  extensionNeed: Clocks.EXTENSION_NEED,
  clockKind: Clocks.CLOCK_KIND,
  ground: GROUND_NAMES,
  taskKind: Tasks.TASK_KIND,
  taskStatus: Tasks.TASK_STATUS,
  taskAct: Tasks.TASK_ACT,
  taskView: Tasks.TASK_VIEW,
  taskParty: Tasks.PARTY_NEED,
  attemptResult: Tasks.ATTEMPT_RESULT,
  attemptWay: Tasks.ATTEMPT_WAY,
  returnReason: Tasks.RETURN_REASON,
  redoReason: Tasks.REDO_REASON,
  withdrawalReason: Tasks.WITHDRAWAL_REASON,
  reassignReason: Tasks.REASSIGN_REASON,
  worklistBand: WORKLIST_BAND,
  worklistTab: WORKLIST_TAB,
  caseFlag: CASE_FLAG,
  ...OUTCOMES,
} as const satisfies Readonly<Record<string, Vocabulary>>;

export type VocabularyName = keyof typeof DICTIONARY;
export type CodeIn<N extends VocabularyName> = keyof (typeof DICTIONARY)[N] & string;

/** @returns undefined for a code that the vocabulary does not have, as one of a later release */
export function wordsOf(vocabulary: VocabularyName, code: string): Words | undefined {
  const table: CodeTable = DICTIONARY[vocabulary];
  return Object.hasOwn(table, code) ? table[code] : undefined;
}
