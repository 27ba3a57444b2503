/** The answer goes on to the plaintiff within five days of its receipt (CPL 128), on appeal to the appellant (CPL 174). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { inCourtMediation, inTrial, judged, serve, serveAll } from './support/journeys.ts';

const owes = (one: CaseUnderTest): boolean =>
  obligations(one.state).some(({ what }) => what === 'forward_answer');

/** B answers on Monday 12 January 2026: five days end on Saturday 17, so on Monday 19. */
const answered = (): CaseUnderTest =>
  serve(inTrial('ordinary', { on: '2026-01-05' }), 'complaint', 'B')
    .on('2026-01-12')
    .must('file_answer', {}, { party: 'B' });

describe('the answer of a respondent', () => {
  test('is to be with the plaintiff in five days, and is once it is served', () => {
    const one = answered();
    expect([one.due('T2.forward'), owes(one)]).toEqual([{ dueDate: '2026-01-19', status: 'armed' }, true]);
    serve(one.on('2026-01-14'), 'answer', 'A');
    expect([one.due('T2.forward').status, owes(one)]).toEqual(['met', false]);
  });

  test('is not with the plaintiff by being served on another respondent', () => {
    const one = serve(inTrial('ordinary', { respondents: 2 }), 'complaint', 'B').must(
      'file_answer',
      {},
      { party: 'B' },
    );
    expect(serve(one, 'answer', 'C').due('T2.forward').status).toBe('armed');
  });

  test('posted, it counts from the day it came in', () => {
    const one = serve(inTrial('ordinary', { on: '2026-01-05' }), 'complaint', 'B').on('2026-01-14');
    one.must('file_answer', {}, { party: 'B', happenedOn: '2026-01-12' });
    expect(one.due('T2.forward')).toEqual({ dueDate: '2026-01-19', status: 'armed' });
  });

  test('of two answers a service is of those that had come in', () => {
    const one = inTrial('ordinary', { respondents: 2 });
    serve(serve(one, 'complaint', 'B'), 'complaint', 'C').must('file_answer', {}, { party: 'B' });
    serve(one, 'answer', 'A').must('file_answer', {}, { party: 'C' });
    expect(['B', 'C'].map((party) => one.due('T2.forward', party).status)).toEqual(['met', 'armed']);
    serve(one.on('2026-01-06'), 'answer', 'A');
    expect([one.due('T2.forward', 'C').status, owes(one)]).toEqual(['met', false]);
  });

  test('overdue it stays a duty of the court, told to the head of division', () => {
    const one = answered().passTo('2026-01-20');
    expect(one.due('T2.forward').status).toBe('breached');
    expect(one.lastOf('escalated').data).toMatchObject({
      rule: 'T2.forward',
      to: ['court_clerk', 'division_head'],
    });
    expect(owes(one)).toBe(true);
    serve(one, 'answer', 'A');
    expect([owes(one), one.state.escalations]).toEqual([false, []]);
  });

  test('filed while the parties mediate it is owed there, and at trial still', () => {
    const one = serve(inCourtMediation('summary'), 'complaint', 'B').must('file_answer', {}, { party: 'B' });
    expect(owes(one)).toBe(true);
    one.must('end_mediation', { reason: 'too_far_apart', next: 'trial' });
    expect([one.stage, one.due('T2.forward').status, owes(one)]).toEqual(['trial', 'armed', true]);
  });

  test('before there is one nothing is served', () => {
    const one = serve(inTrial(), 'complaint', 'B');
    const answer = { partyId: 'A', document: 'answer', method: 'direct' } as const;
    expect(one.refused('record_service', answer)).toBe('nothing_to_serve');
  });
});

describe('the answer to an appeal', () => {
  test('is with the appellant once it is served there', () => {
    const one = serveAll(judged(), 'judgment').must('lodge_appeal', {}, { party: 'B' });
    serve(one, 'appeal_petition', 'A').must('file_answer', {}, { party: 'A' });
    expect(serve(one, 'answer', 'A').due('T16.forward_answer').status).toBe('armed');
    expect(serve(one.passTo(one.today), 'answer', 'B').due('T16.forward_answer').status).toBe('met');
  });
});
