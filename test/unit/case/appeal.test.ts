/** Appeal: each party's own period, what is late, the chain of papers, and what the higher court makes of it (CPL 171-183). */
import { obligations } from '../../../domain/machine/obligations.ts';
import { awaitsRegistration } from '../../../domain/chapters/appeal/chain.ts';
import { describe, expect, test } from 'vitest';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { heard, judged, lapsed, serve, serveAll } from './support/journeys.ts';

const served = (): CaseUnderTest =>
  serveAll(judged('ordinary', { on: '2026-01-30' }).on('2026-01-31'), 'judgment');
const appealed = (): CaseUnderTest => served().on('2026-02-05').must('lodge_appeal', {}, { party: 'B' });

describe('the appeal period', () => {
  test('of a judgment served on Saturday 31 January ends after the Spring Festival, on 24 February', () => {
    expect(served().due('T14.judgment', 'B')).toEqual({ dueDate: '2026-02-24', status: 'armed' });
  });

  test('is each party’s own, from their own service', () => {
    const one = judged('ordinary', { on: '2026-01-30' }).on('2026-01-31');
    serve(serve(one, 'judgment', 'A').on('2026-02-26'), 'judgment', 'B');
    expect([one.due('T14.judgment', 'A').dueDate, one.due('T14.judgment', 'B').dueDate]).toEqual([
      '2026-02-24',
      '2026-03-13',
    ]);
    expect(one.passTo('2026-03-13').stage).toBe('trial');
    expect(one.passTo('2026-03-14').stage).toBe('in_force');
  });

  test('when the last has run out the judgment is in force', () => {
    const one = lapsed();
    expect(one.stage).toBe('in_force');
    expect(one.lastOf('instrument_effective').data.date).toBe('2026-02-25');
    expect(one.due('E1').dueDate).toBe('2028-02-25');
  });

  test('of a party who dies ends for them: the judgment does not wait', () => {
    const one = serve(judged('ordinary', { respondents: 2 }), 'judgment', 'A');
    serve(one, 'judgment', 'B')
      .passTo('2026-01-21')
      .must('record_party_change', { partyId: 'C', change: 'deceased' });
    expect(one.stage).toBe('in_force');
  });

  test('has not begun for who is not served', () => {
    const one = serve(judged(), 'judgment', 'A');
    expect(one.refused('lodge_appeal', {}, { party: 'B' })).toBe('not_served_yet');
  });
});

describe('lodging', () => {
  test('in time', () => {
    const one = appealed();
    expect([one.stage, one.due('T14.judgment', 'B').status]).toEqual(['appeal', 'met']);
    expect(one.refused('lodge_appeal', {}, { party: 'B' })).toBe('already_appealed');
    expect(one.due('T16.forward').dueDate).toBe('2026-02-10');
  });

  test('posted on the last day and received two days later is in time: the effect is taken back', () => {
    const one = lapsed().must('lodge_appeal', {}, { party: 'B', happenedOn: '2026-02-24' });
    expect(one.stage).toBe('appeal');
    expect(one.lastOf('appeal_lodged').data).toMatchObject({ date: '2026-02-24', late: false });
    expect(one.due('E1').status).toBe('superseded');
    expect(one.state.instruments[0]?.effectiveOn).toBeUndefined();
  });

  test('posted a day late is refused once the judgment is in force', () => {
    const late = { party: 'B', happenedOn: '2026-02-25' };
    expect(lapsed().refused('lodge_appeal', {}, late)).toBe('appeal_period_passed');
  });

  test('late while another’s period runs goes up to the court, marked late', () => {
    const one = serve(judged('ordinary', { on: '2026-01-30' }).on('2026-01-31'), 'judgment', 'A');
    serve(one.on('2026-02-13'), 'judgment', 'B')
      .passTo('2026-02-26')
      .must('lodge_appeal', {}, { party: 'A' });
    expect(one.lastOf('appeal_lodged').data.late).toBe(true);
  });

  test('the other’s period that runs out meanwhile puts nothing in force', () => {
    expect(appealed().passTo('2026-03-01').stage).toBe('appeal');
  });
});

describe('the chain of papers', () => {
  test('5 days to forward, 15 to answer, 5 to forward the answer, 5 to send the file, 3 months to decide', () => {
    const one = serve(appealed(), 'appeal_petition', 'A', '2026-02-05');
    expect(one.due('T16.forward').status).toBe('met');
    expect(one.due('T16.answer', 'A').dueDate).toBe('2026-02-24');
    one.on('2026-02-10').must('file_answer', {}, { party: 'A' });
    expect(one.due('T16.answer', 'A').status).toBe('met');
    expect(one.due('T16.forward_answer').dueDate).toBe('2026-02-24');
    expect(one.due('T16.file').dueDate).toBe('2026-02-24');
    expect(one.refused('file_answer', {}, { party: 'A' })).toBe('already_answered');
    one.on('2026-02-12').must('transfer_appeal', {}).must('register_appeal', {});
    expect([one.due('T16.file').status, one.due('T16.judgment').dueDate]).toEqual(['met', '2026-05-12']);
  });

  test('silence lets the file go up', () => {
    const one = serve(appealed(), 'appeal_petition', 'A').passTo('2026-02-25');
    expect(one.due('T16.file')).toEqual({ dueDate: '2026-03-02', status: 'armed' });
  });

  test('with two others, forwarding is done when both have it; who has nothing answers nothing', () => {
    const one = serveAll(judged('ordinary', { respondents: 2 }), 'judgment').must(
      'lodge_appeal',
      {},
      { party: 'C' },
    );
    serve(one, 'appeal_petition', 'A');
    expect(one.due('T16.forward').status).toBe('armed');
    expect(one.refused('file_answer', {}, { party: 'B' })).toBe('petition_not_served');
    expect(serve(one, 'appeal_petition', 'B').due('T16.forward').status).toBe('met');
  });

  test('a second appeal after the file went up follows it; the limit stays the first’s', () => {
    const one = appealed().must('transfer_appeal', {}).must('register_appeal', {});
    one.must('lodge_appeal', {}, { party: 'A' });
    expect(one.refused('decide_appeal', { outcome: 'upheld' })).toBe('appeal_not_transferred');
    one.must('transfer_appeal', {});
    expect(one.refused('register_appeal', {})).toBe('appeal_already_registered');
    expect(one.state.deadlines.filter((deadline) => deadline.rule === 'T16.judgment')).toHaveLength(1);
    one.must('decide_appeal', { outcome: 'upheld' });
  });

  test('a second appeal before the registration keeps the day from which the five days count', () => {
    const one = appealed().on('2026-02-12').must('transfer_appeal', {});
    one.on('2026-02-13').must('lodge_appeal', {}, { party: 'A' });
    one.on('2026-02-16').must('transfer_appeal', {});
    const registers = one.state.deadlines.filter((deadline) => deadline.rule === 'T16.register');
    expect(registers.map(({ startDate }) => startDate)).toEqual(['2026-02-12']);
  });

  test('a second petition while the registration is owed does not keep the court of appeal from it', () => {
    const one = appealed().on('2026-03-11').must('transfer_appeal', {});
    one.must('lodge_appeal', {}, { party: 'A' });
    expect(obligations(one.state).map(({ what }) => what)).toContain('register_appeal');
    one.must('register_appeal', {});
    expect(one.refused('decide_appeal', { outcome: 'upheld' })).toBe('appeal_not_transferred');
    one.must('transfer_appeal', {});
    expect(one.state.deadlines.filter(({ rule }) => rule === 'T16.register')).toHaveLength(1);
    one.must('decide_appeal', { outcome: 'upheld' });
  });

  test('an appeal after the other’s was withdrawn is registered anew', () => {
    const one = appealed().must('transfer_appeal', {}).must('register_appeal', {});
    one.must('decide_appeal', { outcome: 'withdrawn' });
    expect(one.refused('register_appeal', {})).toBe('wrong_stage');
    one.must('lodge_appeal', {}, { party: 'A' }).must('transfer_appeal', {});
    expect(one.due('T16.register').status).toBe('armed');
    one.must('register_appeal', {});
    expect(one.due('T16.judgment').status).toBe('armed');
  });

  test('what is decided is registered no more', () => {
    const one = appealed().must('transfer_appeal', {}).must('register_appeal', {});
    one.must('decide_appeal', { outcome: 'upheld' });
    expect(one.refused('register_appeal', {})).toBe('appeal_decided');
  });

  test('second instance begins with its registration, within five days of the file (TL 6, 8)', () => {
    const one = appealed();
    expect(one.refused('register_appeal', {})).toBe('appeal_not_transferred');
    one.on('2026-03-11').must('transfer_appeal', {});
    expect(one.due('T16.register')).toEqual({ dueDate: '2026-03-16', status: 'armed' });
    expect(one.refused('decide_appeal', { outcome: 'upheld' })).toBe('appeal_not_registered');
    one.on('2026-03-16').must('register_appeal', {});
    expect([one.due('T16.register').status, one.due('T16.judgment').dueDate]).toEqual(['met', '2026-06-16']);
    expect(one.refused('register_appeal', {})).toBe('appeal_already_registered');
  });

  test('a limit that the transfer began, as recorded before registration was a step, needs none', () => {
    const { state } = appealed().on('2026-03-11').must('transfer_appeal', {});
    const asItWas = (rule: 'T16.judgment' | 'T16.ruling' | 'T16.register') => ({
      ...state,
      deadlines: state.deadlines.map((one) => (one.rule === 'T16.register' ? { ...one, rule } : one)),
    });
    expect(
      (['T16.register', 'T16.judgment', 'T16.ruling'] as const).map((rule) =>
        awaitsRegistration(asItWas(rule)),
      ),
    ).toEqual([true, false, false]);
  });
});

describe('what the higher court makes of it', () => {
  const decided = (outcome: 'upheld' | 'amended' | 'remanded' | 'withdrawn') =>
    appealed()
      .must('transfer_appeal', {})
      .must('register_appeal', {})
      .on('2026-04-01')
      .must('decide_appeal', { outcome });

  test.each(['upheld', 'amended'] as const)(
    '%s: its judgment is final and in force when served',
    (outcome) => {
      const one = decided(outcome);
      expect(one.stage).toBe('appeal');
      expect(one.refused('decide_appeal', { outcome })).toBe('appeal_decided');
      expect(one.refused('lodge_appeal', {}, { party: 'B' })).toBe('not_appealable');
      expect(serveAll(one, 'appeal_judgment').stage).toBe('in_force');
    },
  );

  test('withdrawn: the first judgment is in force', () =>
    expect(decided('withdrawn').stage).toBe('in_force'));

  test('remanded: tried anew, with a limit of its own; the old judgment is not served any more', () => {
    const one = decided('remanded');
    expect([one.stage, one.due('T7')]).toEqual(['trial', { dueDate: '2026-10-08', status: 'armed' }]);
    expect(one.refused('record_service', { partyId: 'A', document: 'judgment', method: 'direct' })).toBe(
      'nothing_to_serve',
    );
    heard(one).must('render_judgment', { announced: 'same_day', items: [] });
    serveAll(one, 'judgment').must('lodge_appeal', {}, { party: 'B' });
    expect(one.state.appeal).toEqual({ by: ['B'], instrumentId: 'i2', transferred: false });
  });
});

describe('a wrong date of service, corrected after the judgment was thought in force', () => {
  const wrong = (one: CaseUnderTest): number =>
    one.state.services.findLast((service) => service.partyId === 'B')?.seq ?? 0;
  const correct = (one: CaseUnderTest, date: string): CaseUnderTest =>
    one.must('correct', { eventSeq: wrong(one), date, reason: text('wrong') }, { by: 'court_clerk' });

  test('opens that party’s period again; the judgment stands and is not tried anew', () => {
    const one = correct(lapsed(), '2026-02-20');
    expect(one.stage).toBe('trial');
    expect(one.due('T14.judgment', 'B')).toEqual({ dueDate: '2026-03-09', status: 'armed' });
    expect(one.due('E1').status).toBe('superseded');
    expect(one.due('T7').status).toBe('met');
    expect(one.passTo('2026-03-10').stage).toBe('in_force');
  });

  test('takes the ground from an execution that had begun', () => {
    const one = lapsed().must('apply_execution', {}, { party: 'A' });
    expect(correct(one, '2026-02-20').stage).toBe('trial');
  });

  test('to another day that has passed as well changes no right', () => {
    const one = correct(lapsed(), '2026-02-01');
    expect(one.passTo('2026-02-27').stage).toBe('in_force');
  });

  test('in a concluded case is visible and moves nothing', () => {
    const one = lapsed().must('record_performance', { full: true });
    const before = one.state.deadlines;
    correct(one, '2026-02-20');
    expect(one.state.deadlines).toEqual(before);
    expect(one.lastOf('event_corrected').data).toMatchObject({ oldDate: '2026-01-31', date: '2026-02-20' });
  });

  test('refused: to the same day, to a day to come, of an event that gave no date', () => {
    const one = lapsed();
    const reason = text('wrong');
    expect(one.refused('correct', { eventSeq: wrong(one), date: '2026-01-31', reason })).toBe(
      'event_same_date',
    );
    expect(one.refused('correct', { eventSeq: wrong(one), date: '2026-12-01', reason })).toBe(
      'date_in_future',
    );
    expect(one.refused('correct', { eventSeq: 1, date: '2026-01-31', reason })).toBe('event_unknown');
  });
});
