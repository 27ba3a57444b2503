/** A refusal points at the field of the form that it is about: each field named is one that some decision has. */
import { expect, test } from 'vitest';
import { DECISION_SCHEMAS } from '../../../api/catalogue/decision-schemas.ts';
import { inputSchema } from '../../../api/catalogue/input-schema.ts';
import { pointerOfRefusal, REFUSAL_FIELDS } from '../../../api/decisions/refusal-fields.ts';
import { DECISION_TYPES } from '../../../domain/machine/catalogue.ts';
import { REFUSALS } from '../../../domain/kernel/refusals.ts';

test('every code is a refusal, and every field one of a form', () => {
  expect(Object.keys(REFUSAL_FIELDS).filter((code) => !Object.hasOwn(REFUSALS, code))).toEqual([]);
  const text = DECISION_TYPES.map((type) => JSON.stringify(inputSchema(DECISION_SCHEMAS[type]))).join();
  const ofTasks = ['attempt', 'result', 'evidence', 'facts'];
  const unknown = Object.values(REFUSAL_FIELDS)
    .flat()
    .filter((field) => field.startsWith('data/'))
    .map((field) => field.split('/')[1] ?? '')
    .filter((name) => !ofTasks.includes(name) && !text.includes(`"${name}":`));
  expect(unknown).toEqual([]);
});

test('what was sent is pointed at, else what was left out of the form; no form has what it does not take', () => {
  const of = pointerOfRefusal;
  expect(of('backdating_reason_required', 'record_note', { data: { text: 'x' } })).toBe('/data/lateReason');
  expect(of('party_unknown', 'record_service', { data: { partyId: 'p' } })).toBe('/data/partyId');
  expect(of('party_unknown', 'file_answer', { onBehalfOf: { partyId: 'p' }, data: {} })).toBe(
    '/onBehalfOf/partyId',
  );
  expect(of('date_before_opening', 'record_service', { data: { effectDate: '2026-01-01' } })).toBe(
    '/data/effectDate',
  );
  expect(of('task_withdrawn', 'withdraw_task', { data: { taskId: 't' } })).toBe('/data/taskId');
  expect(of('task_withdrawn', 'complete', { data: {} })).toBeUndefined();
  expect(of('wrong_stage', 'triage', { data: {} })).toBeUndefined();
  expect(of('deadline_unknown', 'record_note', { data: {} })).toBeUndefined();
  expect(of('no_such_code', 'triage', {})).toBeUndefined();
});

test.each([
  ['confirm_agreement', 'parties_not_asked', 'askedIds'],
  ['reject_confirmation', 'sham_not_found', 'ground'],
  ['extend_deadline', 'obstacle_day_missing', 'obstacleGoneOn'],
  ['extend_deadline', 'obstacle_not_of_restoring', 'obstacleGoneOn'],
  ['extend_deadline', 'restoration_asked_late', 'askedOn'],
  ['extend_deadline', 'restored_period_over', 'length'],
  ['extend_deadline', 'extension_asked_late', 'reason'],
  ['extend_deadline', 'asked_day_impossible', 'askedOn'],
  ['convert_procedure', 'conversion_after_limit', 'reason'],
  ['submit_complaint', 'respondent_unidentified', 'insists'],
  ['submit_complaint', 'arbitration_first', 'insists'],
  ['request_correction', 'paper_not_demanded', 'items'],
  ['record_settlement', 'settlement_unsigned', 'signedIds'],
  ['record_settlement', 'special_power_missing', 'through'],
  ['accept_execution', 'executing_court_wrong', 'court'],
  ['hand_over_execution', 'not_handed_over', 'ground'],
  ['take_measure', 'detention_days', 'detentionDays'],
  ['decide_listing', 'listing_of_minor', 'ofAge'],
  ['decide_listing', 'listing_covered', 'ground'],
  ['record_property_report', 'report_change_late', 'changedOn'],
  ['record_property_report', 'report_change_day', 'changedOn'],
  ['open_process', 'objection_to_jurisdiction_late', 'kind'],
  ['open_process', 'execution_not_overdue', 'kind'],
  ['close_process', 'superior_order_missing', 'order'],
])('%s: %s is shown at its field', (type, code, field) => {
  expect(pointerOfRefusal(code, type, { data: {} })).toBe(`/data/${field}`);
});
