/**
 * Every decision sent twice under two keys, from the standings that the journeys and the rare cases met: what the table of creations says of it
 * (`domain/machine/creations.ts`) is what the second of the two meets.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';
import { DECISION_TYPES } from '../../../domain/machine/catalogue.ts';
import { CREATIONS } from '../../../domain/machine/creations.ts';
import { advance } from '../../../domain/machine/passing.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { Dice } from './support/dice.ts';
import * as at from './support/journeys.ts';
import { plausibleInput } from './support/plausible-input.ts';
import { rareCases } from './support/rare-cases.ts';
import { seldomOwed } from './support/seldom-owed.ts';
import { metByJourneys, type Snapshot } from './support/snapshots.ts';

const SOON_MS = 600_000;
const TRIES = 8;
const MOST_TRIES = 64;

/** Where a decision is possible that neither the journeys nor the rare cases could take. */
const standings = (): CaseUnderTest[] => [
  at.inTrial().must('issue_fee_notice', { amount: '50.00' }),
  at.heard(at.inTrial()),
  at.inPreparation({ respondentKind: 'unknown' }),
  at.inExecution().must('record_settlement', { lastDueDate: '2026-12-01', signedIds: ['A', 'B'] }),
];

/** Its six gates need a debtor searched for three months: `closing-for-now.test.ts` asks for them. */
const ELSEWHERE: readonly DecisionType[] = ['close_for_now'];

let met: readonly Snapshot[] = [];
beforeAll(() => {
  const rare = [...seldomOwed(), ...rareCases(), ...standings()].map(({ state, now }) => ({
    name: 'rare',
    state,
    at: now,
  }));
  met = [...metByJourneys(), ...rare];
}, 120_000);

/** What comes of the same once more; undefined where the first was refused. */
function again({ state, at }: Snapshot, type: DecisionType, seed: number): string | undefined {
  const { input } = plausibleInput(state, type, at + SOON_MS, new Dice(seed));
  const first = advance(state, input, PUBLISHED_CALENDAR);
  if (!first.ok) return undefined;
  const second = advance(first.value.state, { ...input, inputId: 'again' }, PUBLISHED_CALENDAR);
  return second.ok ? 'applied' : second.refusal.code;
}

const codesFrom = (type: DecisionType, from: number): ReadonlySet<string> =>
  new Set(
    met.flatMap((one, standing) =>
      Array.from(
        { length: TRIES },
        (_, turn) => again(one, type, standing * TRIES + from + turn + 1) ?? [],
      ).flat(),
    ),
  );

/** What few may take, and in few standings, is tried until the dice choose who may. */
function codesOf(type: DecisionType): ReadonlySet<string> {
  for (let from = 0; from < MOST_TRIES; from += TRIES) {
    const codes = codesFrom(type, from);
    if (codes.size > 0) return codes;
  }
  return new Set();
}

describe('sent once more', () => {
  test.each(DECISION_TYPES.filter((type) => !ELSEWHERE.includes(type)))(
    '%s meets what the table says',
    (type) => {
      const creation = CREATIONS[type];
      const codes = codesOf(type);
      expect([...codes]).not.toEqual([]);
      if ('eachItsOwn' in creation) expect([...codes]).toEqual(['applied']);
      else expect([...codes]).not.toContain('applied');
      if ('code' in creation) expect([...codes]).toContain(creation.code);
    },
  );
});
