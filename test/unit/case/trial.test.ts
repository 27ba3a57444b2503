/** Trial at first instance: service on each respondent, fee, evidence, hearing, procedure, judgment (CPL 128-156). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { answersWaived, heard, inTrial, judged, pays, sat, serve, serveAll } from './support/journeys.ts';

describe('the limits, from registration on 5 January', () => {
  test.each([
    ['ordinary', 'T7', '2026-07-06'],
    ['summary', 'T8', '2026-04-07'],
    ['small_claims', 'T9', '2026-03-05'],
  ] as const)('%s: %s ends on %s', (procedure, rule, dueDate) => {
    expect(inTrial(procedure).due(rule)).toEqual({ dueDate, status: 'armed' });
  });

  test('the president may prolong, and nobody below', () => {
    const one = inTrial('summary');
    const more = { deadlineId: one.deadlineId('T8'), ground: 'president' };
    expect(one.refused('extend_deadline', more, { by: 'judge' })).toBe('approval_required');
    one.must('extend_deadline', more, { by: 'president' });
    expect(one.due('T8').dueDate).toBe('2026-05-06');
    expect(one.refused('extend_deadline', more, { by: 'president' })).toBe('extension_exists');
    one.on('2026-01-06');
    expect(one.refused('extend_deadline', more, { by: 'president' })).toBe('extension_exhausted');
  });

  test('running out tells the head of division and the president; the case stays in trial', () => {
    const one = inTrial();
    expect(one.expire('T7')).toBe('T7');
    expect([one.stage, one.lastOf('escalated').data.to]).toEqual(['trial', ['division_head', 'president']]);
  });
});

describe('converting the procedure', () => {
  test('to the fuller one keeps the start at registration', () => {
    const one = inTrial('summary').on('2026-03-02').must('convert_procedure', { to: 'ordinary' });
    expect(one.due('T8').status).toBe('superseded');
    expect(one.due('T7')).toEqual({ dueDate: '2026-07-06', status: 'armed' });
  });

  test('back is possible before a hearing, not after, and not to itself', () => {
    const one = inTrial('ordinary').must('convert_procedure', { to: 'summary' });
    heard(one.must('convert_procedure', { to: 'ordinary' }));
    expect(one.refused('convert_procedure', { to: 'summary' })).toBe('conversion_not_allowed');
    expect(one.refused('convert_procedure', { to: 'ordinary' })).toBe('conversion_not_allowed');
  });
});

describe('serving the complaint', () => {
  test('gives each respondent fifteen days of their own; the court’s five are met with the last', () => {
    const one = inTrial('ordinary', { respondents: 3 });
    expect(one.due('T1')).toEqual({ dueDate: '2026-01-12', status: 'armed' });
    serve(one.on('2026-01-07'), 'complaint', 'B', '2026-01-06');
    serve(one, 'complaint', 'C');
    expect(one.due('T1').status).toBe('armed');
    serve(one.on('2026-01-08'), 'complaint', 'D');
    expect(one.due('T1').status).toBe('met');
    expect(['B', 'C', 'D'].map((party) => one.due('T2', party).dueDate)).toEqual([
      '2026-01-21',
      '2026-01-22',
      '2026-01-23',
    ]);
  });

  test('is not met when the last who was to be served has left: nothing is left to do, and it ends', () => {
    const one = serve(inTrial('ordinary', { respondents: 2 }), 'complaint', 'B');
    one.must('record_party_change', { partyId: 'C', change: 'left' });
    expect(one.due('T1').status).toBe('superseded');
  });

  test('an answer meets only its own period; silence stops nothing', () => {
    const one = inTrial('ordinary', { respondents: 2 });
    serve(serve(one, 'complaint', 'B'), 'complaint', 'C').must('file_answer', {}, { party: 'B' });
    expect([one.due('T2', 'B').status, one.due('T2', 'C').status]).toEqual(['met', 'armed']);
    sat(one.passTo('2026-01-23'));
    expect(one.due('T2', 'C').status).toBe('breached');
  });

  test.each([
    ['answering twice', 'already_answered', 'B'],
    ['the applicant answering', 'not_respondent', 'A'],
    ['answering before service', 'complaint_not_served', 'C'],
  ] as const)('refused: %s', (_what, code, party) => {
    const one = serve(inTrial('ordinary', { respondents: 2 }), 'complaint', 'B').must(
      'file_answer',
      {},
      { party: 'B' },
    );
    expect(one.refused('file_answer', {}, { party })).toBe(code);
  });

  test.each([
    [
      'on the applicant',
      'complaint_not_to_applicant',
      'ordinary',
      { partyId: 'A', document: 'complaint', method: 'direct' },
    ],
    ['twice', 'already_served', 'ordinary', { partyId: 'B', document: 'complaint', method: 'post' }],
    [
      'by public notice in summary procedure',
      'public_notice_not_allowed',
      'summary',
      { partyId: 'C', document: 'complaint', method: 'public_notice' },
    ],
    [
      'of a judgment that is not made',
      'nothing_to_serve',
      'ordinary',
      { partyId: 'B', document: 'judgment', method: 'direct' },
    ],
    [
      'on a day to come',
      'date_in_future',
      'ordinary',
      { partyId: 'C', document: 'complaint', method: 'direct', effectDate: '2026-01-06' },
    ],
  ] as const)('refused: service %s', (_what, code, procedure, data) => {
    const one = serve(inTrial(procedure, { respondents: 2 }), 'complaint', 'B');
    expect(one.refused('record_service', data)).toBe(code);
  });

  test.each([
    ['again on the same day', '2026-01-05', 'B', 'already_served'],
    ['on another party that day', '2026-01-05', 'C', 'applied'],
    ['again for another hearing', '2026-01-12', 'B', 'applied'],
  ])('a summons %s: %s, %s is %s', (_what, day, partyId, code) => {
    const one = serve(inTrial('ordinary', { respondents: 2 }), 'summons', 'B').on(day);
    expect(one.refused('record_service', { partyId, document: 'summons', method: 'direct' })).toBe(code);
  });
});

describe('the fee', () => {
  const asked = () => serve(inTrial().must('issue_fee_notice', { amount: '50.00' }), 'fee_notice', 'A');

  test('unpaid after seven days opens the judge’s way to rule the suit withdrawn, and rules nothing itself', () => {
    const one = asked();
    expect(one.due('FL9').dueDate).toBe('2026-01-12');
    expect(one.refused('close_suit', { ground: 'fee_unpaid' })).toBe('fee_not_overdue');
    one.expire('FL9');
    expect(obligations(one.state).map((owed) => owed.what)).toContain('rule_on_unpaid_fee');
    expect(one.must('close_suit', { ground: 'fee_unpaid' }).state.concluded).toBe('fee_unpaid');
  });

  test('paid late is paid', () => {
    const one = asked();
    one.expire('FL9');
    one.must('record_fee_payment', {});
    expect(one.refused('close_suit', { ground: 'fee_unpaid' })).toBe('fee_not_overdue');
    expect(one.refused('record_fee_payment', {})).toBe('fee_already_paid');
  });
});

describe('evidence', () => {
  test.each([
    ['ordinary', 15, '2026-01-20'],
    ['summary', 15, '2026-01-20'],
    ['small_claims', 7, '2026-01-12'],
  ] as const)('%s: %i days end on %s', (procedure, days, dueDate) => {
    const one = inTrial(procedure).must('set_evidence_period', { days, onTheSpot: true });
    expect(one.due(`T5.${procedure}`).dueDate).toBe(dueDate);
  });

  test.each([
    ['ordinary', 14],
    ['summary', 16],
    ['small_claims', 16],
  ] as const)('%s: the law does not allow %i days, and nothing fails', (procedure, days) => {
    expect(inTrial(procedure).refused('set_evidence_period', { days })).toBe('length_not_allowed');
  });
});

describe('the evidence period of each party', () => {
  const clocks = (one: CaseUnderTest) =>
    one.state.deadlines
      .filter((deadline) => deadline.rule.startsWith('T5.'))
      .map(({ partyId, dueDate, status }) => [partyId, dueDate, status]);
  const serve = (one: CaseUnderTest, partyId: string) =>
    one.must('record_service', { partyId, document: 'evidence_notice', method: 'direct' });

  test('runs from their own receipt of the notice', () => {
    const one = inTrial('ordinary', { respondents: 2 }).on('2026-01-05');
    one.must('set_evidence_period', { days: 15 });
    expect(clocks(one)).toEqual([]);
    expect(obligations(one.state).map((owed) => owed.what)).toContain('serve_evidence_notice');
    serve(one.on('2026-01-06'), 'A');
    serve(one.on('2026-01-09'), 'B');
    // Fifteen days after Friday the 16th are Saturday the 31st: moved to Monday.
    serve(one.on('2026-01-16'), 'C');
    expect(clocks(one)).toEqual([
      ['A', '2026-01-21', 'armed'],
      ['B', '2026-01-26', 'armed'],
      ['C', '2026-02-02', 'armed'],
    ]);
    expect(one.due('SLA-SERVE-NOTICE').status).toBe('met');
    expect(obligations(one.state).map((owed) => owed.what)).not.toContain('serve_evidence_notice');
  });

  test('made longer for one is longer for all (EV 54)', () => {
    const one = inTrial('ordinary').must('set_evidence_period', { days: 15, onTheSpot: true });
    const { deadlineId } = one.state.deadlines.find((deadline) => deadline.rule === 'T5.ordinary')!;
    one.must('extend_deadline', { deadlineId, ground: 'court', length: 6 }, { by: 'division_head' });
    expect(clocks(one)).toEqual([
      ['A', '2026-01-26', 'armed'],
      ['B', '2026-01-26', 'armed'],
    ]);
  });

  test('set anew runs from the receipt of the new notice', () => {
    const one = inTrial('ordinary').must('set_evidence_period', { days: 15, onTheSpot: true });
    expect(one.refused('set_evidence_period', { days: 15 })).toBe('evidence_period_exists');
    one.must('set_evidence_period', { days: 20 });
    expect(clocks(one).map(([, , status]) => status)).toEqual(['superseded', 'superseded']);
    serve(one.on('2026-01-06'), 'B');
    expect(clocks(one).at(-1)).toEqual(['B', '2026-01-26', 'armed']);
  });

  test('keeps the length it was set with when the procedure is converted', () => {
    const one = inTrial('summary').must('set_evidence_period', { days: 10 });
    one.must('convert_procedure', { to: 'ordinary' });
    serve(one.on('2026-01-06'), 'B');
    expect(one.due('T5.summary')).toEqual({ dueDate: '2026-01-16', status: 'armed' });
  });
});

describe('judgment', () => {
  const judgment = { announced: 'fixed_date', items: [pays()] } as const;

  test('needs a hearing', () => {
    expect(answersWaived(inTrial()).refused('render_judgment', judgment)).toBe('hearing_needed');
  });

  test('waits for the ruling on jurisdiction', () => {
    const one = heard(inTrial()).must('render_ruling', { kind: 'jurisdiction' });
    expect(one.refused('render_judgment', judgment)).toBe('instrument_pending');
    expect(obligations(one.state).map((owed) => owed.what)).toContain('serve_judgment');
    serveAll(one, 'ruling').passTo('2026-01-16').must('render_judgment', judgment);
  });

  test('is not given when one side has nobody left; an heir takes the place', () => {
    const one = heard(inTrial());
    one.must('record_party_change', { partyId: 'B', change: 'deceased' });
    expect(one.refused('render_judgment', judgment)).toBe('side_missing');
    const details = text('details-heir');
    one.must('add_party', { role: 'respondent', kind: 'person', details, succeeds: 'B' });
    const heir = one.state.parties.at(-1)?.partyId ?? '';
    one.must('render_judgment', { ...judgment, items: [pays(undefined, heir)] });
  });

  test('is not dated in the future, nor given twice', () => {
    const one = heard(inTrial());
    expect(one.refused('render_judgment', { ...judgment, date: '2026-01-06' })).toBe('date_in_future');
    one.must('render_judgment', judgment);
    expect(one.refused('render_judgment', judgment)).toBe('instrument_pending');
    expect(one.refused('close_suit', { ground: 'withdrawn' })).toBe('instrument_pending');
  });

  test('in small claims it is in force when served on all', () => {
    const one = serve(judged('small_claims'), 'judgment', 'A');
    expect(one.stage).toBe('trial');
    expect(serve(one, 'judgment', 'B').stage).toBe('in_force');
    expect(one.refused('lodge_appeal', {}, { party: 'B' })).toBe('not_appealable');
  });

  test('a party who joins later and is served later does not put it in force a second time', () => {
    const one = serveAll(judged('small_claims'), 'judgment').must('apply_execution', {}, { party: 'A' });
    one.must('add_party', { role: 'third_party', kind: 'person', details: text('details-new') });
    serve(one, 'judgment', one.state.parties.at(-1)?.partyId ?? '');
    expect(one.stage).toBe('execution');
  });

  test('a dismissal of the suit that is not appealed concludes the case', () => {
    const one = serveAll(inTrial().must('render_ruling', { kind: 'dismissal_of_suit' }), 'ruling');
    expect(one.passTo('2026-01-16').state.concluded).toBe('claim_dismissed');
  });
});
