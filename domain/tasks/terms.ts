/** Closed vocabularies of delegated tasks (协助事项). Chinese terms are in docs/glossary.md; texts for screens in `kinds.ts`. */

/** What the court may ask a station for (2023 paper, arts 11 and 15). */
export const TASK_KINDS = [
  'service',
  'address_confirmation',
  'fact_investigation',
  'evidence_exchange',
  'contact',
  'mediation_help',
  'hearing_support',
  'urging',
  'execution_investigation',
  'on_the_spot_execution',
  'seizure_witness',
  'performance_visit',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export const TASK_STATUSES = [
  'issued',
  'accepted',
  'returned',
  'completed',
  'confirmed',
  'rejected',
  'withdrawn',
  'expired',
] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** How one attempt (一次上门或联系) ended. */
export const ATTEMPT_RESULTS = [
  'done',
  'refused',
  'not_met',
  'moved',
  'wrong_address',
  'unknown_there',
  'unreachable',
  'postponed',
  'other',
] as const;
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number];

/** In what way somebody was sought; service tasks say their method of service instead. */
export const ATTEMPT_WAYS = ['visit', 'phone', 'message', 'video', 'summoned'] as const;
export type AttemptWay = (typeof ATTEMPT_WAYS)[number];

/** Who was met, or who took the paper (CPL 88; CPLI 130-132; MAIL 7). */
export const MET_RELATIONS = [
  'self',
  'adult_household_member',
  'legal_representative',
  'office_receiver',
  'agent',
  'designated_receiver',
  'guardian',
  'minor',
  'neighbour',
  'colleague',
  'opposing_party',
  'other',
] as const;
export type MetRelation = (typeof MET_RELATIONS)[number];

/** Who witnessed (CPL 89, CPLI 130: staff of the basic organisation or of the addressee's unit; not the police). */
export const WITNESS_CAPACITIES = [
  'basic_organisation',
  'addressee_unit',
  'police',
  'neighbour',
  'other',
] as const;
export type WitnessCapacity = (typeof WITNESS_CAPACITIES)[number];

export const RETURN_REASONS = [
  'not_our_area',
  'addressee_moved',
  'address_insufficient',
  'papers_missing',
  'unit_overloaded',
  'conflict_of_interest',
  'beyond_police_powers',
  'other',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** Why the court does not take a result as it stands. */
export const REDO_REASONS = [
  'proof_missing',
  'proof_unclear',
  'wrong_person',
  'wrong_place',
  'form_incomplete',
  'try_again_later',
  'other_method',
  'other',
] as const;
export type RedoReason = (typeof REDO_REASONS)[number];

export const WITHDRAWAL_REASONS = [
  'no_longer_needed',
  'case_moved_on',
  'case_concluded',
  'done_otherwise',
  'party_left',
  'issued_by_mistake',
  'other',
] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

export const REASSIGN_REASONS = [
  'closer_unit',
  'shift',
  'leave',
  'workload',
  'conflict_of_interest',
  'other',
] as const;
export type ReassignReason = (typeof REASSIGN_REASONS)[number];

/** Electronic channels (OLR 29-31), each with its own instant of arrival. */
export const ELECTRONIC_CHANNELS = ['court_platform', 'sms', 'email', 'wechat', 'fax'] as const;
export type ElectronicChannel = (typeof ELECTRONIC_CHANNELS)[number];

/** On what consent to electronic service rests (OLR 29: express, agreed, given in a pleading, accepted by conduct). */
export const CONSENT_BASES = ['express', 'agreed', 'pleading', 'conduct'] as const;
export type ConsentBasis = (typeof CONSENT_BASES)[number];

/** How a letter by court post ended (MAIL 9, 11). */
export const POST_RESULTS = [
  'signed',
  'refused',
  'wrong_address_given',
  'address_not_reported',
  'not_collected',
  'returned_without_fault',
] as const;
export type PostResult = (typeof POST_RESULTS)[number];

/** Where a paper is left or handed over. */
export const SERVICE_PLACES = ['residence', 'workplace', 'court', 'elsewhere'] as const;
export type ServicePlace = (typeof SERVICE_PLACES)[number];

/** To whom a paper is passed on (转交, CPL 92-94). */
export const FORWARDING_BODIES = ['military', 'detention', 'compulsory_education'] as const;
export type ForwardingBody = (typeof FORWARDING_BODIES)[number];

export const PUBLIC_NOTICE_GROUNDS = ['whereabouts_unknown', 'other_methods_failed'] as const;
export type PublicNoticeGround = (typeof PUBLIC_NOTICE_GROUNDS)[number];
