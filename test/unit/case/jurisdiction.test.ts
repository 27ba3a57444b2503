/** An objection to jurisdiction: rejected, the suit goes on; upheld, it goes to the court that has it (CPL 37, 130, 157). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { ProcessOutcome, Procedure } from '../../../domain/kernel/codes.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import {
  heard,
  atStation,
  inCourtMediation,
  inExecution,
  inTrial,
  pays,
  serveAll,
} from './support/journeys.ts';

const objected = (one: CaseUnderTest): CaseUnderTest =>
  one.must('open_process', { kind: 'jurisdiction_objection' }, { party: 'B' });

const close = (one: CaseUnderTest, outcome: ProcessOutcome): CaseUnderTest =>
  one.must('close_process', { eventSeq: one.lastOf('process_opened').seq, outcome });

const upheld = (procedure: Procedure = 'ordinary'): CaseUnderTest =>
  close(objected(inTrial(procedure)), 'granted');

const judgment = { announced: 'same_day', items: [pays()] } as const;

describe('an objection to jurisdiction that is upheld (CPL 130)', () => {
  test('is a ruling to transfer: to be served, and nothing is judged any more', () => {
    const one = upheld();
    expect(one.lastOf('instrument_issued').data).toMatchObject({
      kind: 'ruling',
      subject: 'transfer',
      appealable: true,
    });
    expect(obligations(one.state).map((owed) => owed.what)).toEqual(['serve_judgment']);
    expect(one.refused('hold_hearing', { mode: 'court' })).toBe('instrument_pending');
    expect(one.refused('render_judgment', judgment)).toBe('instrument_pending');
  });

  test('without an appeal in ten days from service the case is transferred and waits to be archived (CPL 157, 171)', () => {
    const one = serveAll(upheld(), 'ruling');
    expect([one.state.concluded, one.due('T14.ruling', 'B').dueDate]).toEqual([undefined, '2026-01-15']);
    one.passTo('2026-01-16');
    expect([one.state.concluded, one.due('T7').status]).toEqual(['transferred', 'superseded']);
    expect(obligations(one.state).map((owed) => owed.what)).toEqual(['archive']);
  });

  test.each([
    ['upheld', 'appeal', 'transferred'],
    ['withdrawn', 'appeal', 'transferred'],
    ['amended', 'trial', undefined],
    ['remanded', 'trial', undefined],
  ] as const)('appealed, and on appeal %s (CPL 182)', (outcome, stage, concluded) => {
    const one = serveAll(upheld(), 'ruling').must('lodge_appeal', {}, { party: 'A' });
    one.must('transfer_appeal', {}).must('register_appeal', {}).must('decide_appeal', { outcome });
    expect([one.stage, one.state.concluded]).toEqual([stage, concluded]);
    // Tried here after all: by the limit from registration, for nothing was tried yet.
    if (stage === 'trial') expect(one.due('T7')).toEqual({ dueDate: '2026-07-06', status: 'armed' });
  });

  test('in small claims nobody appeals: transferred when everybody has the ruling (CPLI 276)', () => {
    const one = serveAll(upheld('small_claims'), 'ruling');
    expect(one.state.concluded).toBe('transferred');
  });

  test('ends the mediation after registration', () => {
    const one = close(objected(inCourtMediation()), 'granted');
    expect([one.stage, one.lastOf('mediation_ended').data.reason]).toEqual(['trial', 'other']);
    expect(serveAll(one, 'ruling').passTo('2026-01-16').state.concluded).toBe('transferred');
  });

  test('in execution the case is struck out and the creditor applies elsewhere (EXI 3)', () => {
    const one = close(objected(inExecution()), 'granted');
    expect([one.state.concluded, one.due('E9').status]).toEqual(['transferred', 'superseded']);
  });

  test('is not ruled on beside a judgment that waits to take effect', () => {
    const one = heard(objected(inTrial())).must('render_judgment', judgment);
    const eventSeq = one.lastOf('process_opened').seq;
    expect(one.refused('close_process', { eventSeq, outcome: 'granted' })).toBe('instrument_pending');
    close(one, 'completed');
  });

  test('moves nothing before a court has the suit', () => {
    const one = close(objected(atStation()), 'granted');
    expect([one.stage, one.state.instruments, one.state.concluded]).toEqual([
      'police_mediation',
      [],
      undefined,
    ]);
  });
});

describe('an objection that is not', () => {
  test.each(['rejected', 'withdrawn', 'completed'] as const)('%s: the suit goes on', (outcome) => {
    const one = heard(close(objected(inTrial()), outcome));
    one.must('render_judgment', judgment);
  });

  test('is transferred all the same when the higher court changes the ruling (CPL 182)', () => {
    const one = serveAll(inTrial().must('render_ruling', { kind: 'jurisdiction' }), 'ruling');
    one.must('lodge_appeal', {}, { party: 'B' }).must('transfer_appeal', {}).must('register_appeal', {});
    expect(one.must('decide_appeal', { outcome: 'amended' }).state.concluded).toBe('transferred');
  });
});
