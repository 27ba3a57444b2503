/** Data of decisions and acts at random, drawn from the JSON Schema that the catalogue publishes: lawful in form, odd in sense. */
import type { JsonSchema } from '../../api/catalogue/input-schema.ts';
import { DEMO_COLLEAGUES, DEMO_USERS } from '../../db/demo-people.ts';
import { actorOf } from '../../db/demo-actors.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import type { Random } from './random.ts';

/** The ends of what the edge takes, leap days, and the turn of the known calendars. */
const DATES = [
  '1990-01-01',
  '1999-12-31',
  '2024-02-29',
  '2026-01-05',
  '2026-02-28',
  '2026-12-31',
  '2027-02-05',
  '2062-06-15',
  '2096-02-29',
  '2100-12-31',
];

/** By a part of the pattern that a text must match. */
const PATTERNS: readonly (readonly [string, readonly string[]])[] = [
  [
    '号',
    ['（2026）黑0811民初12号', '（2020）黑0811执45号', '（2099）最高法民终1号之二', '(2026)黑08民特7号'],
  ],
  ['\\d{1,12}', ['0.01', '5000.00', '999999999999.99', '1']],
  ['[1-9]', ['1', '7', '999999999']],
  ['[A-Za-z0-9]', ['complaint', 'identity_proof', '1']],
  ['', ['13800000001', '11010519491231002X', '09:00']],
];

const IDS: Readonly<Record<string, (state: CaseState) => readonly string[]>> = {
  party: (state) => state.parties.map((one) => one.partyId),
  deadline: (state) => state.deadlines.map((one) => one.deadlineId),
  task: (state) => state.tasks.map((one) => one.taskId),
  event: (state) => state.datedEvents.map((one) => String(one.seq)),
  person: () => PEOPLE.map(({ personId }) => personId),
  hearing: (state) => state.hearings.map((one) => one.hearingId),
  request: (state) => (state.requests ?? []).map((one) => one.requestId),
  unit: () => PEOPLE.map(({ unitId }) => unitId),
};

export const PEOPLE = [...DEMO_USERS, ...DEMO_COLLEAGUES].map(({ key }) => actorOf(key));

interface Point {
  readonly state: CaseState;
  readonly random: Random;
}

const uuid = (random: Random): string => `00000000-0000-4000-8000-00000000000${random.whole(0, 9)}`;

function idOf(kind: string, { state, random }: Point): string {
  const known = IDS[kind]?.(state) ?? [];
  if (known.length > 0 && random.chance(0.9)) return random.pick(known);
  return kind === 'event' ? String(random.whole(1, 40)) : uuid(random);
}

function textOf(schema: JsonSchema, { random }: Point): string {
  if (schema['format'] === 'date') return random.pick(DATES);
  if (schema['format'] === 'uuid') return uuid(random);
  const pattern = schema['pattern'];
  if (typeof pattern !== 'string') return random.pick(['某事', 'x', '1', '事'.repeat(500)]);
  return random.pick(PATTERNS.find(([part]) => pattern.includes(part))?.[1] ?? ['x']);
}

function numberOf(schema: JsonSchema, { random }: Point): number {
  const least = Number(schema['minimum'] ?? 0);
  const most = Math.min(Number(schema['maximum'] ?? 1e6), 1e9);
  const usual = [1, 2, 3, 7, 15, 30, 60].filter((one) => one >= least && one <= most);
  const ends = [least, most, random.whole(least, most)];
  return random.pick(usual.length > 0 && random.chance(0.5) ? usual : ends);
}

function objectOf(schema: JsonSchema, point: Point): Record<string, unknown> {
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const required = (schema['required'] ?? []) as readonly string[];
  const kept = fields.filter(([name]) => required.includes(name) || point.random.chance(0.4));
  return Object.fromEntries(kept.map(([name, one]) => [name, randomData(one, point)]));
}

function listOf(schema: JsonSchema, point: Point): unknown[] {
  const count = Math.max(Number(schema['minItems'] ?? 0), point.random.pick([0, 1, 1, 2, 3]));
  const items = (schema['items'] ?? {}) as JsonSchema;
  const made = Array.from({ length: count }, () => randomData(items, point));
  return made.every((one) => typeof one === 'string') ? [...new Set(made)] : made;
}

/** @param schema of an input form; documents are left out, which only an upload makes */
export function randomData(schema: JsonSchema, point: Point): unknown {
  const { random } = point;
  const kind = schema['x-ref'];
  if (typeof kind === 'string' && kind !== 'document') return idOf(kind, point);
  const forms = (schema['oneOf'] ?? schema['anyOf']) as readonly JsonSchema[] | undefined;
  if (forms !== undefined) return randomData(random.pick(forms), point);
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return random.pick(schema['enum'] as readonly unknown[]);
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, point);
    case 'array':
      return listOf(schema, point);
    case 'boolean':
      return random.chance(0.5);
    case 'integer':
    case 'number':
      return numberOf(schema, point);
    default:
      return textOf(schema, point);
  }
}
