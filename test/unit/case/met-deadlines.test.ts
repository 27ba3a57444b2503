/** A deadline shows as met when what it asks for was done, and not because the case went elsewhere. */
import { describe, expect, test } from 'vitest';
import { text, type CaseUnderTest } from './support/case-under-test.ts';
import {
  closedForNow,
  atReview,
  confirmed,
  inCourtMediation,
  inExecution,
  inTrial,
  lapsed,
  NUMBER,
  serve,
  serveAll,
  judged,
} from './support/journeys.ts';

type Close = (one: CaseUnderTest) => CaseUnderTest;
const closed =
  (mode: 'fully_executed' | 'settled_and_performed' | 'terminated' | 'not_enforced'): Close =>
  (one) =>
    (mode === 'settled_and_performed'
      ? one.must('record_settlement', { lastDueDate: '2026-12-31', signedIds: ['A', 'B'] })
      : one.must('issue_execution_notice', {})
    ).must('close_execution', { mode });

describe('six months without execution (CPL 237)', () => {
  test.each<[string, Close, string, string]>([
    ['executed in full', closed('fully_executed'), 'met', 'met'],
    ['settled and performed', closed('settled_and_performed'), 'met', 'met'],
    ['performed by the debtor', (one) => one.must('record_performance', { full: true }), 'met', 'met'],
    ['terminated (CPL 268)', closed('terminated'), 'superseded', 'met'],
    ['not enforced (CPL 248)', closed('not_enforced'), 'superseded', 'met'],
    ['waived', (one) => one.must('waive_claim', {}, { party: 'A' }), 'superseded', 'met'],
    ['closed for now (CPLI 517)', closedForNow, 'superseded', 'met'],
  ])('%s: the six months are %s then; the limit for closing (TL 5)', (_how, close, e9, e10) => {
    const one = close(inExecution());
    expect([one.due('E9').status, one.due('E10').status]).toEqual([e9, e10]);
    if (e9 === 'superseded')
      expect(one.events.filter(isLeft).map(({ data }) => data)).toContainEqual({
        deadlineId: one.deadlineId('E9'),
        reason: 'stage_left',
      });
  });

  test('a confirmation revoked while it is executed: neither executed nor closed (CPLI 372)', () => {
    const one = confirmed().must('apply_execution', {}, { party: 'A' });
    one.must('accept_execution', { courtCaseNumber: '(2026)黑0803执12号' });
    one.must('object_to_ruling', { by: 'party' }, { party: 'B' });
    one.must('decide_objection', { outcome: 'revoked' });
    expect(['E4', 'E9', 'E10'].map((rule) => one.due(rule).status)).toEqual(
      Array.from({ length: 3 }, () => 'superseded'),
    );
  });
});

const isLeft = (event: CaseUnderTest['events'][number]) => event.type === 'deadline_superseded';

describe('two years to apply for execution (CPL 250)', () => {
  test('an application in time meets them', () => {
    expect(lapsed().must('apply_execution', {}, { party: 'A' }).due('E1').status).toBe('met');
  });

  test('one out of time does not', () => {
    const one = lapsed().passTo('2028-03-01').must('apply_execution', {}, { party: 'A' });
    expect(one.due('E1').status).toBe('breached');
  });

  test.each<[string, Close]>([
    ['waived', (one) => one.must('waive_claim', {}, { party: 'A' })],
    ['performed', (one) => one.must('record_performance', { full: true })],
  ])('%s: nobody applied, nothing is met', (_how, close) => {
    expect(close(lapsed()).due('E1').status).toBe('superseded');
  });

  test('taken up again after closing for now is bound by no period, and a demand begins none (CPLI 517)', () => {
    const one = inExecution().must('record_settlement', { lastDueDate: '2026-06-01', signedIds: ['A', 'B'] });
    closedForNow(one).on('2026-06-10').must('record_demand', {}, { party: 'A' });
    expect(one.due('E1')).toEqual({ dueDate: '2028-06-01', status: 'superseded' });
  });

  test('reporting the settlement as not performed meets the period that it had begun (CPL 241)', () => {
    const one = inExecution().must('record_settlement', { lastDueDate: '2026-06-01', signedIds: ['A', 'B'] });
    expect(one.must('report_settlement_default', {}).due('E1').status).toBe('met');
  });
});

describe('left undone', () => {
  test('a suit withdrawn: nobody answered, nobody was served (CPL 128)', () => {
    const one = serve(inTrial('ordinary', { respondents: 2 }), 'complaint', 'B');
    one.must('close_suit', { ground: 'withdrawn' });
    expect([one.due('T1').status, one.due('T2').status, one.due('T7').status]).toEqual([
      'superseded',
      'superseded',
      'met',
    ]);
  });

  test('an application waived before it was taken: not accepted in time, not at all (EX 16)', () => {
    const one = lapsed().must('apply_execution', {}, { party: 'A' }).must('waive_claim', {}, { party: 'A' });
    expect(one.due('E2').status).toBe('superseded');
  });

  test('material returned as not corrected: the party’s period is not met (REG 7)', () => {
    const one = atReview().must('request_correction', {
      items: [{ code: 'identity' }],
      days: 7,
      onTheSpot: true,
    });
    expect(one.must('return_complaint', {}).due('FL4').status).toBe('superseded');
  });

  test('mediation that failed before a mediator was appointed: none was (OMR 10)', () => {
    const one = atReview();
    for (const party of ['A', 'B'])
      one.must('give_consent', { stage: 'mediation_after_registration', mode: 'online' }, { party });
    one.must('register_case', { courtCaseNumber: NUMBER, procedure: 'ordinary', next: 'mediation' });
    one.must('end_mediation', { reason: 'party_unwilling', next: 'trial' });
    expect(one.due('CM6').status).toBe('superseded');
  });

  test('what is the stage’s business is met by moving on: mediated in time', () => {
    const one = inCourtMediation().must('end_mediation', { reason: 'too_far_apart', next: 'trial' });
    expect(one.due('CM3.ordinary').status).toBe('met');
  });
});

describe('the limit for trying the case', () => {
  const limits = (one: CaseUnderTest) => one.state.deadlines.filter((deadline) => deadline.rule === 'T7');

  test('is met by the dismissal of the suit as by a judgment (CPL 157)', () => {
    expect(inTrial().must('render_ruling', { kind: 'dismissal_of_suit' }).due('T7').status).toBe('met');
  });

  test('is not met by an appeal on jurisdiction; it runs again when that is decided (CPL 130, 171)', () => {
    const one = serveAll(inTrial().must('render_ruling', { kind: 'jurisdiction' }), 'ruling');
    one.must('lodge_appeal', {}, { party: 'B' });
    expect(one.due('T7').status).toBe('superseded');
    one.must('transfer_appeal', {}).must('register_appeal', {}).must('decide_appeal', { outcome: 'upheld' });
    expect([one.stage, one.due('T7')]).toEqual(['trial', { dueDate: '2026-07-06', status: 'armed' }]);
  });

  test('keeps the days left out of it when the procedure changes (CPLI 243, 258)', () => {
    const one = inTrial('summary').on('2026-01-22');
    const days = { ground: 'appraisal', from: '2026-01-12', to: '2026-01-21', documentId: 'doc-order' };
    one.must('exclude_period', { deadlineId: one.deadlineId('T8'), ...days });
    one.must('convert_procedure', { to: 'ordinary' });
    expect(one.due('T7').dueDate).toBe('2026-07-15');
  });

  test('is not armed for a judgment whose appeal period a corrected service opens again (CPL 158)', () => {
    const one = lapsed();
    const before = limits(one).length;
    const eventSeq = one.state.services.findLast((service) => service.partyId === 'B')?.seq ?? 0;
    one.must('correct', { eventSeq, date: '2026-02-20', reason: text('wrong') });
    expect([one.stage, limits(one).length, limits(one).at(-1)?.status]).toEqual(['trial', before, 'met']);
    const since = one.events.filter((event) => event.inputNo === one.state.inputNo);
    expect(since.filter((event) => event.type === 'deadline_armed')).toEqual([]);
  });

  test('runs anew when the judgment itself is set aside (CPL 177)', () => {
    const one = serveAll(judged(), 'judgment').must('lodge_appeal', {}, { party: 'B' });
    one
      .must('transfer_appeal', {})
      .must('register_appeal', {})
      .must('decide_appeal', { outcome: 'remanded' });
    expect(limits(one).map(({ status }) => status)).toEqual(['met', 'armed']);
  });
});
