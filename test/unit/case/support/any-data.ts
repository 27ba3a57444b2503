/** Data of a decision or act at random from its JSON Schema: lawful in form, and otherwise whatever can be entered. */
import type { JsonSchema } from '../../../../api/catalogue/input-schema.ts';
import type { CaseState } from '../../../../domain/kernel/state.ts';
import type { Dice } from './dice.ts';
import { STATION } from './people.ts';

/** The ends of what the edges take, days about the turn of the known calendars, and days that no month has twice. */
export const DATES = [
  '1990-01-01',
  '1999-12-31',
  '2024-02-29',
  '2026-01-05',
  '2026-02-28',
  '2026-12-31',
  '2027-02-05',
  '2036-09-30',
  '2062-06-15',
  '2100-12-31',
] as const;

const NUMBERS = [
  '（2026）黑0803民初12号',
  '（2020）黑0811执45号',
  '（2099）最高法民终1号之二',
  '(2026)黑08民特7号',
];
const PATTERNS: readonly (readonly [string, readonly string[]])[] = [
  ['号', NUMBERS],
  ['\\d{1,12}', ['0.01', '5000.00', '999999999999.99', '1']],
  ['[1-9]', ['1', '7', '999999999']],
  ['[A-Za-z0-9]', ['complaint', 'identity_proof', '1']],
  ['', ['13800000001', '11010519491231002X']],
];

const ids: Readonly<Record<string, (state: CaseState) => readonly string[]>> = {
  party: (state) => state.parties.map((one) => one.partyId),
  deadline: (state) => state.deadlines.map((one) => one.deadlineId),
  task: (state) => state.tasks.map((one) => one.taskId),
  event: (state) => state.datedEvents.map((one) => String(one.seq)),
  person: (state) => state.assignments.map((one) => one.personId),
  hearing: (state) => state.hearings.map((one) => one.hearingId),
  request: (state) => (state.requests ?? []).map((one) => one.requestId),
  body: () => ['body-a'],
  unit: () => [STATION, 'station-other'],
};

const UUID = '00000000-0000-4000-8000-00000000000';

interface Point {
  readonly state: CaseState;
  readonly dice: Dice;
}

function idOf(kind: string, { state, dice }: Point): unknown {
  const known = ids[kind]?.(state) ?? [];
  const made = kind === 'event' ? String(1 + dice.upTo(40)) : `${UUID}${dice.upTo(9)}`;
  return (dice.chance(0.9) ? dice.pick(known) : undefined) ?? made;
}

function textOf(schema: JsonSchema, { dice }: Point): string {
  if (schema['format'] === 'date') return dice.pick(DATES) ?? DATES[0];
  if (schema['format'] === 'uuid') return `${UUID}${dice.upTo(9)}`;
  const pattern = schema['pattern'];
  if (typeof pattern !== 'string') return dice.pick(['某事', 'x', '1']) ?? 'x';
  const [, choices] = PATTERNS.find(([part]) => pattern.includes(part)) ?? ['', ['x']];
  return dice.pick(choices) ?? 'x';
}

function numberOf(schema: JsonSchema, { dice }: Point): number {
  const min = Number(schema['minimum'] ?? 0);
  const max = Math.min(Number(schema['maximum'] ?? 1e6), 1e9);
  const nice = [1, 2, 3, 7, 15, 30, 60].filter((one) => one >= min && one <= max);
  const drawn = dice.chance(0.5) ? dice.pick(nice) : dice.pick([min, max, min + dice.upTo(max - min)]);
  return drawn ?? min;
}

function objectOf(schema: JsonSchema, point: Point): Record<string, unknown> {
  const fields = Object.entries((schema['properties'] ?? {}) as Record<string, JsonSchema>);
  const required = (schema['required'] ?? []) as readonly string[];
  const kept = fields.filter(([name]) => required.includes(name) || point.dice.chance(0.5));
  return Object.fromEntries(kept.map(([name, one]) => [name, anyData(one, point)]));
}

function listOf(schema: JsonSchema, point: Point): unknown[] {
  const least = Number(schema['minItems'] ?? 0);
  const count = Math.max(least, point.dice.pick([0, 1, 1, 2, 3]) ?? 1);
  const made = Array.from({ length: count }, () => anyData((schema['items'] ?? {}) as JsonSchema, point));
  const simple = made.every((one) => typeof one === 'string');
  return simple ? [...new Set(made)] : made;
}

/** @param schema of the input form, as the catalogue publishes it */
export function anyData(schema: JsonSchema, point: Point): unknown {
  const { dice } = point;
  const forms = (schema['oneOf'] ?? schema['anyOf']) as readonly JsonSchema[] | undefined;
  const kind = schema['x-ref'];
  if (typeof kind === 'string' && kind !== 'document') return idOf(kind, point);
  if (forms !== undefined) return anyData(dice.pick(forms) ?? {}, point);
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return dice.pick(schema['enum'] as readonly unknown[]);
  switch (schema['type']) {
    case 'object':
      return objectOf(schema, point);
    case 'array':
      return listOf(schema, point);
    case 'boolean':
      return dice.chance(0.5);
    case 'integer':
    case 'number':
      return numberOf(schema, point);
    default:
      return textOf(schema, point);
  }
}
