/** Closed vocabularies of the case: every code a decision or an event may carry. Chinese terms are in docs/glossary.md. */

export const SOURCES = ['walk_in', 'police_report', 'grid', 'party', 'transfer'] as const;
export type Source = (typeof SOURCES)[number];

export const PARTY_ROLES = ['applicant', 'respondent', 'third_party'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];
export const PARTY_KINDS = ['person', 'organisation', 'unknown'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];
export const PARTY_CHANGES = ['left', 'deceased', 'guardian_notified'] as const;
export type PartyChange = (typeof PARTY_CHANGES)[number];

/** Police mediation tracks (law rule book §1.1): A public-order, B people's mediation at the station, C traffic, D on the spot. */
export const TRACKS = ['A', 'B', 'C', 'D'] as const;
export type Track = (typeof TRACKS)[number];

export const CONSENT_MODES = ['in_person', 'online', 'asynchronous'] as const;
export type ConsentMode = (typeof CONSENT_MODES)[number];

export const CHANNELS = ['written', 'oral_record', 'court_platform'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Where triage sends the dispute (law rule book §14, S1). */
export const TRIAGE_ROUTES = [
  'police_mediation',
  'judge',
  'filing',
  'criminal_referral',
  'public_order_case',
  'advice',
] as const;
export type TriageRoute = (typeof TRIAGE_ROUTES)[number];

export const PUBLIC_ORDER = ['none', 'mediable', 'not_mediable'] as const;
export type PublicOrder = (typeof PUBLIC_ORDER)[number];

/** The eight end reasons of OMR 25 (在线调解规则). */
export const MEDIATION_END_REASONS = [
  'agreement',
  'self_settled',
  'unreachable',
  'party_unwilling',
  'too_far_apart',
  'expired',
  'refuses_to_sign',
  'other',
] as const;
export type MediationEndReason = (typeof MEDIATION_END_REASONS)[number];

export const AFTER_MEDIATION = ['judge', 'filing', 'trial', 'public_order_case', 'close'] as const;
export type AfterMediation = (typeof AFTER_MEDIATION)[number];

export const SESSION_OUTCOMES = ['continue', 'second_session', 'no_agreement', 'adjourned'] as const;
export type SessionOutcome = (typeof SESSION_OUTCOMES)[number];

/** Who mediated decides whether a court may confirm (CPL 205; rule book §0.2): green, amber or red. */
export const MEDIATING_BODIES = [
  'peoples_mediation_committee',
  'invited_organisation',
  'industry_organisation',
  'commercial_organisation',
  'police',
  'court',
] as const;
export type MediatingBody = (typeof MEDIATING_BODIES)[number];
export type Confirmable = 'green' | 'amber' | 'red';

export const AGREEMENT_FORMS = ['written', 'oral'] as const;
export type AgreementForm = (typeof AGREEMENT_FORMS)[number];

/** How an agreement reached after registration ends the suit (registration opinion 2024-12-27 §4). */
export const SUIT_ENDINGS = ['mediation_paper', 'withdrawal', 'performed'] as const;
export type SuitEnding = (typeof SUIT_ENDINGS)[number];

export const PERFORMANCE_KINDS = ['pay', 'deliver', 'do', 'refrain', 'apologise'] as const;
export type PerformanceKind = (typeof PERFORMANCE_KINDS)[number];

/** CPLI 355: what the court does not take for confirmation. */
export const CONFIRMATION_REFUSAL_GROUNDS = [
  'not_court_scope',
  'no_jurisdiction',
  'personal_status',
  'other_procedure',
  'title_determination',
  'out_of_time',
] as const;
export type ConfirmationRefusalGround = (typeof CONFIRMATION_REFUSAL_GROUNDS)[number];

/** CPLI 358: the review checklist of a confirmation. */
export const CONFIRMATION_REJECTION_GROUNDS = [
  'breaks_mandatory_rule',
  'harms_others',
  'against_public_order',
  'against_free_will',
  'content_unclear',
  'other',
] as const;
export type ConfirmationRejectionGround = (typeof CONFIRMATION_REJECTION_GROUNDS)[number];

export const PROCEDURES = ['ordinary', 'summary', 'small_claims'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** CPL 122, 127: why a filing is not registered, or sent elsewhere. */
export const FILING_GROUNDS = [
  'conditions_not_met',
  'administrative_suit',
  'arbitration_clause',
  'other_organ',
  'other_court',
  'res_judicata',
  'no_suit_period',
  'resuit_within_six_months',
  'not_corrected',
] as const;
export type FilingGround = (typeof FILING_GROUNDS)[number];

/** Labour: arbitration comes first (LMAL 5) unless one of these is on record (LMAL 48/50, LDI 15). */
export const ARBITRATION_STATUSES = [
  'award_served',
  'not_accepted',
  'wage_iou',
  'payment_agreement',
] as const;
export type ArbitrationStatus = (typeof ARBITRATION_STATUSES)[number];

export const SERVED_DOCUMENTS = [
  'complaint',
  'answer',
  'summons',
  'judgment',
  'ruling',
  'mediation_paper',
  'confirmation_ruling',
  'appeal_petition',
  'appeal_judgment',
  'execution_notice',
  'urging_notice',
] as const;
export type ServedDocument = (typeof SERVED_DOCUMENTS)[number];

export const SERVICE_METHODS = [
  'direct',
  'lien',
  'electronic',
  'entrusted',
  'post',
  'forwarded',
  'public_notice',
] as const;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];

export const INSTRUMENT_KINDS = [
  'judgment',
  'ruling',
  'confirmation_ruling',
  'mediation_paper',
  'appeal_judgment',
  'appeal_ruling',
] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

export const HEARING_MODES = ['court', 'online', 'station'] as const;
export type HearingMode = (typeof HEARING_MODES)[number];

export const SUIT_CLOSINGS = ['withdrawn', 'fee_unpaid', 'plaintiff_absent', 'settled'] as const;
export type SuitClosing = (typeof SUIT_CLOSINGS)[number];

export const APPEAL_OUTCOMES = ['upheld', 'amended', 'remanded', 'withdrawn'] as const;
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

export const URGING_RESULTS = ['performed', 'settled', 'refused', 'unreachable'] as const;
export type UrgingResult = (typeof URGING_RESULTS)[number];

export const EXECUTION_CLOSINGS = [
  'fully_executed',
  'settled_and_performed',
  'terminated',
  'not_enforced',
] as const;
export type ExecutionClosing = (typeof EXECUTION_CLOSINGS)[number];

export const CLOSED_FOR_NOW_BASES = ['creditor_signed', 'panel_and_president'] as const;
export type ClosedForNowBasis = (typeof CLOSED_FOR_NOW_BASES)[number];

export const RECUSAL_GROUNDS = ['party_or_relative', 'interest', 'other_relation'] as const;
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];

/** Side processes with clocks of their own (rule book §14, last paragraph). */
export const PROCESS_KINDS = [
  'preservation',
  'preservation_before_suit',
  'protection_order',
  'protection_order_urgent',
  'appraisal',
  'jurisdiction_objection',
  'legal_aid',
  'execution_objection',
  'outsider_objection',
  'dishonesty_listing',
] as const;
export type ProcessKind = (typeof PROCESS_KINDS)[number];
export const PROCESS_OUTCOMES = ['granted', 'rejected', 'withdrawn', 'completed'] as const;
export type ProcessOutcome = (typeof PROCESS_OUTCOMES)[number];

/** Duties to tell (告知), rule book §10. */
export const TOLD_TOPICS = [
  'civil_routes',
  'mediation_rights',
  'mediation_failed',
  'confirmation_right',
  'online_steps',
  'service_address',
  'filing_rights',
  'evidence',
  'appeal_right',
  'execution_risk',
  'personal_data',
] as const;
export type ToldTopic = (typeof TOLD_TOPICS)[number];

export const CLOSE_REASONS = [
  'advice_given',
  'self_settled',
  'withdrawn',
  'transferred',
  'unreachable',
  'other',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** Why a case is concluded and may be archived (结案事由). */
export type Conclusion =
  | CloseReason
  | 'criminal_referral'
  | 'public_order_case'
  | 'agreement_performed'
  | 'judgment_performed'
  | 'registration_refused'
  | 'redirected'
  | SuitClosing
  | ExecutionClosing
  | 'claim_dismissed'
  | 'creditor_waived';
