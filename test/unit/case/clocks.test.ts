/** Clocks in people's hands, and what a new holiday notice does to them (docs/law.md §14.3 INV4, §14.3 INV5, §8). */
import { describe, expect, test } from 'vitest';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { CaseUnderTest } from './support/case-under-test.ts';
import {
  atStation,
  consents,
  inCourtMediation,
  inTrial,
  judged,
  lapsed,
  NOTHING_SPECIAL,
  serveAll,
} from './support/journeys.ts';

/** The paper on which a clock is stopped, or days are left out. */
const ORDER = 'doc-order';
const trialClock = (one: CaseUnderTest): string => one.deadlineId('T7');

describe('stopping and restarting', () => {
  test('the days between do not count', () => {
    const one = inTrial().on('2026-02-02');
    one.must('stop_clock', { deadlineId: trialClock(one), ground: 'appraisal', documentId: ORDER });
    expect(one.due('T7').status).toBe('excluded');
    one.on('2026-02-11').must('restart_clock', { deadlineId: trialClock(one) });
    expect(one.due('T7')).toEqual({ dueDate: '2026-07-15', status: 'armed' });
  });

  test('a stopped clock does not run out, is not stopped twice, and a running one is not restarted', () => {
    const one = inTrial();
    const deadlineId = trialClock(one);
    expect(one.refused('restart_clock', { deadlineId })).toBe('deadline_not_stopped');
    one.must('stop_clock', { deadlineId, ground: 'appraisal', documentId: ORDER }).passTo('2027-01-04');
    expect(one.due('T7').status).toBe('excluded');
    expect(one.refused('stop_clock', { deadlineId, ground: 'appraisal', documentId: ORDER })).toBe(
      'deadline_not_running',
    );
  });

  test('needs a ground that the rule lists', () => {
    const one = inTrial();
    const on = (ground: string) =>
      one.refused('stop_clock', { deadlineId: trialClock(one), ground, documentId: ORDER });
    expect([on('holiday'), on('')]).toEqual(['exclusion_not_allowed', 'exclusion_not_allowed']);
  });

  test('excluding days that are past', () => {
    const one = inTrial().on('2026-02-02');
    const data = {
      deadlineId: trialClock(one),
      ground: 'settlement',
      from: '2026-01-12',
      to: '2026-01-21',
      documentId: ORDER,
    };
    expect(one.must('exclude_period', data).due('T7').dueDate).toBe('2026-07-15');
    expect(one.refused('exclude_period', { ...data, to: '2026-01-01' })).toBe('exclusion_range_invalid');
  });
});

describe('an appraisal', () => {
  test('stops the clocks named with it until it is closed', () => {
    const one = inTrial().on('2026-02-02');
    one.must('open_process', { kind: 'appraisal', stopDeadlineIds: [trialClock(one)] });
    expect(one.due('T7').status).toBe('excluded');
    const eventSeq = one.lastOf('process_opened').seq;
    one.on('2026-02-11').must('close_process', { eventSeq, outcome: 'completed' });
    expect(one.due('T7')).toEqual({ dueDate: '2026-07-15', status: 'armed' });
  });

  test('that outlives its suit sets no clock going again', () => {
    const one = inTrial();
    one.must('open_process', { kind: 'appraisal', stopDeadlineIds: [trialClock(one)] });
    one.must('close_suit', { ground: 'withdrawn' });
    expect(one.refused('archive_case', { visited: false })).toBe('process_open');
    one.must('close_process', { eventSeq: one.lastOf('process_opened').seq, outcome: 'completed' });
    expect(
      one.state.deadlines.filter((deadline) => deadline.status === 'armed').map((deadline) => deadline.rule),
    ).toEqual(['SLA-ARCHIVE']);
  });

  test('other processes stop nothing', () => {
    const one = inTrial();
    const data = { kind: 'legal_aid', stopDeadlineIds: [trialClock(one)] } as const;
    expect(one.refused('open_process', data)).toBe('process_stops_nothing');
  });
});

describe('processes in hours', () => {
  test('preservation before suit: 48 hours from the next full hour, then thirty days to sue', () => {
    const one = CaseUnderTest.open().must('open_process', { kind: 'preservation_before_suit' });
    const { dueAt } = one.state.deadlines.at(-1) ?? { dueAt: 0 };
    expect((dueAt - one.now) / 3_600_000).toBe(49);
    one
      .on('2026-01-06')
      .must('close_process', { eventSeq: one.lastOf('process_opened').seq, outcome: 'granted' });
    expect(one.due('T18.presuit').dueDate).toBe('2026-02-05');
  });

  test('recorded a day late with the hour it began', () => {
    const one = CaseUnderTest.open().on('2026-01-06');
    one.must('open_process', { kind: 'protection_order_urgent' }, { happenedOn: '2026-01-05' });
    expect(one.due('DV28.urgent').dueDate).toBe('2026-01-06');
  });

  test('a new calendar does not move them', () => {
    const one = CaseUnderTest.open().must('open_process', { kind: 'protection_order' });
    const { dueAt } = one.state.deadlines.at(-1) ?? { dueAt: 0 };
    one.now += 7_200_000;
    one.revise({ ...PUBLISHED_CALENDAR, version: 'other' });
    expect(one.state.deadlines.at(-1)).toMatchObject({ dueAt, revision: 0 });
  });
});

describe('extending', () => {
  test('with the president’s approval only', () => {
    const one = inTrial();
    const data = { deadlineId: trialClock(one), ground: 'president' };
    expect(one.refused('extend_deadline', data, { by: 'judge' })).toBe('approval_required');
    expect(one.must('extend_deadline', data, { by: 'division_head' }).due('T7').dueDate).toBe('2027-01-05');
  });

  test('of the station’s mediation needs everybody’s consent to mediating', () => {
    const one = atStation();
    const data = {
      deadlineId: one.deadlineId('PM4'),
      ground: 'both_parties',
      length: 10,
      unit: 'calendar_day',
    } as const;
    expect(one.refused('extend_deadline', data)).toBe('consent_of_both_required');
    consents(one, 'police_mediation').must('extend_deadline', data);
  });

  test('what has run out, what never was, what the rule does not know', () => {
    const one = inCourtMediation();
    const ground = 'both_parties';
    expect(one.refused('extend_deadline', { deadlineId: 'd99', ground })).toBe('deadline_unknown');
    expect(one.refused('extend_deadline', { deadlineId: one.deadlineId('CM8'), ground })).toBe(
      'deadline_not_running',
    );
    const { deadlineId } = { deadlineId: one.deadlineId('CM3.ordinary') };
    expect(one.refused('extend_deadline', { deadlineId, ground: 'president' })).toBe('extension_not_allowed');
  });

  test('an appeal period missed without fault is restored by the court', () => {
    const one = serveAll(judged(), 'judgment');
    const data = {
      deadlineId: one.deadlineId('T14.judgment', 'B'),
      ground: 'restored',
      length: 10,
      obstacleGoneOn: one.today,
    };
    expect(one.refused('extend_deadline', data, { by: 'mediator' })).toBe('not_the_owner');
    one.must('extend_deadline', data, { by: 'judge' });
    expect(one.due('T14.judgment', 'B').dueDate).toBe('2026-01-30');
  });
});

describe('a new holiday notice', () => {
  const next = { ...PUBLISHED_CALENDAR, version: 'cn-2024-2028' };
  const withYear = (year: number, off: string[]) => ({
    ...next,
    years: [...next.years, { year, off, workdays: [], source: 'test' }],
  });

  test('settles what was provisional, and says so; the record keeps both', () => {
    const one = inTrial('ordinary', { on: '2026-08-14' });
    expect(one.state.deadlines.find((deadline) => deadline.rule === 'T7')).toMatchObject({
      dueDate: '2027-02-15',
      provisional: true,
    });
    one.revise(withYear(2027, ['02-15', '02-16']));
    expect(one.state.deadlines.find((deadline) => deadline.rule === 'T7')).toMatchObject({
      dueDate: '2027-02-17',
      provisional: false,
      calendarVersion: 'cn-2024-2028',
      revision: 1,
    });
    expect(one.lastOf('deadline_moved').data.cause).toBe('calendar');
    expect(one.state.calendarVersion).toBe('cn-2024-2028');
  });

  test('moves nothing that it does not concern', () => {
    const one = inTrial();
    const before = one.state.deadlines;
    one.revise({ ...PUBLISHED_CALENDAR, version: 'same-days' });
    expect(one.state.deadlines).toEqual(before);
  });

  test('that comes between an expiry and a late letter is kept when the expiry is undone', () => {
    const one = lapsed();
    one.revise({ ...PUBLISHED_CALENDAR, version: 'newer' });
    one.must('lodge_appeal', {}, { party: 'B', at: one.now - 2 * 86_400_000 - 36_000_000 });
    expect([one.stage, one.state.calendarVersion]).toEqual(['appeal', 'newer']);
  });
});

describe('acts of an earlier day', () => {
  const triage = { findings: NOTHING_SPECIAL, route: 'police_mediation', track: 'B' } as const;

  test('need a reason, and are listed', () => {
    const one = CaseUnderTest.open().on('2026-01-08');
    const how = { happenedOn: '2026-01-06' };
    expect(one.refused('triage', triage, { ...how, withoutReason: true })).toBe('backdating_reason_required');
    one.must('triage', triage, how);
    expect(one.lastOf('act_backdated').data).toMatchObject({
      happenedOn: '2026-01-06',
      receivedOn: '2026-01-08',
    });
    expect(one.due('PM4').dueDate).toBe('2026-02-06');
  });

  test('lie neither in the future nor before the case', () => {
    const one = CaseUnderTest.open();
    expect(one.refused('triage', triage, { happenedOn: '2026-01-06' })).toBe('happened_in_future');
    expect(one.refused('triage', triage, { happenedOn: '2026-01-01' })).toBe('happened_before_opening');
  });

  test.each([
    ['hold_hearing', { mode: 'court', date: '2026-01-06' }],
    ['record_fee_payment', { date: '2026-01-06' }],
    ['render_ruling', { kind: 'dismissal_of_suit', date: '2026-01-06' }],
  ] as const)('%s is not dated tomorrow', (type, data) => {
    const one = inTrial().must('issue_fee_notice', { amount: '50.00' });
    expect(one.refused(type, data)).toBe('date_in_future');
  });

  test.each([
    ['hold_hearing', { mode: 'court', date: '2026-01-01' }],
    ['schedule_hearing', { mode: 'court', date: '2026-01-01' }],
    ['record_service', { partyId: 'p1', document: 'complaint', method: 'direct', effectDate: '2026-01-01' }],
  ] as const)('%s is not dated before the case was opened', (type, data) => {
    expect(inTrial().refused(type, data)).toBe('date_before_opening');
  });

  test('a hearing is fixed for a day to come', () => {
    inTrial().must('schedule_hearing', { date: '2026-02-06', mode: 'court' });
  });
});

test('a decision taken on an old look at the case is refused', () => {
  const one = inTrial();
  const version = one.state.version - 1;
  expect(one.refused('set_evidence_period', { days: 15 }, { version })).toBe('stale_version');
  one.must('set_evidence_period', { days: 15 }, { version: one.state.version });
});
