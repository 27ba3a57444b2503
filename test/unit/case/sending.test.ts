/** Sending what the court has made: a term of the law for judgments only (CPL 151, 181), the platform's for other papers. */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { text, type CaseUnderTest } from './support/case-under-test.ts';
import {
  heard,
  atReview,
  confirmationApplied,
  consents,
  inCourtMediation,
  inTrial,
  judged,
  pays,
  serve,
  serveAll,
  SIGNED,
} from './support/journeys.ts';

const heardToday = (): CaseUnderTest => heard(inTrial());
const judgment = (announced: 'same_day' | 'fixed_date') =>
  heardToday().must('render_judgment', { announced, items: [pays()] });
const onAppeal = () =>
  serveAll(judged(), 'judgment')
    .must('lodge_appeal', {}, { party: 'B' })
    .must('transfer_appeal', {})
    .must('register_appeal', {})
    .must('decide_appeal', { outcome: 'upheld' });

/** All made on Monday 5 January 2026. */
const MADE: readonly (readonly [string, () => CaseUnderTest, string, string])[] = [
  [
    'a judgment announced at the hearing: ten days (CPL 151)',
    () => judgment('same_day'),
    'T13',
    '2026-01-15',
  ],
  [
    'a judgment announced on a fixed day: at once (CPL 151)',
    () => judgment('fixed_date'),
    'SLA-JUDGMENT-AT-ONCE',
    '2026-01-06',
  ],
  ['a judgment on appeal, as at first instance (CPL 181)', onAppeal, 'T13', '2026-01-15'],
  [
    'a ruling on jurisdiction (CPL 157)',
    () => inTrial().must('render_ruling', { kind: 'jurisdiction' }),
    'SLA-SERVE-PAPER',
    '2026-01-12',
  ],
  [
    'a ruling of non-acceptance (CPL 126)',
    () => atReview().must('refuse_registration', { ground: 'conditions_not_met' }),
    'SLA-SERVE-PAPER',
    '2026-01-12',
  ],
  [
    'a mediation paper (CPL 100)',
    () =>
      inCourtMediation().must(
        'reach_agreement',
        { ...SIGNED, suitEnding: 'mediation_paper' },
        { by: 'mediator' },
      ),
    'SLA-SERVE-PAPER',
    '2026-01-12',
  ],
  [
    'a confirmation ruling (CPL 206)',
    () =>
      confirmationApplied()
        .must('accept_confirmation', {})
        .must('confirm_agreement', { askedIds: ['A', 'B'] }),
    'SLA-SERVE-PAPER',
    '2026-01-12',
  ],
];

const SENDING = ['T13', 'SLA-JUDGMENT-AT-ONCE', 'SLA-SERVE-PAPER'];

describe('the clock for sending', () => {
  test.each(MADE)('%s', (_what, made, rule, dueDate) => {
    const one = made();
    const armed = one.state.deadlines.filter(
      (deadline) => SENDING.includes(deadline.rule) && deadline.status === 'armed',
    );
    expect(armed.map((deadline) => [deadline.rule, deadline.dueDate])).toEqual([[rule, dueDate]]);
    const owed = obligations(one.state).find(({ by }) => by.includes('record_service'));
    expect(owed?.deadlineId).toBe(armed[0]?.deadlineId);
  });

  test('is met when the last has the paper, not before', () => {
    const one = serve(judgment('same_day'), 'judgment', 'A');
    expect(one.due('T13').status).toBe('armed');
    expect(serve(one, 'judgment', 'B').due('T13').status).toBe('met');
  });

  test('a paper gone back on before it is served is not to be sent any more (CPL 102)', () => {
    const one = inCourtMediation();
    one.must('reach_agreement', { ...SIGNED, suitEnding: 'mediation_paper' }, { by: 'mediator' });
    one.must(
      'withdraw_consent',
      { stage: 'mediation_after_registration', reason: text('no') },
      { party: 'B' },
    );
    expect([one.stage, one.due('SLA-SERVE-PAPER').status]).toEqual(['trial', 'superseded']);
  });

  test('counts from the corrected date of the ruling', () => {
    const one = inTrial().must('render_ruling', { kind: 'jurisdiction' }).on('2026-01-08');
    const eventSeq = one.lastOf('instrument_issued').seq;
    one.must('correct', { eventSeq, date: '2026-01-07', reason: text('wrong') });
    expect(one.due('SLA-SERVE-PAPER').dueDate).toBe('2026-01-12');
  });

  test('an agreement in the trial that ends in a mediation paper has no ten days either', () => {
    const one = consents(inTrial(), 'mediation_after_registration');
    one.must(
      'reach_agreement',
      { ...SIGNED, mediatingBody: 'court', suitEnding: 'mediation_paper' },
      { by: 'judge' },
    );
    expect(one.due('SLA-SERVE-PAPER').status).toBe('armed');
    expect(one.state.deadlines.some((deadline) => deadline.rule === 'T13')).toBe(false);
  });
});
