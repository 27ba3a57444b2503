/** Days that somebody asked for too late: restored (CPL 86), extended (TL19 1), objected (CPL 130), converted (CPLI 258). */
import { describe, expect, test } from 'vitest';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { allowedDecision } from '../../../domain/machine/allowed.ts';
import { inExecution, inTrial, judged, lapsed, serve, serveAll } from './support/journeys.ts';
import { actor } from './support/people.ts';

const JUDGE = { by: 'judge' } as const;
const restore = (one: CaseUnderTest, more: object = {}) => ({
  deadlineId: one.deadlineId('T14.judgment', 'B'),
  ground: 'restored',
  length: 10,
  obstacleGoneOn: one.today,
  ...more,
});

describe('a missed period is restored (CPL 86)', () => {
  const inTime = () => serveAll(judged(), 'judgment').on('2026-01-12');

  test('the day on which the obstacle was gone is needed, and told of nothing else', () => {
    const one = inTime();
    const { obstacleGoneOn: _gone, ...unsaid } = restore(one);
    expect(one.refused('extend_deadline', unsaid, JUDGE)).toBe('obstacle_day_missing');
    const limit = { deadlineId: inTrial().deadlineId('T7'), ground: 'president', reason: text('hard') };
    const tried = inTrial();
    expect(
      tried.refused('extend_deadline', { ...limit, obstacleGoneOn: tried.today }, { by: 'president' }),
    ).toBe('obstacle_not_of_restoring');
  });

  test('asked for within ten days after it, whenever the court decides', () => {
    const one = inTime();
    const gone = { obstacleGoneOn: '2026-01-05' };
    one.on('2026-01-16');
    expect(one.refused('extend_deadline', restore(one, gone), JUDGE)).toBe('restoration_asked_late');
    one.must('extend_deadline', restore(one, { ...gone, askedOn: '2026-01-15' }), JUDGE);
    expect(one.lastOf('deadline_moved').data).toMatchObject({ ...gone, askedOn: '2026-01-15' });
  });

  test.each([
    ['before it began', '2026-01-02'],
    ['in the future', '2026-02-20'],
  ])('a day %s is none', (_what, obstacleGoneOn) => {
    const one = inTime();
    expect(one.refused('extend_deadline', restore(one, { obstacleGoneOn }), JUDGE)).toBe(
      'asked_day_impossible',
    );
  });

  test('one that has run out comes back, and the judgment is open to appeal again', () => {
    const one = lapsed();
    expect(one.stage).toBe('in_force');
    expect(one.refused('lodge_appeal', {}, { party: 'B' })).not.toBe('applied');
    one.must('extend_deadline', restore(one, { length: 30 }), JUDGE);
    expect([one.stage, one.due('T14.judgment', 'B').status]).toEqual(['trial', 'armed']);
    expect(one.lastOf('instrument_effect_revoked').data.instrumentId).toBe('i1');
    expect(one.due('E1').status).toBe('superseded');
    one.must('lodge_appeal', {}, { party: 'B' });
  });

  test('not by so little that it would be over all the same', () => {
    const one = lapsed();
    expect(one.refused('extend_deadline', restore(one, { length: 1 }), JUDGE)).toBe('restored_period_over');
  });

  test('not against what the higher court has decided on already: there is nothing left to appeal', () => {
    const one = serveAll(judged(), 'judgment').on('2026-01-12').must('lodge_appeal', {}, { party: 'A' });
    const offered = () => allowedDecision(one.state, actor('judge'), 'extend_deadline').targets?.['deadline'];
    one.passTo('2026-01-28');
    expect(offered()).toContain(one.deadlineId('T14.judgment', 'B'));
    one.must('transfer_appeal', {}).must('register_appeal', {});
    one.must('decide_appeal', { outcome: 'upheld' });
    expect(offered()).not.toContain(one.deadlineId('T14.judgment', 'B'));
    expect(one.refused('extend_deadline', restore(one, { length: 60 }), JUDGE)).toBe('deadline_not_running');
  });

  test('a period that no party missed is not restored once it has run out', () => {
    const one = inTrial('summary').passTo('2026-04-08');
    const data = { deadlineId: one.deadlineId('T8'), ground: 'president', reason: text('late') };
    expect(one.refused('extend_deadline', data, { by: 'president' })).toBe('deadline_not_running');
  });
});

describe('a longer trial limit (TL19 1)', () => {
  const extended = (day: string, more: object = {}) => {
    const one = inTrial('summary').on(day);
    const data = { deadlineId: one.deadlineId('T8'), ground: 'president', ...more };
    return [one.refused('extend_deadline', data, { by: 'president' }), one] as const;
  };

  // The three months end on Tuesday 7 April, fifteen days before it is Monday 23 March.
  test('asked for fifteen days before its end, or with the reason why later', () => {
    expect(extended('2026-03-23')[0]).toBe('applied');
    expect(extended('2026-03-24')[0]).toBe('extension_asked_late');
    const [code, one] = extended('2026-03-24', { reason: text('appraisal came late') });
    expect([code, one.lastOf('deadline_moved').data.late]).toEqual(['applied', true]);
  });

  test('asked for in time it is decided five days before the end', () => {
    const [code, one] = extended('2026-04-02', { askedOn: '2026-03-20' });
    expect([code, one.lastOf('deadline_moved').data.late]).toEqual(['applied', undefined]);
    expect(extended('2026-04-03', { askedOn: '2026-03-20' })[0]).toBe('extension_asked_late');
  });
});

describe('an objection to jurisdiction is raised in the period to answer (CPL 130)', () => {
  const objects = (one: CaseUnderTest) =>
    one.refused('open_process', { kind: 'jurisdiction_objection' }, { party: 'B' });

  test('to its last day, and not afterwards; the court sees it by itself at any time (CPL 37)', () => {
    expect(objects(serve(inTrial(), 'complaint', 'B').on('2026-01-20'))).toBe('applied');
    const one = serve(inTrial(), 'complaint', 'B').on('2026-01-21');
    expect(objects(one)).toBe('objection_to_jurisdiction_late');
    one.must('open_process', { kind: 'jurisdiction_objection' });
  });

  test('in execution within ten days of the notice (EXI 3)', () => {
    const noticed = () => serve(inExecution().must('issue_execution_notice', {}), 'execution_notice', 'B');
    expect(objects(noticed())).toBe('applied');
    expect(objects(noticed().on('2026-03-20'))).toBe('objection_to_jurisdiction_late');
  });
});

test('after the limit has ended a procedure is converted with its reason only (CPLI 258)', () => {
  const one = inTrial('summary').passTo('2026-04-08');
  expect(one.refused('convert_procedure', { to: 'ordinary' })).toBe('conversion_after_limit');
  one.must('convert_procedure', { to: 'ordinary', reason: text('respondent not found') });
  expect(one.lastOf('procedure_converted').data.late).toBe(true);
});
