/** Data of events at random, from their JSON Schemas. What must never be read by a person is recognisable in any text. */
import fc from 'fast-check';
import * as z from 'zod';
import { EVENT_SCHEMAS } from '../../../../api/catalogue/event-schemas.ts';
import type { JsonSchema } from '../../../../api/catalogue/input-schema.ts';
import type { EventType } from '../../../../domain/kernel/events.ts';
import { GROUND_NAMES } from '../../../../domain/law/grounds.ts';
import { RULES } from '../../../../domain/law/rule.ts';

/** In every id and in every code of a later release. */
export const LEAK = /leaked|[0-9a-f]{8}-[0-9a-f]{4}-|undefined|\[object|NaN/;

const number = fc.integer({ min: 1, max: 9 });
const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`);
const known = (codes: readonly string[]) => fc.oneof(fc.constantFrom(...codes), fc.constant('leaked_code'));

/** Texts of events that are no ids: what a person may read as it stands, and codes that only the domain's tables close. */
const TEXTS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  article: fc.constantFrom('民事诉讼法 第90条', '民事诉讼法 第171条'),
  courtCaseNumber: number.map((no) => `（2026）黑0811民初${no}号`),
  version: number.map((no) => `2026.${no}`),
  time: fc.constantFrom('09:30', '14:00'),
  amount: number.map((yuan) => `${yuan}.00`),
  claimAmount: number.map((yuan) => `${yuan}.00`),
  minimumWage: number.map((yuan) => `${yuan}.00`),
  ceiling: number.map((yuan) => `${yuan}.00`),
  taskId: number.map((no) => `leaked-case.${no}`),
  deadlineId: number.map((no) => `leaked-deadline-${no}`),
  instrumentId: number.map((no) => `leaked-instrument-${no}`),
  rule: known(RULES.map((rule) => rule.id)),
  ground: known(Object.keys(GROUND_NAMES)),
  to: known(['judge', 'station_chief']),
};

const TRACE = [
  { code: 'counted_from_next_day', params: { from: '2026-03-01' } },
  { code: 'period', params: { length: 15, unit: 'calendar_day' } },
  { code: 'ends_at', params: { at: '2026-03-17T00:00:00+08:00' } },
];

function textOf(field: string, schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema['format'] === 'date') return date;
  if (schema['format'] === 'uuid') return fc.uuid({ version: 4 });
  return TEXTS[field] ?? number.map((no) => `leaked-${field}-${no}`);
}

/** Lists that the domain never makes without a member. */
const NEVER_EMPTY = [
  'case_opened.parties',
  'parties_told.partyIds',
  'undisputed_facts_recorded.signedBy',
  'warning_issued.victimIds',
  'correction_requested.items',
  'expiry_superseded.deadlineIds',
  'escalated.to',
  'property_searched.scopes',
  'route_taken.partyIds',
  'route_taken.papers',
];

interface Place {
  readonly type: string;
  readonly field: string;
}

function objectOf(type: string, { properties = {}, required = [] }: JsonSchema): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties as Record<string, JsonSchema>);
  const model = Object.fromEntries(
    fields.map(([name, schema]) => [name, arbitraryOf({ type, field: name }, schema)]),
  );
  return fc.record(model, { requiredKeys: required as string[] });
}

function arbitraryOf({ type, field }: Place, schema: JsonSchema): fc.Arbitrary<unknown> {
  if (field === 'trace') return fc.constant(TRACE);
  if (schema['const'] !== undefined) return fc.constant(schema['const']);
  if (schema['enum'] !== undefined) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const forms = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined;
  if (forms !== undefined) return fc.oneof(...forms.map((form) => arbitraryOf({ type, field }, form)));
  switch (schema['type']) {
    case 'object':
      return objectOf(type, schema);
    case 'array':
      return fc.array(arbitraryOf({ type, field }, schema['items'] as JsonSchema), {
        minLength: NEVER_EMPTY.includes(`${type}.${field}`) ? 1 : 0,
        maxLength: 3,
      });
    case 'integer':
    case 'number':
      return number;
    case 'boolean':
      return fc.boolean();
    default:
      return textOf(field, schema);
  }
}

/** @returns data as the schema of that event takes it */
export function dataOf(type: EventType): fc.Arbitrary<unknown> {
  return arbitraryOf({ type, field: '' }, z.toJSONSchema(EVENT_SCHEMAS[type], { io: 'input' }) as JsonSchema);
}
