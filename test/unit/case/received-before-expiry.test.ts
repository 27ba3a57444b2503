/**
 * A decision received before a deadline ran out, but reaching the case after it (ADR 0005): assessed at its
 * own instant, the expiry undone, nothing erased.
 */
import { describe, expect, test } from 'vitest';
import { type CaseUnderTest, morning } from './support/case-under-test.ts';
import { atStation, consents, lapsed, SIGNED } from './support/journeys.ts';

/** What the police mediated on track D. */
const PAPER = { ...SIGNED, mediatingBody: 'police' } as const;

/** Track D from Monday 5 January: out of time at the end of the 12th. */
const expired = (): CaseUnderTest => {
  const one = consents(atStation('D'), 'police_mediation');
  one.expire();
  return one;
};
const before = morning('2026-01-12');

describe('an agreement received on the last day', () => {
  const one = expired();
  const earlier = {
    version: one.state.version,
    events: one.rows.length,
    deadlines: one.state.deadlines.length,
  };
  one.must('reach_agreement', PAPER, { at: before });

  test('is taken as if the deadline had not run out', () => expect(one.stage).toBe('agreement_in_force'));

  test('leaves the expiry in the record, and says what undid it', () => {
    expect(one.events.filter((event) => event.type === 'deadline_breached')).toHaveLength(1);
    const undone = one.lastOf('expiry_superseded');
    expect(undone.seq).toBe(earlier.events + 1);
    expect(undone.data).toMatchObject({
      deadlineIds: [one.deadlineId('SLA-POLICE-D')],
      byInputId: undone.inputId,
    });
  });

  test('counts thirty days from its own day, not from that of its arrival', () => {
    expect(one.due('PM10').dueDate).toBe('2026-02-11');
  });

  test('meets the deadline that had run out, and ends the one that the expiry began', () => {
    expect(one.due('SLA-POLICE-D').status).toBe('met');
    expect(one.due('SLA-JUDGE-ACCEPT').status).toBe('superseded');
  });

  test('never uses the id of a deadline again', () => {
    const added = one.state.deadlines.slice(earlier.deadlines).map((deadline) => deadline.deadlineId);
    expect(added[0]).toBe(`d${earlier.deadlines + 1}`);
  });

  test('moves the version on, never back', () => expect(one.state.version).toBe(earlier.version + 1));
});

test('a letter of the version before the expiry is not stale; one of another version is', () => {
  const one = consents(atStation('D'), 'police_mediation');
  const { version } = one.state;
  one.expire();
  expect(one.refused('reach_agreement', PAPER, { at: before, version: version + 1 })).toBe('stale_version');
  one.must('reach_agreement', PAPER, { at: before, version });
});

test('received after the deadline ran out, the same act is refused: the stage has changed', () => {
  expect(expired().refused('reach_agreement', PAPER)).toBe('wrong_stage');
});

test('a refused letter undoes nothing', () => {
  const one = expired();
  expect(one.refused('reach_agreement', { ...PAPER, mediatorSigned: false }, { at: before })).toBe(
    'agreement_not_signed',
  );
  expect(one.stage).toBe('awaiting_judge');
});

test('once a person has acted on the expiry, a late letter no longer undoes it', () => {
  const one = expired().must('accept_referral', {});
  expect(one.refused('reach_agreement', PAPER, { at: before })).toBe('consent_missing');
  expect(one.stage).toBe('judge_mediation');
});

test('a letter undoes every expiry after its own instant; those run again at once', () => {
  const one = expired();
  one.expire();
  expect(one.stage).toBe('filing_preparation');
  one.must('record_note', { text: { textId: 't', digest: 'd' } }, { at: before });
  expect(one.stage).toBe('police_mediation');
  expect(one.due('SLA-POLICE-D')).toEqual({ dueDate: '2026-01-12', status: 'armed' });
  expect(one.expire()).toBe('SLA-POLICE-D');
  expect(one.stage).toBe('awaiting_judge');
});

test('a letter between two expiries undoes the second only', () => {
  const one = expired();
  one.expire();
  const undone = one.deadlineId('SLA-JUDGE-ACCEPT');
  one.must('accept_referral', {}, { at: morning('2026-01-13') });
  expect(one.lastOf('expiry_superseded').data.deadlineIds).toEqual([undone]);
  expect(one.stage).toBe('judge_mediation');
  expect(one.due('SLA-POLICE-D').status).toBe('breached');
});

test('an appeal received on the last day takes the judgment’s effect back', () => {
  const one = lapsed().must('lodge_appeal', {}, { party: 'B', at: morning('2026-02-24') });
  expect(one.stage).toBe('appeal');
  expect(one.lastOf('appeal_lodged').data.late).toBe(false);
  expect(one.state.instruments[0]?.effectiveOn).toBeUndefined();
});

test('many expiries in a row do not swell the state', () => {
  const one = consents(atStation('D'), 'police_mediation');
  for (let taken = 0; taken < 3; taken += 1) one.expire();
  expect(one.state.beforeExpiry.map((kept) => kept.state.beforeExpiry)).toEqual([[], [], []]);
});
