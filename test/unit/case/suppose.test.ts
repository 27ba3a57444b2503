/**
 * What if (推演), on a few days that can be counted by hand: what runs out before, between and after the decisions supposed, which
 * of them is refused, and in whose role they are taken. From Monday 5 January the help at the scene (5 working days) ends on the
 * 12th; the judge then answers in 3 working days from the 13th, by the 16th.
 */
import { describe, expect, test } from 'vitest';
import { startOfDate } from '../../../domain/deadlines/legal-date.ts';
import { canonicalText } from '../../../domain/kernel/canonical.ts';
import type { DecisionData, DecisionType } from '../../../domain/kernel/decision-data.ts';
import type { DecisionInput } from '../../../domain/kernel/input.ts';
import { refuse } from '../../../domain/kernel/refusals.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { type Supposition, suppose, type WhatIf } from '../../../domain/machine/suppose.ts';
import { type CaseUnderTest, type How, morning } from './support/case-under-test.ts';
import { atStation, consents } from './support/journeys.ts';

const atTheScene = (): CaseUnderTest => consents(atStation('D'), 'police_mediation');

/** A decision in the morning of a day. */
const decided = <K extends DecisionType>(
  type: K,
  data: DecisionData[K],
  how: How & { on: string },
): DecisionInput => atTheScene().decision(type, data, { ...how, at: morning(how.on) }) as DecisionInput;

const assigned = (on: string): DecisionInput =>
  decided('assign_person', { personId: 'person-1', capacity: 'officer' }, { on, by: 'station_chief' });
const accepted = (on: string): DecisionInput => decided('accept_referral', {}, { on, by: 'judge' });

const whatIf = (one: CaseUnderTest, suppositions: readonly Supposition[], until: number): WhatIf =>
  suppose(one.state, one.calendar, suppositions, until);

const ranOut = ({ passed }: WhatIf): string[] => passed.map(({ deadline }) => deadline.rule);

/** The end of the 12th is the beginning of the 13th. */
const OVER = startOfDate('2026-01-13');

describe('nobody acts', () => {
  test.each([
    ['until the last day is over', OVER, [], 'police_mediation'],
    ['a moment longer', OVER + 1, ['SLA-POLICE-D'], 'awaiting_judge'],
    ['until the judge’s last morning', morning('2026-01-16'), ['SLA-POLICE-D'], 'awaiting_judge'],
    [
      'until Saturday the 17th',
      morning('2026-01-17'),
      ['SLA-POLICE-D', 'SLA-JUDGE-ACCEPT'],
      'filing_preparation',
    ],
  ])('%s', (_, until, rules, stage) => {
    const foreseen = whatIf(atTheScene(), [], until);
    expect(ranOut(foreseen)).toEqual(rules);
    expect(foreseen.state.stage).toBe(stage);
    expect(foreseen.before).toBe(foreseen.state);
    expect(foreseen.complete).toBe(true);
    expect(foreseen).not.toHaveProperty('refused');
  });
});

describe('decisions are supposed', () => {
  test.each([
    ['one, after a deadline has run out', [accepted('2026-01-14')], ['SLA-POLICE-D'], 'awaiting_judge'],
    [
      'two, with a deadline between them',
      [assigned('2026-01-06'), accepted('2026-01-14')],
      ['SLA-POLICE-D'],
      'police_mediation',
    ],
  ])('%s', (_, inputs, rules, stageBefore) => {
    const one = atTheScene();
    const asked = canonicalText(one.state);
    const foreseen = whatIf(
      one,
      inputs.map((input) => ({ input })),
      morning('2026-01-15'),
    );
    expect(ranOut(foreseen)).toEqual(rules);
    expect(foreseen.before.stage).toBe(stageBefore);
    expect(foreseen).not.toHaveProperty('refused');
    expect(canonicalText(one.state)).toBe(asked);
    // The real case takes the same.
    for (const input of inputs) {
      while ((one.nextDue()?.dueAt ?? Number.POSITIVE_INFINITY) < input.receivedAt) one.expire();
      expect(one.input(input).ok).toBe(true);
    }
    expect(canonicalText(foreseen.state)).toBe(canonicalText(one.state));
    expect(foreseen.state.stage).toBe('judge_mediation');
  });

  test('a deadline that falls due after the last of them runs out before the instant asked for', () => {
    const foreseen = whatIf(atTheScene(), [{ input: assigned('2026-01-06') }], morning('2026-01-14'));
    expect(foreseen.before.version).toBe(atTheScene().state.version);
    expect(ranOut(foreseen)).toEqual(['SLA-POLICE-D']);
    expect(foreseen.state.stage).toBe('awaiting_judge');
  });
});

describe('a decision is refused', () => {
  test('it and what follows are left out, and time goes on', () => {
    const inputs = [assigned('2026-01-06'), accepted('2026-01-07'), accepted('2026-01-14')];
    const foreseen = whatIf(
      atTheScene(),
      inputs.map((input) => ({ input })),
      morning('2026-01-15'),
    );
    expect(foreseen.refused).toMatchObject({ index: 1, refusal: { code: 'wrong_stage' } });
    expect(foreseen.state.assignments).toMatchObject([{ personId: 'person-1' }]);
    expect(ranOut(foreseen)).toEqual(['SLA-POLICE-D']);
    expect(foreseen.state.stage).toBe('awaiting_judge');
  });

  test('by what the case cannot know: the case is not asked', () => {
    const refusal = refuse('person_recused');
    const foreseen = whatIf(
      atTheScene(),
      [{ input: assigned('2026-01-06'), refusal }],
      morning('2026-01-07'),
    );
    expect(foreseen.refused).toEqual({ index: 0, refusal });
    expect(foreseen.state).toBe(foreseen.before);
  });
});

describe('in whose role', () => {
  const byOfficer = decided('accept_referral', {}, { on: '2026-01-14', by: 'police_officer' });

  test.each([
    ['that of the one who asks, who may not', {}, 'awaiting_judge', 'role_not_permitted'],
    ['a judge’s', { role: 'judge' }, 'judge_mediation', undefined],
  ] as const)('%s', (_, inRole, stage, code) => {
    const foreseen = whatIf(atTheScene(), [{ input: byOfficer, ...inRole }], morning('2026-01-14'));
    expect(foreseen.refused?.refusal.code).toBe(code);
    expect(foreseen.state.stage).toBe(stage);
  });
});

describe('more runs out than is followed', () => {
  /** In preparation of a filing, whose clock tells the chief and leaves the stage as it is: so many that end by March, or in April. */
  const preparing = (byMarch: number, inApril: number): { one: CaseUnderTest; state: CaseState } => {
    const one = atTheScene();
    while (one.stage !== 'filing_preparation') one.expire();
    const clock = one.state.deadlines.find(({ status }) => status === 'armed');
    if (clock === undefined) throw new Error('no clock');
    const copies = Array.from({ length: byMarch + inApril - 1 }, (_, index) => ({
      ...clock,
      deadlineId: `copy-${index}`,
      ...(index < inApril ? { dueAt: startOfDate('2026-04-10') } : {}),
    }));
    return { one, state: { ...one.state, deadlines: [...one.state.deadlines, ...copies] } };
  };

  test.each([
    [600, 400, 1000, true],
    [600, 401, 1000, false],
  ])('of %i before a decision and %i after it, %i are; all: %s', (before, after, followed, complete) => {
    const { one, state } = preparing(before, after);
    const foreseen = suppose(state, one.calendar, [{ input: assigned('2026-03-16') }], morning('2026-06-01'));
    expect(foreseen.passed).toHaveLength(followed);
    expect(foreseen.complete).toBe(complete);
    expect(foreseen).not.toHaveProperty('refused');
  });
});
