/**
 * Which field of the request a refusal is about, so that a form can show it there. By code, the likeliest first; a code that is
 * about the case, its stage or the person who asks has no field and is not listed.
 */
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import type { RefusalCode } from '../../domain/kernel/refusals.ts';
import { isDecisionType } from '../../domain/machine/catalogue.ts';
import { DECISION_SCHEMAS } from '../catalogue/decision-schemas.ts';
import { inputSchema, type JsonSchema } from '../catalogue/input-schema.ts';
import { pointerOf } from '../http/validate.ts';
import { PROCEDURE_FIELDS } from './procedure-refusal-fields.ts';
import { PARTY, STATION_AND_MEDIATION_FIELDS } from './station-refusal-fields.ts';
import { SUIT_FIELDS } from './suit-refusal-fields.ts';

const ITEMS = ['data/items'] as const;
const DATE = ['data/date', 'data/effectDate', 'data/dueDate', 'data/on', 'data/from'] as const;
const SERVED = ['data/facts'] as const;
const HEARING = ['data/hearingId'] as const;
const HEARING_DAY = ['data/date'] as const;
const TASK = ['data/taskId'] as const;
const PERSON = ['data/personId'] as const;
const BODY = ['data/bodyId'] as const;
const NUMBER = ['data/courtCaseNumber'] as const;

export const REFUSAL_FIELDS: Readonly<Partial<Record<RefusalCode, readonly string[]>>> = {
  ...STATION_AND_MEDIATION_FIELDS,
  ...SUIT_FIELDS,
  ...PROCEDURE_FIELDS,
  on_behalf_required: ['onBehalfOf'],
  on_behalf_not_allowed: ['onBehalfOf'],
  party_unknown: PARTY,
  party_not_active: PARTY,
  party_unidentified: PARTY,
  party_already_identified: PARTY,
  party_details_changed: ['data/details'],
  party_exists: ['data/details', 'data/succeeds'],
  no_successor_of: ['data/succeeds'],
  same_identity_on_both_sides: ['data/details/idNumber'],
  happened_in_future: ['happenedAt'],
  happened_before_opening: ['happenedAt'],
  backdating_reason_required: ['data/lateReason'],
  date_in_future: DATE,
  date_before_opening: DATE,
  dates_out_of_order: DATE,
  deadline_unknown: ['data/deadlineId', 'data/stopDeadlineIds'],
  deadline_not_running: ['data/deadlineId', 'data/stopDeadlineIds'],
  deadline_not_stopped: ['data/deadlineId'],
  consent_of_both_required: ['data/ground'],
  approval_required: ['data/ground'],
  extension_too_long: ['data/length'],
  extension_asked_late: ['data/reason'],
  obstacle_day_missing: ['data/obstacleGoneOn'],
  obstacle_not_of_restoring: ['data/obstacleGoneOn'],
  restoration_asked_late: ['data/askedOn', 'data/obstacleGoneOn'],
  restored_period_over: ['data/length'],
  asked_day_impossible: ['data/askedOn', 'data/obstacleGoneOn'],
  clock_before_its_start: ['data/from', 'data/on'],
  clock_day_in_future: ['data/from', 'data/on', 'data/to'],
  exclusion_too_long: ['data/to'],
  exclusion_exists: ['data/from'],
  clock_document_required: ['data/documentId'],
  criminal_must_be_referred: ['data/route'],
  not_mediable_public_order: ['data/route'],
  not_police_business: ['data/route'],
  domestic_violence_no_mediation: ['data/route'],
  public_order_track_required: ['data/track'],
  civil_not_public_order: ['data/track'],
  traffic_track_required: ['data/track'],
  not_traffic: ['data/track'],
  track_required: ['data/track'],
  guardian_not_notified: ['data/guardianNotified'],
  other_ways_untold: ['data/waysTold'],
  start_unchecked: ['data/startChecks'],
  award_unsaid: ['data/awarded'],
  award_amount_needed: ['data/minimumWage', 'data/awarded'],
  award_not_final: ['data/awarded'],
  set_aside_ground_needed: ['data/ground'],
  government_first: ['data/aboutTitle'],
  officers_unsaid: ['data/officers'],
  one_officer_alone: ['data/officers'],
  guardian_unsaid: ['data/guardian'],
  fellow_is_oneself: ['data/withIds'],
  invited_without_consent: ['data/invitedAgreedBy'],
  bar_not_public_order: ['data/bar'],
  suspect_sends_nobody: ['data/attendance', 'data/signatures'],
  agent_authority_missing: ['data/attendance', 'data/signatures'],
  agent_may_not_settle: ['data/signatures'],
  traffic_side_too_many: ['data/attendance'],
  police_agreement_written: ['data/form'],
  on_the_spot_not_public_order: ['data/onTheSpot'],
  on_the_spot_conditions: ['data/onTheSpot'],
  on_the_spot_later: ['data/items'],
  recording_unsaid: ['data/recordingKept'],
  recording_lost: ['data/otherEvidence'],
  guardian_already_notified: ['data/change'],
  person_already_assigned: PERSON,
  person_recused: PERSON,
  mediator_conflict: PERSON,
  mediator_already_appointed: PERSON,
  consent_exists: ['onBehalfOf/partyId'],
  consent_absent: ['onBehalfOf/partyId'],
  session_exists: DATE,
  next_not_possible: ['data/next'],
  party_signature_missing: ['data/signatures'],
  paper_signature_required: ['data/signatures'],
  body_unknown: BODY,
  body_not_valid: BODY,
  mediator_not_of_body: BODY,
  body_not_established: BODY,
  body_kind_mismatch: BODY,
  body_not_named: BODY,
  mediating_body_not_here: ['data/mediatingBody'],
  oral_record_missing: ['data/documentId'],
  agreement_not_signed: ['data/mediatorSigned', 'data/sealAffixed'],
  oral_not_allowed: ['data/form'],
  suit_ending_required: ['data/suitEnding'],
  agreement_parties_missing: ['data/partyIds'],
  agreement_item_unclear: ITEMS,
  agreement_without_items: ITEMS,
  item_party_absent: ITEMS,
  item_to_oneself: ITEMS,
  item_payee_missing: ITEMS,
  item_amount_missing: ITEMS,
  item_amount_too_large: ITEMS,
  item_due_before: ITEMS,
  item_due_too_far: ITEMS,
  item_unknown: ['data/itemNo'],
  performance_exists: DATE,
  event_unknown: ['data/eventSeq'],
  event_same_date: ['data/date'],
  parties_already_told: ['data/partyIds'],
  request_unknown: ['data/requestId'],
  request_answered: ['data/requestId'],
  request_not_needed: ['data/wanted'],
  opinion_pending: ['data/kind'],
  opinion_not_ordered: ['data/kind'],
  no_punishment_jointly: ['data/applicantIds'],
  written_application_required: ['data/documentId'],
  settlement_not_performed: ['data/performed'],
  public_order_mediating: ['data/outcome'],
  public_order_agreed: ['data/outcome'],
  no_police_agreement: ['data/outcome'],
  no_settlement_application: ['data/outcome'],
  process_exists: ['data/kind'],
  process_stops_nothing: ['data/stopDeadlineIds'],
  objection_to_jurisdiction_late: ['data/kind'],
  execution_not_overdue: ['data/kind'],
  superior_order_missing: ['data/order'],
  joint_application_required: ['data/applicantIds'],
  organisation_proof_missing: ['data/organisationProof'],
  parties_not_asked: ['data/askedIds'],
  sham_not_found: ['data/ground'],
  respondent_unidentified: ['data/insists'],
  arbitration_first: ['data/insists'],
  paper_not_demanded: ITEMS,
  arbitration_exists: ['data/status'],
  arbitration_too_old: ['data/date'],
  known_day_impossible: ['data/knownOn'],
  not_respondent: ['onBehalfOf/partyId'],
  already_answered: ['onBehalfOf/partyId'],
  answer_already_waived: ['onBehalfOf/partyId'],
  already_appealed: ['onBehalfOf/partyId'],
  not_served_yet: ['onBehalfOf/partyId'],
  not_creditor: ['onBehalfOf/partyId'],
  complaint_not_by_applicant: ['onBehalfOf/partyId'],
  nothing_to_serve: ['data/document'],
  already_served: ['data/partyId'],
  complaint_not_to_applicant: ['data/partyId'],
  lien_not_for_mediation_paper: ['data/method'],
  public_notice_not_allowed: ['data/method'],
  service_forwarded_persons_only: ['data/method'],
  service_entrusted_between_courts: ['data/method'],
  service_mediation_paper_by_notice: ['data/method'],
  service_to_opposing_party: SERVED,
  service_to_minor: SERVED,
  service_receiver_not_listed: SERVED,
  service_mediation_paper_receiver: SERVED,
  service_forwarded_to_self: SERVED,
  service_not_signed: SERVED,
  service_not_done: SERVED,
  service_refused_at_home: SERVED,
  service_mediation_paper_refused: SERVED,
  lien_refuser_not_listed: SERVED,
  lien_place: SERVED,
  lien_witness_police: SERVED,
  lien_witness_missing: SERVED,
  electronic_consent_missing: SERVED,
  electronic_not_arrived: SERVED,
  electronic_not_acknowledged: SERVED,
  post_result_missing: SERVED,
  post_refuser_not_listed: SERVED,
  post_returned_without_fault: SERVED,
  post_attempts_too_few: SERVED,
  post_not_collected: SERVED,
  notice_ground_missing: SERVED,
  notice_course_missing: SERVED,
  notice_other_methods_untried: SERVED,
  notice_not_published: SERVED,
  notice_still_running: SERVED,
  service_date_differs: ['data/effectDate', 'data/date'],
  service_before_document: DATE,
  service_fact_before_opening: SERVED,
  fee_differs: ['data/amount'],
  conversion_not_allowed: ['data/to'],
  conversion_after_limit: ['data/reason'],
  hearing_exists: HEARING_DAY,
  hearing_in_past: HEARING_DAY,
  hearing_too_far: HEARING_DAY,
  hearing_same_day: HEARING_DAY,
  hearing_beyond_limit: HEARING_DAY,
  hearing_on_rest_day: ['data/restDayReason'],
  hearing_notice_too_short: ['data/noticeWaived'],
  hearing_unknown: HEARING,
  hearing_unnamed: HEARING,
  hearing_already_held: HEARING,
  hearing_cancelled: HEARING,
  hearing_already_announced: HEARING,
  hearing_party_not_summoned: ['data/partyIds'],
  hearing_closed_to_public: ['data/published'],
  urging_length: ['data/days'],
  demand_exists: DATE,
  settlement_exists: ['data/lastDueDate'],
  settlement_unsigned: ['data/signedIds'],
  special_power_missing: ['data/through'],
  executing_court_wrong: ['data/court'],
  not_handed_over: ['data/ground'],
  detention_days: ['data/detentionDays'],
  listing_of_minor: ['data/ofAge'],
  listing_covered: ['data/ground'],
  report_change_late: ['data/changedOn'],
  report_change_day: ['data/changedOn'],
  fee_too_large: ['data/amount'],
  court_number_kind: NUMBER,
  court_number_year: NUMBER,
  court_number_court: NUMBER,
  court_number_taken: NUMBER,
  task_unknown: TASK,
  task_not_issued_by_you: TASK,
  task_not_completed: TASK,
  task_returned: TASK,
  task_confirmed: TASK,
  task_rejected: TASK,
  task_withdrawn: TASK,
  task_expired: TASK,
  task_own_result: TASK,
  task_earlier_service: TASK,
  task_wrong_stage: ['data/kind'],
  task_issuer_not_permitted: ['data/kind'],
  task_party_required: ['data/partyId'],
  task_document_required: ['data/document'],
  task_party_owes_nothing: ['data/partyId'],
  task_already_yours: ['data/personId', 'data/unitId'],
  task_kind_mismatch: ['data/result/kind'],
  task_proof_missing: ['data/evidence'],
  task_attempt_missing: ['data/attempt'],
  task_service_facts_missing: ['data/attempt/facts', 'data/facts', 'data/attempt'],
  task_no_effective_service: ['data/result'],
  task_served_in_law: ['data/result'],
  task_address_incomplete: ['data/result'],
  task_address_not_by_party: ['data/result'],
  task_before_issue: ['happenedAt'],
};

function isThere(body: unknown, path: readonly string[]): boolean {
  let value = body;
  for (const part of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return false;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return true;
}

function propertiesOf(schema: JsonSchema): readonly string[] {
  const forms = (schema['oneOf'] ?? schema['anyOf'] ?? []) as readonly JsonSchema[];
  return [...Object.keys(schema['properties'] ?? {}), ...forms.flatMap(propertiesOf)];
}

const dataFields = new Map<DecisionType, ReadonlySet<string>>();

function takes(type: string, [first, field]: readonly string[]): boolean {
  if (first !== 'data') return true;
  // A report on a task, whose forms are many: only what was sent is pointed at.
  if (!isDecisionType(type)) return false;
  const fields = dataFields.get(type) ?? new Set(propertiesOf(inputSchema(DECISION_SCHEMAS[type])));
  dataFields.set(type, fields);
  return fields.has(field ?? '');
}

/**
 * @param type of the decision, or the act on a task
 * @param body of the request, as it was sent
 * @returns a JSON pointer into the body: to what was sent, else to what the decision's form has and was left out
 */
export function pointerOfRefusal(code: string, type: string, body: unknown): string | undefined {
  const fields = (REFUSAL_FIELDS as Readonly<Record<string, readonly string[]>>)[code] ?? [];
  const paths = fields.map((field) => field.split('/'));
  const path = paths.find((one) => isThere(body, one)) ?? paths.find((one) => takes(type, one));
  return path === undefined ? undefined : pointerOf(path);
}
