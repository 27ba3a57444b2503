/**
 * What each duty is, whole and in one file (`duties-table.txt`): whose, at which seat, discharged by which decisions, by when, and
 * whose act is awaited. A change of it is seen in the diff. `npx vitest run test/unit/case/duties.test.ts --update` writes it again.
 */
import { expect, test } from 'vitest';
import { DUTY_TEXTS } from '../../../domain/kernel/duty-texts.ts';
import type { Duty } from '../../../domain/kernel/duty.ts';
import type { Obligation } from '../../../domain/kernel/obligation.ts';
import { seatOf } from '../../../domain/kernel/seats.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { POLICIES } from '../../../domain/law/policy.ts';
import { DECISION_TYPES } from '../../../domain/machine/catalogue.ts';
import { evolveFrom } from '../../../domain/machine/fold.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { stageDuties } from '../../../domain/machine/stage-duties.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { PLACES } from './support/places.ts';
import { rareCases } from './support/rare-cases.ts';
import { seldomOwed } from './support/seldom-owed.ts';

const CASES = [
  ...POLICIES.flatMap((policy) => Object.values(PLACES).map((place) => place(policy))),
  ...rareCases(),
  ...seldomOwed(),
];

/** The case as it stood after each of its inputs. */
function states({ caseId, events }: CaseUnderTest): CaseState[] {
  const after = new Map<number, CaseState>();
  let state: CaseState | undefined;
  for (const event of events) {
    state = evolveFrom(caseId, state, event);
    if (state !== undefined) after.set(event.inputNo, state);
  }
  return [...after.values()];
}

const list = (all: readonly string[] = []): string => all.join(' ') || '-';

/** Of a stage: with the clocks that it may be due by, in their order, and the capacity whose holder is asked first. */
const dutyLine = ({ what, at, roles, by, rules, capacity, waitingOn }: Duty): string => {
  const until = `due ${list(rules)} | capacity ${capacity ?? '-'} | waits for ${waitingOn ?? '-'}`;
  return [what, at, list(roles), `by ${list(by)}`, until].join(' | ');
};

/** Of anything else: with the rule of the clock that runs. */
function obligationLine(state: CaseState, { what, who, by, deadlineId, waitingOn }: Obligation): string {
  const rule = state.deadlines.find((one) => one.deadlineId === deadlineId)?.rule ?? '-';
  const seat = seatOf(state, who.unitId) ?? 'foreign';
  return [what, seat, list(who.roles), `by ${list(by)}`, `due ${rule}`, `waits for ${waitingOn ?? '-'}`].join(
    ' | ',
  );
}

const ALL = CASES.flatMap(states);
const sorted = (lines: Iterable<string>): string => [...new Set(lines)].sort().join('\n');

test('the duties are those on record', async () => {
  const ofStages = ALL.flatMap((state) => stageDuties(state).map(dutyLine));
  const owed = ALL.flatMap((state) => obligations(state).map((one) => obligationLine(state, one)));
  const text = `# Of the stages\n${sorted(ofStages)}\n\n# As owed\n${sorted(owed)}\n`;
  await expect(text).toMatchFileSnapshot('duties-table.txt');
});

test('each is in the table', () => {
  const met = new Set(ALL.flatMap((state) => obligations(state).map(({ what }) => what)));
  expect(Object.keys(DUTY_TEXTS).filter((what) => !met.has(what as Obligation['what']))).toEqual([]);
});

test('each is discharged by decisions that there are', () => {
  const known = new Set<string>(DECISION_TYPES);
  const unknown = ALL.flatMap(obligations).flatMap(({ what, by }) =>
    by.filter((type) => !known.has(type)).map((type) => `${what}: ${type}`),
  );
  expect(unknown).toEqual([]);
});
