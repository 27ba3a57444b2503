/** Finding property, binding debtors, and objections (CPL 118, 236, 252, 255; CPLI 485; PROP; LIM). */
import { describe, expect, test } from 'vitest';
import { enforcementOf } from '../../../domain/chapters/measures/questions.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { inExecution, serve } from './support/journeys.ts';

const duties = (one: CaseUnderTest) => obligations(one.state).map((owed) => owed.what);
const seqOf = (one: CaseUnderTest, type: 'measure_taken' | 'clue_received') => one.lastOf(type).seq;
const ordered = (one: CaseUnderTest) => one.must('order_property_report', { partyId: 'B' });
const reported = (one: CaseUnderTest) =>
  one.must('record_property_report', { partyId: 'B', outcome: 'truthful' });
const noticed = () => inExecution().must('issue_execution_notice', {});

describe('the order to report property (CPL 252; PROP 3-10)', () => {
  // Served on 3 March 2026: fifteen days end on Wednesday 18, ten on Friday 13.
  test.each([
    [undefined, '2026-03-18'],
    [10, '2026-03-13'],
  ])('of %s days runs from its receipt to %s', (days, dueDate) => {
    const one = inExecution().must('order_property_report', {
      partyId: 'B',
      ...(days === undefined ? {} : { days }),
    });
    expect(one.state.deadlines.some((deadline) => deadline.rule === 'E5')).toBe(false);
    serve(one.on('2026-03-03'), 'property_report_order', 'B');
    expect(one.due('E5', 'B')).toEqual({ dueDate, status: 'armed' });
    reported(one);
    expect(one.due('E5', 'B').status).toBe('met');
  });

  test.each([
    ['the creditor is not ordered', 'A', 'not_debtor'],
    ['nobody is ordered twice', 'B', 'report_already_ordered'],
  ])('%s', (_what, partyId, code) => {
    expect(ordered(inExecution()).refused('order_property_report', { partyId })).toBe(code);
  });

  test('nothing is served or recorded that was not ordered', () => {
    const one = inExecution();
    const order = { partyId: 'B', document: 'property_report_order', method: 'direct' } as const;
    expect(one.refused('record_service', order)).toBe('report_not_ordered');
    expect(one.refused('record_property_report', { partyId: 'B', outcome: 'truthful' })).toBe(
      'report_not_ordered',
    );
  });

  test('each debtor who has not been ordered is a duty of the execution judge', () => {
    const one = inExecution();
    expect(duties(one)).toContain('order_property_report');
    ordered(one);
    expect(duties(one)).not.toContain('order_property_report');
    expect(duties(one)).toContain('await_property_report');
    reported(one);
    expect(duties(one)).not.toContain('await_property_report');
  });
});

describe('clues (PROP 2)', () => {
  // 26 February 2026 is a Thursday: seven days end on Thursday 5 March, three on Sunday 1, so on Monday 2.
  test.each([
    [false, 'E6', '2026-03-05'],
    [true, 'E6.urgent', '2026-03-02'],
  ])('urgent: %s, checked by %s on %s', (urgent, rule, dueDate) => {
    const one = inExecution().must('record_clue', { urgent }, { party: 'A' });
    expect(one.due(rule)).toEqual({ dueDate, status: 'armed' });
    expect(duties(one)).toContain('check_clue');
    one.must('check_clue', { eventSeq: seqOf(one, 'clue_received'), found: false });
    expect([one.due(rule).status, duties(one).includes('check_clue')]).toEqual(['met', false]);
    expect(one.refused('check_clue', { eventSeq: seqOf(one, 'clue_received'), found: true })).toBe(
      'clue_unknown',
    );
  });

  const foundTrue = () => {
    const one = noticed().must('record_clue', { urgent: false }, { party: 'A' });
    return one.must('check_clue', { eventSeq: seqOf(one, 'clue_received'), found: true });
  };

  test('found true it owes a freeze or seizure, and nothing else ends that duty', () => {
    const one = foundTrue();
    const clueSeq = seqOf(one, 'clue_received');
    expect(duties(one)).toContain('follow_clue');
    expect(one.refused('check_clue', { eventSeq: clueSeq, found: true })).toBe('clue_owes_measure');
    const limit = { kind: 'limit_spending', partyId: 'B', clueSeq } as const;
    expect(one.refused('take_measure', limit)).toBe('clue_owes_measure');
    one.must('take_measure', { kind: 'seize_movable', partyId: 'B' });
    expect(duties(one)).toContain('follow_clue');
    one.must('take_measure', { kind: 'seize_movable', partyId: 'B', item: 2, clueSeq });
    expect(duties(one)).not.toContain('follow_clue');
    expect(one.refused('take_measure', { kind: 'seize_immovable', partyId: 'B', clueSeq })).toBe(
      'clue_unknown',
    );
  });

  test.each([
    ['at once', () => noticed().must('record_clue', { urgent: false }, { party: 'A' })],
    ['afterwards', foundTrue],
  ])('whose property is frozen already it names that measure, %s, and owes no other', (_when, start) => {
    const one = start();
    const clueSeq = seqOf(one, 'clue_received');
    one.must('take_measure', { kind: 'limit_spending', partyId: 'B' });
    const named = { eventSeq: clueSeq, found: true, measureSeq: seqOf(one, 'measure_taken') } as const;
    expect(one.refused('check_clue', named)).toBe('clue_owes_measure');
    one.must('take_measure', { kind: 'freeze_deposit', partyId: 'B', amount: '300.00' });
    const frozen = seqOf(one, 'measure_taken');
    const refused = (data: object) => one.refused('check_clue', { ...named, measureSeq: frozen, ...data });
    expect([refused({ measureSeq: clueSeq }), refused({ found: false })]).toEqual([
      'measure_unknown',
      'clue_not_true',
    ]);
    one.must('check_clue', { ...named, measureSeq: frozen });
    expect(one.lastOf('clue_checked').data).toEqual({
      clueSeq,
      found: true,
      measureSeq: frozen,
      date: one.today,
    });
    expect(duties(one).filter((what) => what === 'check_clue' || what === 'follow_clue')).toEqual([]);
    expect(enforcementOf(one.state).measures).toHaveLength(2);
  });

  test('a measure that was ended binds nothing', () => {
    const one = foundTrue().must('take_measure', { kind: 'freeze_deposit', partyId: 'B' });
    const measureSeq = seqOf(one, 'measure_taken');
    one.must('end_measure', { eventSeq: measureSeq, ground: 'wrong' });
    const again = { eventSeq: seqOf(one, 'clue_received'), found: true, measureSeq };
    expect(one.refused('check_clue', again)).toBe('measure_unknown');
  });

  test('found true and then nothing that can be executed: checked again, it owes no more', () => {
    const one = foundTrue();
    one.must('check_clue', { eventSeq: seqOf(one, 'clue_received'), found: false });
    expect(duties(one)).not.toContain('follow_clue');
  });
});

describe('freezes and seizures (CPLI 485)', () => {
  // Taken on 26 February 2026; a day of rest does not move the day on which a measure lapses.
  test.each([
    ['freeze_deposit', 'E12.deposit', '2027-02-26'],
    ['seize_movable', 'E12.movable', '2028-02-26'],
    ['seize_immovable', 'E12.immovable', '2029-02-26'],
  ] as const)('%s lapses by %s on %s', (kind, rule, dueDate) => {
    const one = noticed().must('take_measure', { kind, partyId: 'B', amount: '300.00' });
    expect(one.due(rule)).toEqual({ dueDate, status: 'armed' });
    expect(one.refused('take_measure', { kind, partyId: 'B', amount: '300.00' })).toBe('measure_exists');
    expect(duties(one)).toContain('renew_measure');
  });

  test('two accounts of the same day and amount are two measures, told apart by their number', () => {
    const freeze = { kind: 'freeze_deposit', partyId: 'B', amount: '300.00' } as const;
    const one = noticed().must('take_measure', freeze);
    expect(one.refused('take_measure', { ...freeze, item: 1 })).toBe('measure_exists');
    one.must('take_measure', { ...freeze, item: 2 });
    expect(one.refused('take_measure', { ...freeze, item: 2 })).toBe('measure_exists');
    expect(enforcementOf(one.state).measures).toHaveLength(2);
  });

  const frozen = () => noticed().must('take_measure', { kind: 'freeze_deposit', partyId: 'B' });

  test('renewed before its end it begins anew', () => {
    const one = frozen().on('2027-02-01');
    const eventSeq = seqOf(one, 'measure_taken');
    one.must('renew_measure', { eventSeq });
    expect(one.due('E12.deposit')).toEqual({ dueDate: '2028-02-01', status: 'armed' });
    expect(one.refused('renew_measure', { eventSeq })).toBe('measure_already_renewed');
  });

  test('not renewed it lapses, the creditor is told, and nothing is left to renew', () => {
    const one = frozen();
    one.expire('E12.deposit');
    expect(enforcementOf(one.state).measures.map((measure) => measure.status)).toEqual(['lapsed']);
    expect(one.lastOf('escalated').data).toMatchObject({ rule: 'E12.deposit', partyIds: ['A', 'B'] });
    expect(one.refused('renew_measure', { eventSeq: seqOf(one, 'measure_taken') })).toBe('measure_unknown');
  });

  test('released it has no end any more', () => {
    const one = frozen();
    one.must('end_measure', { eventSeq: seqOf(one, 'measure_taken'), ground: 'security_given' });
    expect(one.due('E12.deposit').status).toBe('superseded');
    expect(duties(one)).not.toContain('renew_measure');
  });

  test('taken before the notice, the notice follows in three days (EXI 22)', () => {
    const one = inExecution().must('take_measure', { kind: 'freeze_deposit', partyId: 'B' });
    // Three days from Thursday 26 February end on Sunday 1 March: Monday 2.
    expect(one.due('E4.after_measures')).toEqual({ dueDate: '2026-03-02', status: 'armed' });
    one.must('issue_execution_notice', {});
    expect(one.due('E4.after_measures').status).toBe('met');
  });

  test('limits on spending need the notice, stand once, and have no term', () => {
    const limit = { kind: 'limit_spending', partyId: 'B' } as const;
    expect(inExecution().refused('take_measure', limit)).toBe('notice_not_issued');
    const one = noticed().must('take_measure', limit);
    expect(one.on('2026-03-10').refused('take_measure', limit)).toBe('measure_exists');
    expect(
      one.must('take_measure', { kind: 'freeze_deposit', partyId: 'B' }).refused('renew_measure', {
        eventSeq: enforcementOf(one.state).measures[0]?.seq ?? 0,
      }),
    ).toBe('measure_not_renewable');
  });

  test.each([
    ['100000.00', 'applied'],
    ['100000.01', 'fine_out_of_range'],
    ['0.00', 'fine_out_of_range'],
  ])('a fine of %s on a person is %s (CPL 118)', (amount, code) => {
    expect(noticed().refused('take_measure', { kind: 'fine', partyId: 'B', amount })).toBe(code);
  });
});

describe('auction (TL 9)', () => {
  // Six months from 26 February end on 26 August 2026; eleven days, 2 to 12 March, do not count.
  test('its time is left out of the limit for closing, and of no other', () => {
    const one = noticed().on('2026-03-02');
    const stopDeadlineIds = [one.deadlineId('E10')];
    one.must('open_process', { kind: 'auction', stopDeadlineIds });
    expect(one.refused('open_process', { kind: 'auction' })).toBe('process_exists');
    one
      .on('2026-03-13')
      .must('close_process', { eventSeq: one.lastOf('process_opened').seq, outcome: 'completed' });
    expect([one.due('E10').dueDate, one.due('E9').dueDate]).toEqual(['2026-09-07', '2026-08-26']);
  });
});

describe('objections (CPL 236, 238; EXI 3)', () => {
  test('to jurisdiction: ten days from the debtor’s receipt of the notice', () => {
    const one = serve(noticed().on('2026-03-05'), 'execution_notice', 'B');
    expect(one.due('E8', 'B')).toEqual({ dueDate: '2026-03-16', status: 'armed' });
    serve(one, 'execution_notice', 'A');
    expect(one.state.deadlines.filter((deadline) => deadline.rule === 'E8')).toHaveLength(1);
  });

  test.each([
    ['execution_objection', 'E7.reconsider', '2026-03-16'],
    ['outsider_objection', 'E7.suit', '2026-03-20'],
  ] as const)('%s: one goes on by %s until %s, from the receipt of the ruling', (kind, rule, dueDate) => {
    const one = noticed().must('open_process', { kind }, { party: 'B' }).on('2026-03-05');
    const eventSeq = one.lastOf('process_opened').seq;
    one.must('close_process', { eventSeq, outcome: 'rejected', receivedOn: '2026-03-05' });
    expect(one.due(rule, 'B')).toEqual({ dueDate, status: 'armed' });
  });

  test('without the day of receipt nothing runs', () => {
    const one = noticed().must('open_process', { kind: 'execution_objection' }, { party: 'B' });
    one.must('close_process', { eventSeq: one.lastOf('process_opened').seq, outcome: 'rejected' });
    expect(one.state.deadlines.some((deadline) => deadline.rule === 'E7.reconsider')).toBe(false);
  });
});

describe('a change of the property after the report (PROP 7)', () => {
  const reported = () => {
    const one = noticed().must('order_property_report', { partyId: 'B' });
    return one.must('record_property_report', { partyId: 'B', outcome: 'truthful' });
  };
  const change = (changedOn: string) => ({ partyId: 'B', outcome: 'truthful', changedOn }) as const;

  test('is told within ten days; later it is a late report, and breaks the order', () => {
    const one = reported().on('2026-03-20');
    expect(one.refused('record_property_report', change('2026-03-09'))).toBe('report_change_late');
    expect(one.refused('record_property_report', change('2026-03-21'))).toBe('report_change_day');
    one.must('record_property_report', change('2026-03-10'));
    expect(one.refused('record_property_report', change('2026-03-10'))).toBe('report_already_recorded');
    const said = { partyId: 'B', outcome: 'truthful' } as const;
    expect(one.refused('record_property_report', said)).toBe('report_already_recorded');
    one.must('record_property_report', { partyId: 'B', outcome: 'overdue', changedOn: '2026-03-02' });
    expect(enforcementOf(one.state).reports).toEqual([
      { partyId: 'B', outcome: 'overdue', changedOn: '2026-03-02' },
    ]);
  });
});
