/** Places from which walks set out, so that the far ends of a procedure are walked as often as its beginning. */
import type { CaseUnderTest } from './case-under-test.ts';
import { joined, refusedOnce, registered } from './court-mediators.ts';
import * as at from './journeys.ts';
import { LISTED } from './listed-debtor.ts';

const session = { outcome: 'second_session', mode: 'in_person', officers: 2 } as const;
const appealed = (start: at.Start): CaseUnderTest =>
  at.serveAll(at.judged('summary', start), 'judgment').must('lodge_appeal', {}, { party: 'B' });

function executed(start: at.Start): CaseUnderTest {
  const one = at.serveAll(at.judged('small_claims', start), 'judgment');
  one.must('apply_execution', {}, { party: 'A' });
  return one.must('accept_execution', { courtCaseNumber: at.numberOf(one, '执') });
}
/** Labour: arbitration comes first (LMAL 5). */
const wages = (start: at.Start): CaseUnderTest =>
  at.atTriage({ ...start, matter: 'labour' }).must('triage', {
    findings: { ...at.NOTHING_SPECIAL, labour: true },
    route: 'filing',
  });

export const places: readonly ((start: at.Start) => CaseUnderTest)[] = [
  (start) => at.consents(at.atStation('A', start), 'police_mediation').must('hold_session', session),
  (start) => at.atStation('C', start),
  at.protectedFrom,
  (start) => at.collision('C', start),
  (start) => at.collision('B', start).must('end_mediation', { reason: 'too_far_apart', next: 'filing' }),
  (start) => at.atTriage({ ...start, source: 'police_report' }),
  (start) => registered('online', start),
  joined,
  refusedOnce,
  at.confirmationApplied,
  at.confirmed,
  (start) => at.inPreparation({ ...start, matter: 'labour' }),
  at.atReview,
  wages,
  (start) => at.atReview(start).must('request_correction', { items: [{ code: 'identity' }], days: 5 }),
  (start) => at.inCourtMediation('ordinary', start),
  (start) => at.inCourtMediation('summary', start).must('open_process', { kind: 'jurisdiction_objection' }),
  (start) => at.inTrial('ordinary', start),
  (start) => at.inTrial('small_claims', start),
  (start) => at.serve(appealed(start), 'appeal_petition', 'A'),
  (start) => at.serveAll(at.judged('small_claims', start), 'judgment'),
  executed,
  (start) => executed(start).must('open_process', { kind: 'entrusted_execution' }),
  (start) => at.readyToClose(executed(start)),
  (start) => executed(start).must('issue_execution_notice', {}).must('decide_listing', LISTED),
  (start) => at.closedForNow(executed(start)),
  at.urgedByTask,
  at.servedByTask,
];
