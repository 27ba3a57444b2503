/** Inputs at random on a case: lawful in form as the edge lets them through, or nonsense that the inbox alone would hold. */
import { DECISION_SCHEMAS } from '../../api/catalogue/decision-schemas.ts';
import { inputSchema, type JsonSchema } from '../../api/catalogue/input-schema.ts';
import { TASK_FORMS } from '../../api/catalogue/task-kinds/forms.ts';
import type { InputEnvelope } from '../../db/queries/record/accept-input.ts';
import { DECISION_ROLES } from '../../domain/access/policy/decisions.ts';
import { TASK_ACTS } from '../../domain/chapters/tasks/acts.ts';
import { DAY_MS } from '../../domain/deadlines/legal-date.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import { DECISION_TYPES, ruleFor } from '../../domain/machine/catalogue.ts';
import type { Random } from './random.ts';
import { PEOPLE, randomData } from './random-data.ts';
import type { StagedCase } from './staged-case.ts';

export interface Spot {
  readonly one: StagedCase;
  readonly state: CaseState;
  readonly random: Random;
}

const SCHEMAS = new Map<DecisionType, JsonSchema>(
  DECISION_TYPES.map((type) => [type, inputSchema(DECISION_SCHEMAS[type])]),
);
/** How long before its receipt an act happened: mostly little, now and then before every calendar. */
const EARLIER = [0, 1, 1000, DAY_MS, DAY_MS * 30, DAY_MS * 365 * 30, 1e14, 1e16, -1, -DAY_MS, -1e14];
/** What the edge refuses is drawn again. */
const TRIES = 20;

const happened = ({ random }: Spot): { happenedAt?: number } =>
  random.chance(0.25) ? { happenedAt: Date.now() - random.pick(EARLIER) } : {};

function whoever({ random }: Spot, roles: readonly string[]): Actor {
  const fit = PEOPLE.filter((one) => one.roles.some((role) => roles.includes(role)));
  return random.pick(fit.length > 0 && random.chance(0.8) ? fit : PEOPLE);
}

function behalf({ state, random }: Spot, type: DecisionType) {
  const { onBehalf } = ruleFor(type);
  if (!random.chance(onBehalf === 'never' ? 0.03 : 0.9) || state.parties.length === 0) return {};
  const { partyId } = random.pick(state.parties);
  return { onBehalfOf: { partyId, channel: random.pick(['written', 'oral_record']) } };
}

/** @returns undefined when nothing lawful in form was drawn */
export function lawfulDecision(spot: Spot): InputEnvelope | undefined {
  const { one, state, random } = spot;
  const fit = DECISION_TYPES.filter((type) => ruleFor(type).stages.includes(state.stage));
  const type = random.pick(fit.length > 0 && random.chance(0.9) ? fit : DECISION_TYPES);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const read = DECISION_SCHEMAS[type].safeParse(randomData(SCHEMAS.get(type) ?? {}, { state, random }));
    if (!read.success) continue;
    const { lateReason = one.text(), ...data } = read.data;
    return {
      kind: 'decision',
      inputId: one.id(),
      type,
      actor: whoever(spot, DECISION_ROLES[type]),
      data,
      lateReason,
      ...behalf(spot, type),
      ...happened(spot),
      ...(random.chance(0.05) ? { expectedVersion: random.whole(0, 9) } : {}),
    } as unknown as InputEnvelope;
  }
  return undefined;
}

export function lawfulAct(spot: Spot): InputEnvelope | undefined {
  const { one, state, random } = spot;
  if (state.tasks.length === 0) return undefined;
  const { taskId, kind, unitId } = random.pick(state.tasks);
  const act = random.pick(TASK_ACTS);
  const form = TASK_FORMS[kind][act];
  const read = form.safeParse(randomData(inputSchema(form), { state, random }));
  if (!read.success) return undefined;
  const actor = { ...random.pick(PEOPLE), unitId };
  const input = { kind: 'task', inputId: one.id(), act, taskId, actor, data: read.data, ...happened(spot) };
  return { ...input, attemptNo: random.whole(1, 3) } as unknown as InputEnvelope;
}

/** Such as JSON holds and no schema takes. */
const ODD: readonly unknown[] = [
  null,
  '',
  'x',
  '2026-02-30',
  '9999-12-31',
  '-000001-01-01',
  '0000-00-00',
  -1,
  0,
  1.5,
  1e308,
  8.64e15 + 1,
  true,
  [],
  [null],
  {},
  { textId: 7 },
  '__proto__',
  'constructor',
];

/** The same value with something odd at one place of it. */
function spoilt(value: unknown, random: Random): unknown {
  if (value === null || typeof value !== 'object' || random.chance(0.25)) return random.pick(ODD);
  const keys = Object.keys(value);
  if (keys.length === 0) return random.pick(ODD);
  const key = random.pick(keys);
  const rest = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
  const at = rest as Record<string, unknown>;
  if (random.chance(0.25)) delete at[key];
  else at[key] = spoilt(at[key], random);
  return rest;
}

const STRANGE_TYPES = ['no_such_decision', 'toString', '__proto__', 'constructor', ''];

/** Something that is not lawful in form, as a defect of an edge or another release could leave it in the inbox. */
export function nonsense(spot: Spot): InputEnvelope | undefined {
  const { random } = spot;
  const lawful = random.chance(0.2) ? lawfulAct(spot) : lawfulDecision(spot);
  // The inbox keeps JSON: what JSON leaves out is out.
  const sound = lawful === undefined ? undefined : (JSON.parse(JSON.stringify(lawful)) as InputEnvelope);
  if (sound === undefined) return undefined;
  const part = random.pick([
    'data',
    'data',
    'data',
    'data',
    'type',
    'happenedAt',
    'onBehalfOf',
    'lateReason',
    'version',
  ]);
  switch (part) {
    case 'data':
      return { ...sound, data: spoilt(sound.data, random) } as InputEnvelope;
    case 'type':
      return {
        ...sound,
        [sound.kind === 'task' ? 'act' : 'type']: random.pick(STRANGE_TYPES),
      };
    case 'version':
      return { ...sound, expectedVersion: random.pick(ODD) } as InputEnvelope;
    default:
      return { ...sound, [part]: random.pick(ODD) };
  }
}
