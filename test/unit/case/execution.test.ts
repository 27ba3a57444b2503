/** After effect: demand, urging, the creditor's application, execution, its ends (CPL 235-268; EX; docs/law.md §7). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import {
  closedForNow,
  heard,
  confirmed,
  inExecution,
  inTrial,
  lapsed,
  pays,
  serveAll,
} from './support/journeys.ts';

describe('the two years in which execution may be applied for', () => {
  test('begin on the last day for performing, and nobody applies before the first has passed', () => {
    const items = [pays('2026-02-10'), pays('2026-03-10')];
    const one = heard(inTrial('small_claims'));
    serveAll(one.must('render_judgment', { announced: 'same_day', items }), 'judgment');
    expect(one.due('E1').dueDate).toBe('2028-03-10');
    expect(one.on('2026-02-10').refused('apply_execution', {}, { party: 'A' })).toBe('not_performed');
    one.on('2026-02-11').must('apply_execution', {}, { party: 'A' });
  });

  test('are interrupted by a demand: they begin anew', () => {
    const one = lapsed().on('2026-05-06').must('record_demand', {}, { party: 'A' });
    expect(one.due('E1')).toEqual({ dueDate: '2028-05-08', status: 'armed' });
    expect(
      one.state.deadlines.filter((deadline) => deadline.rule === 'E1' && deadline.status === 'armed'),
    ).toHaveLength(1);
  });

  test('once run out are not interrupted any more; the application is accepted all the same, marked late', () => {
    const one = lapsed().passTo('2028-03-01');
    expect(one.due('E1').status).toBe('breached');
    one.must('record_demand', {}, { party: 'A' });
    expect(one.due('E1').status).toBe('breached');
    one.must('apply_execution', {}, { party: 'A' });
    expect(one.lastOf('execution_applied').data.late).toBe(true);
    expect(one.stage).toBe('execution');
  });

  const refrains = { kind: 'refrain', obligorId: 'B', obligeeId: 'A' } as const;
  const toRefrain = () => {
    const one = heard(inTrial('small_claims'));
    serveAll(one.must('render_judgment', { announced: 'same_day', items: [refrains] }), 'judgment');
    return one;
  };

  test('of a duty not to act do not begin before it is broken (EXI 21), and no demand begins them', () => {
    const one = toRefrain();
    one.must('record_demand', {}, { party: 'A' });
    expect(one.state.deadlines.filter((deadline) => deadline.rule === 'E1')).toEqual([]);
  });

  test('of a duty not to act that nobody says was broken let nobody come too late', () => {
    const one = toRefrain().on('2029-01-02').must('apply_execution', {}, { party: 'A' });
    expect(one.lastOf('execution_applied').data.late).toBe(false);
  });

  test.each([
    // Two years from the breach end on Saturday, 5 February 2028, and on Monday the 7th.
    ['2026-02-05', '2028-02-07', false],
    ['2026-02-05', '2028-02-08', true],
    ['2028-02-01', '2028-02-08', false],
  ])('of a duty not to act broken on %s, asked for on %s: late is %s', (brokenOn, on, late) => {
    const one = toRefrain().on(on);
    one.must('apply_execution', { brokenOn }, { party: 'A' });
    expect(one.lastOf('execution_applied').data).toMatchObject({ brokenOn, late });
  });

  test('name no breach where there is no such duty, nor one that has yet to come', () => {
    const lapse = lapsed();
    expect(lapse.refused('apply_execution', { brokenOn: '2026-02-01' }, { party: 'A' })).toBe(
      'no_duty_not_to_act',
    );
    const one = toRefrain();
    expect(one.refused('apply_execution', { brokenOn: '2030-01-01' }, { party: 'A' })).toBe('not_performed');
  });

  test('end six months after an obstacle that fell into their last six months (CC 194)', () => {
    const one = lapsed();
    const { deadlineId } = one.state.deadlines.find((deadline) => deadline.rule === 'E1')!;
    expect(one.due('E1').dueDate).toBe('2028-02-25');
    one.on('2028-01-10').must('exclude_period', {
      deadlineId,
      ground: 'obstacle',
      from: '2027-12-01',
      to: '2028-01-10',
      documentId: 'd-hospital',
    });
    // 2028-07-10 is a Monday.
    expect(one.due('E1')).toEqual({ dueDate: '2028-07-10', status: 'armed' });
  });

  test('are the creditor’s: the debtor neither demands, nor applies, nor waives', () => {
    const one = lapsed();
    expect(one.refused('record_demand', {}, { party: 'B' })).toBe('not_creditor');
    expect(one.refused('apply_execution', {}, { party: 'B' })).toBe('not_creditor');
    expect(one.refused('waive_claim', {}, { party: 'B' })).toBe('not_creditor');
  });
});

describe('urging', () => {
  const urged = (days?: number) =>
    lapsed().must('start_urging', { basis: 'court', ...(days === undefined ? {} : { days }) });

  test.each([
    [undefined, '2026-03-13'],
    [30, '2026-03-30'],
  ])('%s days from 26 February end on %s', (days, dueDate) => {
    expect(urged(days).due('SLA-URGING')).toEqual({ dueDate, status: 'armed' });
  });

  test.each([
    [31, 'urging_length'],
    [0, 'length_not_allowed'],
  ])('of %i days is refused', (days, code) => {
    expect(lapsed().refused('start_urging', { basis: 'court', days })).toBe(code);
  });

  test('never delays the creditor, who applies at once', () => {
    const one = urged().must('apply_execution', {}, { party: 'A' });
    expect(one.stage).toBe('execution');
    expect(one.lastOf('urging_ended').data.result).toBe('execution_applied');
  });

  test('does not touch the two years', () => {
    expect(urged().due('E1')).toEqual({ dueDate: '2028-02-25', status: 'armed' });
  });

  test('runs out: back to where it began', () => {
    const one = urged();
    expect(one.expire()).toBe('SLA-URGING');
    expect(one.stage).toBe('in_force');
  });

  test.each([
    ['performed', 'urging', 'judgment_performed'],
    ['refused', 'in_force', undefined],
  ] as const)('its result: %s', (result, stage, concluded) => {
    const one = urged().must('record_urging_result', { result });
    expect([one.stage, one.state.concluded]).toEqual([stage, concluded]);
  });
});

describe('execution', () => {
  test('seven days to accept; ten for the notice and six months, both from the application', () => {
    const one = lapsed().must('apply_execution', {}, { party: 'A' });
    expect(one.due('E2').dueDate).toBe('2026-03-05');
    expect(one.refused('close_execution', { mode: 'terminated' })).toBe('execution_not_accepted');
    const accepted = inExecution();
    expect(accepted.refused('close_execution', { mode: 'fully_executed' })).toBe('notice_not_issued');
    expect(accepted.refused('close_execution', { mode: 'settled_and_performed' })).toBe('no_settlement');
    expect(accepted.refused('close_for_now', { basis: 'creditor_signed', searches: 2 })).toBe(
      'notice_not_issued',
    );
    one.on('2026-03-02').must('accept_execution', { courtCaseNumber: '(2026)黑0803执12号' });
    expect([one.due('E4').dueDate, one.due('E9').dueDate, one.due('E10').dueDate]).toEqual([
      '2026-03-09',
      '2026-08-26',
      '2026-09-02',
    ]);
    one.must('issue_execution_notice', {});
    expect(one.due('E4').status).toBe('met');
    expect(one.refused('issue_execution_notice', {})).toBe('notice_already_issued');
  });

  test('correcting the date of the application moves what counts from it', () => {
    const one = inExecution().on('2026-03-03');
    const eventSeq = one.lastOf('execution_applied').seq;
    one.must('correct', { eventSeq, date: '2026-02-27', reason: text('wrong') }, { by: 'execution_judge' });
    expect([one.due('E4').dueDate, one.due('E9').dueDate]).toEqual(['2026-03-09', '2026-08-27']);
  });

  test('six months without result: the creditor is told of the higher court', () => {
    const one = inExecution();
    one.expire('E9');
    expect(one.lastOf('escalated').data).toMatchObject({ rule: 'E9', partyIds: ['A', 'B'] });
  });

  test('a settlement sets the limit from its last day; default is reported once', () => {
    const one = inExecution().must('record_settlement', { lastDueDate: '2026-06-01', signedIds: ['A', 'B'] });
    expect(one.due('E1').dueDate).toBe('2028-06-01');
    one.must('report_settlement_default', {});
    expect(one.refused('report_settlement_default', {})).toBe('no_settlement');
  });

  describe('a settlement (CPL 241; EXI 13; TL 9)', () => {
    const settled = (on: string) =>
      inExecution()
        .on(on)
        .must('record_settlement', { lastDueDate: '2026-06-01', signedIds: ['A', 'B'] });
    const clocks = (one: CaseUnderTest) => [one.due('E9'), one.due('E10')];

    test('lets the six months stand still while it runs: nobody is told of the higher court', () => {
      const one = settled('2026-03-02').passTo('2026-12-01');
      expect(clocks(one).map(({ status }) => status)).toEqual(['excluded', 'excluded']);
      const told = one.events.flatMap((event) => (event.type === 'escalated' ? [event.data.rule] : []));
      expect(told).not.toContain('E9');
    });

    // Applied for and accepted on 26 February: six months end on 26 August.
    test.each([
      ['2026-03-02', '2026-03-02', '2026-08-27'],
      ['2026-03-02', '2026-03-31', '2026-09-28'],
      ['2026-03-02', '2026-06-09', '2026-12-04'],
    ])('made on %s, not performed on %s: they end on %s', (made, defaulted, dueDate) => {
      const one = settled(made).on(defaulted).must('report_settlement_default', {});
      expect(clocks(one)).toEqual([
        { dueDate, status: 'armed' },
        { dueDate, status: 'armed' },
      ]);
    });

    test('a second settlement stops them a second time', () => {
      const one = settled('2026-03-02').on('2026-03-11').must('report_settlement_default', {});
      one.on('2026-03-20').must('record_settlement', { lastDueDate: '2026-09-01', signedIds: ['A', 'B'] });
      one.on('2026-03-29').must('report_settlement_default', {});
      expect(one.due('E9').dueDate).toBe('2026-09-15');
    });

    test('performed: executed, though the clock stood still', () => {
      const one = settled('2026-03-02').must('close_execution', { mode: 'settled_and_performed' });
      expect(clocks(one).map(({ status }) => status)).toEqual(['met', 'met']);
    });
  });

  test('closed for now: looked at every six months, and taken up again at any time', () => {
    const one = closedForNow(inExecution());
    // Closed on 27 May.
    expect(one.due('E16.review').dueDate).toBe('2026-11-27');
    expect(obligations(one.state).map((owed) => owed.what)).toEqual(['review_property']);
    one.on('2026-06-01').must('resume_execution', {});
    expect(one.stage).toBe('execution');
    expect(one.due('E9')).toEqual({ dueDate: '2026-12-01', status: 'armed' });
  });

  test('executed in full: concluded, and archived', () => {
    const one = inExecution()
      .must('issue_execution_notice', {})
      .must('close_execution', { mode: 'fully_executed' });
    expect(one.state.concluded).toBe('fully_executed');
    expect(one.nextDue()?.rule).toBe('SLA-ARCHIVE');
    one.must('archive_case', { visited: true });
    expect([one.stage, obligations(one.state)]).toEqual(['archived', []]);
  });

  test('a confirmed agreement is executed like a judgment', () => {
    expect(confirmed().must('apply_execution', {}, { party: 'A' }).stage).toBe('execution');
  });
});
