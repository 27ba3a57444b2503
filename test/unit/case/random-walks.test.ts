/** Random walks: whatever people do, in whatever order, the machine neither fails, nor forgets, nor leaves a case to nobody. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { DECISION_TYPES } from '../../../domain/machine/catalogue.ts';
import { CREATIONS } from '../../../domain/machine/creations.ts';
import { RULE_STARTS } from '../../../domain/machine/rule-starts.ts';
import { MEASURED } from '../../../domain/machine/rule-use.ts';
import { OPEN_STAGES } from '../../../domain/kernel/stage.ts';
import { POLICIES, type PolicyId } from '../../../domain/law/policy.ts';
import { type RuleId, ruleOf } from '../../../domain/law/rule.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { CaseUnderTest } from './support/case-under-test.ts';
import { Dice } from './support/dice.ts';
import { foreignText } from './support/free-text.ts';
import { stepsByName } from './support/moves.ts';
import { namedRules } from './support/named-rules.ts';
import { rareCases } from './support/rare-cases.ts';
import { type Trigger, triggers } from './support/stage-steps.ts';
import { supervised } from './support/supervised.ts';
import { Seen, step, stuck } from './support/walk.ts';
import { places } from './support/walk-places.ts';
import { wayOut } from './support/way-out.ts';

const WALKS = 600;
/** Each decision and rule that is added makes every other rarer: on, at most so far, until all were met. */
const MORE_WALKS = 1200;
const INPUTS = 60;
const SEED = 20_260_105;
const MATTERS = ['neighbour', 'money', 'labour', 'traffic', 'family'];

const seen = new Seen();
/** What started each rule, by its id. */
const starts = new Map<RuleId, Set<string>>();

function keepRules(state: CaseState): void {
  seen.keepRules(state.policy, state);
  for (const { rule, startEvent } of state.deadlines)
    starts.set(rule, (starts.get(rule) ?? new Set()).add(startEvent));
}

function beginning(policy: PolicyId, dice: Dice): CaseUnderTest {
  const place = dice.chance(0.5) ? dice.pick(places) : undefined;
  if (place !== undefined) return place({ policy });
  return CaseUnderTest.open({
    policy,
    matter: dice.pick(MATTERS) ?? 'neighbour',
    respondents: 1 + dice.upTo(2),
    respondentKind: dice.chance(0.9) ? 'person' : 'unknown',
  });
}

function walk(seed: number): void {
  const dice = new Dice(seed);
  const policy = dice.chance(0.5) ? '2023' : '2025';
  const one = beginning(policy, dice);
  for (let taken = 0; taken < INPUTS && one.stage !== 'archived'; taken += 1) {
    step(one, dice, seen);
    seen.stages.add(one.stage);
    if (stuck(one)) expect.fail(`stuck in ${one.stage}`);
    if (taken % 20 === 0) one.checkFold();
  }
  supervised(one, dice, seen);
  one.checkWholeFold();
  keepRules(one.state);
  const [free] = one.rows.flatMap((row) => foreignText(row.body));
  if (free !== undefined) expect.fail(`free text in the record: ${free}`);
  if (wayOut(one) === undefined) expect.fail(`no way out of ${one.stage}`);
  one.checkWholeFold();
  seen.keepMoves(one);
}

const named = namedRules();

const untaken = (): string[] => DECISION_TYPES.filter((type) => !seen.applied.has(type));

function unarmed(policy: PolicyId): string[] {
  const armed = seen.rules.get(policy) ?? new Set();
  return named.filter(
    (rule) => ruleOf(policy, rule) !== undefined && !armed.has(rule) && !Object.hasOwn(MEASURED, rule),
  );
}

/** What started a rule and is not in the table that readers are shown. */
const unlistedStarts = (): string[] =>
  [...starts].flatMap(([rule, seenStarts]) =>
    [...seenStarts].filter((one) => !RULE_STARTS[rule]?.includes(one)).map((one) => `${rule}: ${one}`),
  );

/** The steps that the rules declare, written as those seen are. */
function declared(kind: Trigger['kind']): Record<string, string[]> {
  const of = triggers().filter((one) => one.kind === kind);
  return stepsByName(of.flatMap(({ code, steps }) => steps.map((one) => [code, one] as const)));
}

describe('random walks', () => {
  beforeAll(() => {
    const seeds = fc.integer({ min: 1, max: 2 ** 31 });
    for (const one of rareCases()) {
      seen.keepMoves(one);
      keepRules(one.state);
    }
    fc.assert(fc.property(seeds, walk), { numRuns: WALKS, seed: SEED, endOnFailure: true });
    const unmet = (): boolean =>
      untaken().length > 0 || POLICIES.some((policy) => unarmed(policy).length > 0);
    for (let more = 0; more < MORE_WALKS && unmet(); more += 1) walk(SEED + more);
  }, 480_000);

  test('all stages were reached, and late letters undid expiries', () => {
    expect([...seen.stages].sort()).toEqual([...OPEN_STAGES, 'archived'].sort());
    expect(seen.superseded).toBeGreaterThan(100);
    expect(seen.inputs).toBeGreaterThan(10_000);
  });

  test('every decision was taken at least once', () => {
    expect(untaken()).toEqual([]);
  });

  test.each(DECISION_TYPES)('%s leads from each stage where its rule says, and nowhere else', (type) => {
    expect(seen.movesOf('decision')[type]).toEqual(declared('decision')[type]);
  });

  test.each(DECISION_TYPES)('%s sent twice says what is there already', (type) => {
    const codes = [...(seen.twice.get(type)?.keys() ?? [])];
    const creation = CREATIONS[type];
    if ('eachItsOwn' in creation) expect(codes).toEqual(['applied']);
    else expect(codes).not.toContain('applied');
    if ('code' in creation) expect(codes).toContain(creation.code);
    expect(codes.length).toBeGreaterThan(0);
  });

  test('deadlines that run out lead where their chapters say, and nowhere else', () => {
    expect(seen.movesOf('expiry')).toEqual(declared('expiry'));
  });

  test('acts of tasks, calendars and people who leave move no case', () => {
    expect([seen.movesOf('task'), seen.movesOf('calendar'), seen.movesOf('release')]).toEqual([{}, {}, {}]);
  });

  test('what starts a rule of time in a case is listed in domain/machine/rule-starts.ts', () => {
    expect(starts.size).toBeGreaterThan(100);
    expect(unlistedStarts()).toEqual([]);
  });

  test.each(POLICIES)(
    'every rule of time that the stages name was armed under policy %s',
    (policy: PolicyId) => expect(unarmed(policy)).toEqual([]),
  );
});
