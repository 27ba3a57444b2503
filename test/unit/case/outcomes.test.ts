/**
 * What comes of every decision from every standing that the journeys met, and of time alone, as it came of it before. Whether it is
 * right the other tests say; this one says what else a change has changed. Reviewed line by line where it differs, then `--update`.
 */
import { describe, expect, test } from 'vitest';
import { DECISION_SCHEMAS } from '../../../api/catalogue/decision-schemas.ts';
import { inputSchema, type JsonSchema } from '../../../api/catalogue/input-schema.ts';
import { legalDateAt, realInstant } from '../../../domain/deadlines/clock.ts';
import { DAY_MS } from '../../../domain/deadlines/legal-date.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';
import type { DecisionInput } from '../../../domain/kernel/input.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { DECISION_TYPES } from '../../../domain/machine/catalogue.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { advance, type Advanced, runOut } from '../../../domain/machine/passing.ts';
import { anyData } from './support/any-data.ts';
import { text } from './support/case-under-test.ts';
import { digest } from './support/digest.ts';
import { Dice } from './support/dice.ts';
import { plausibleInput } from './support/plausible-input.ts';
import { metByJourneys, type Snapshot, STANDINGS } from './support/snapshots.ts';

const SOON_MS = 600_000;
/** Refused for stage or role alone: most of them, and docs/stages.md and the table of the policy say which. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'wrong_stage',
  'role_not_permitted',
  'case_archived',
  'case_concluded',
]);
/** Each decision with other people, parties and data. */
const TRIES = 3;
/** And with whatever else an edge lets through: here only how much of it was taken, and all of it in a digest. */
const WILDER_TRIES = 5;

let met: readonly Snapshot[] | undefined;
const standings = (): readonly Snapshot[] => (met ??= metByJourneys());

const seedOf = (...of: readonly (string | number)[]): number => Number.parseInt(digest(of), 16);

/** Events by type and in full by digest, with what the case then is and what is owed in it. */
function told({ events, state }: Advanced, before: CaseState): string {
  const types = events.map(({ type }) => type).join(' ');
  const moved = state.stage === before.stage ? '' : ` → ${state.stage}`;
  return `${types}${moved} #${digest([events, obligations(state)])}`;
}

function tried({ state, at }: Snapshot, type: DecisionType, seed: number): string | undefined {
  const { input } = plausibleInput(state, type, at + SOON_MS, new Dice(seed));
  const result = advance(state, input, PUBLISHED_CALENDAR);
  if (result.ok) return told(result.value, state);
  return LEFT_OUT.has(result.refusal.code) ? undefined : `refused, ${result.refusal.code}`;
}

const SCHEMAS = new Map<DecisionType, JsonSchema>(
  DECISION_TYPES.map((type) => [type, inputSchema(DECISION_SCHEMAS[type])]),
);

/** An edge gives each text an id by chance. */
const sameTexts = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'textId' in value ? text('text') : value,
  );

/** Optional data that nobody of the walks thinks of, in any mixture: undefined where the edge refuses what was drawn. */
function wilder({ state, at }: Snapshot, type: DecisionType, seed: number): string | undefined {
  const dice = new Dice(seed);
  const { input } = plausibleInput(state, type, at + SOON_MS, dice);
  const drawn = anyData(SCHEMAS.get(type) ?? {}, { state, dice });
  const read = DECISION_SCHEMAS[type].safeParse({ ...input.data, ...(drawn as object) });
  if (!read.success) return undefined;
  const { lateReason: _, ...data } = sameTexts(read.data) as Record<string, unknown>;
  const result = advance(state, { ...input, data } as DecisionInput, PUBLISHED_CALENDAR);
  return result.ok ? told(result.value, state) : `refused ${digest(result.refusal)}`;
}

function wilderOutcomes(one: Snapshot, standing: number): string {
  const offered = DECISION_TYPES.filter(
    (type) => plausibleInput(one.state, type, one.at, new Dice(1)).offered,
  );
  const all = offered.map((type) =>
    Array.from({ length: WILDER_TRIES }, (_, index) =>
      wilder(one, type, seedOf('wilder', type, standing, index)),
    ),
  );
  const taken = all.flat().filter((outcome) => outcome !== undefined && !outcome.startsWith('refused'));
  return `${offered.length} offered, of whatever the edge lets through ${taken.length} taken #${digest(all)}`;
}

/** Each outcome of each decision, once. */
function outcomesOf(one: Snapshot, standing: number): readonly string[] {
  return DECISION_TYPES.flatMap((type) => {
    const tries = Array.from({ length: TRIES }, (_, index) =>
      tried(one, type, seedOf(type, standing, index)),
    );
    const outcomes = [...new Set(tries)].filter((outcome) => outcome !== undefined);
    return outcomes.length === 0 ? [] : [`${type}: ${outcomes.join(' | ')}`];
  });
}

/** Nobody acts until a day after everything that runs now. */
function timeAlone({ state, at }: Snapshot): string {
  const due = state.deadlines.filter(({ status }) => status === 'armed').map(({ dueAt }) => dueAt);
  const end = Math.max(at, ...due.map((one) => realInstant(state.clock, one))) + DAY_MS;
  const { fires, state: after } = runOut(state, PUBLISHED_CALENDAR, { before: end, most: 200 });
  const rules = fires.map(({ deadline }) => deadline.rule).join(' ');
  return `time alone: ${rules} → ${after.stage} #${digest([fires.map(({ events }) => events), obligations(after)])}`;
}

describe('what comes of', () => {
  test('the journeys themselves: their standings', () => {
    const lines = standings().map(({ state }, index) => `${index} ${digest([state, obligations(state)])}`);
    expect(lines.length).toBe(STANDINGS);
    expect(lines.join('\n')).toMatchSnapshot();
  });

  test.each(Array.from({ length: STANDINGS }, (_, index) => index))('standing %i', (index) => {
    const one = standings()[index];
    if (one === undefined) throw new Error('the journeys meet fewer standings');
    const day = legalDateAt(one.state.clock, one.at + SOON_MS);
    const lines = [...outcomesOf(one, index), wilderOutcomes(one, index), timeAlone(one)];
    expect([`${one.name}, ${day}`, ...lines].join('\n')).toMatchSnapshot();
  });
});
