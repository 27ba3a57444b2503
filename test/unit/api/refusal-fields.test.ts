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
