/** The period for new evidence at second instance: at least ten days, from each party's own receipt (CPLI 99). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { inTrial, judged, serve, serveAll } from './support/journeys.ts';

/** B has appealed, and the court of appeal has the file. */
function transferred(): CaseUnderTest {
  const one = serveAll(judged(), 'judgment').must('lodge_appeal', {}, { party: 'B' });
  return one.must('transfer_appeal', {}).must('register_appeal', {});
}
const notice = (one: CaseUnderTest) =>
  obligations(one.state).find(({ what }) => what === 'serve_evidence_notice');

describe('the court of appeal sets it', () => {
  test('ten days and more, and no day less', () => {
    expect(transferred().refused('set_evidence_period', { days: 9 })).toBe('length_not_allowed');
    transferred().must('set_evidence_period', { days: 10 }).must('set_evidence_period', { days: 30 });
  });

  test('it runs for each party from their own receipt of the notice, which the court serves', () => {
    const one = transferred().on('2026-03-02').must('set_evidence_period', { days: 10 });
    expect(notice(one)).toBeDefined();
    serve(one, 'evidence_notice', 'A');
    serve(one.on('2026-03-04'), 'evidence_notice', 'B');
    expect(['A', 'B'].map((party) => one.due('T5.second', party))).toEqual([
      { dueDate: '2026-03-12', status: 'armed' },
      // Ten days end on Saturday 14 March.
      { dueDate: '2026-03-16', status: 'armed' },
    ]);
    expect(notice(one)).toBeUndefined();
    one.must('set_evidence_period', { days: 10 });
  });

  test('told on the spot it runs at once, and another one takes its place', () => {
    const one = transferred().on('2026-03-02').must('set_evidence_period', { days: 10, onTheSpot: true });
    expect(one.due('T5.second', 'A').dueDate).toBe('2026-03-12');
    expect(one.refused('set_evidence_period', { days: 10, onTheSpot: true })).toBe('evidence_period_exists');
    one.must('set_evidence_period', { days: 15, onTheSpot: true });
    expect(one.due('T5.second', 'A').dueDate).toBe('2026-03-17');
  });

  test('not by the court below, not before it has the file, and not once it is decided', () => {
    const days = { days: 10 };
    expect(transferred().refused('set_evidence_period', days, { by: 'judge' })).toBe('role_not_permitted');
    const early = serveAll(judged(), 'judgment').must('lodge_appeal', {}, { party: 'B' });
    expect(early.refused('set_evidence_period', days, { by: 'appeal_judge' })).toBe('appeal_not_transferred');
    const decided = transferred().must('decide_appeal', { outcome: 'upheld' });
    expect(decided.refused('set_evidence_period', days, { by: 'appeal_judge' })).toBe('appeal_decided');
    expect(inTrial().refused('set_evidence_period', { days: 15 }, { by: 'appeal_judge' })).toBe(
      'role_not_permitted',
    );
  });

  test('sent back, the period of first instance is set for itself', () => {
    const one = transferred().must('set_evidence_period', { days: 15, onTheSpot: true });
    one.must('decide_appeal', { outcome: 'remanded' });
    expect([one.stage, one.due('T5.second', 'A').status, notice(one)]).toEqual([
      'trial',
      'superseded',
      undefined,
    ]);
    one.must('set_evidence_period', { days: 15, onTheSpot: true });
    expect(one.due('T5.ordinary', 'A').status).toBe('armed');
  });
});
