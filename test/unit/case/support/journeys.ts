/** The usual way to a stage, so that each test begins where its subject does. */
import type { DecisionData } from '../../../../domain/kernel/decision-data.ts';
import type { PerformanceItem } from '../../../../domain/chapters/agreement/shape.ts';
import type { TriageFindings } from '../../../../domain/chapters/intake/shape.ts';
import { activeParties, respondents } from '../../../../domain/kernel/questions.ts';
import type { MediationStage } from '../../../../domain/kernel/stage.ts';
import type { Procedure, ServedDocument } from '../../../../domain/kernel/codes.ts';
import { addDays, addMonths, type LegalDate } from '../../../../domain/deadlines/legal-date.ts';
import type { TaskActs } from '../../../../domain/chapters/tasks/acts.ts';
import { debtors } from '../../../../domain/chapters/measures/questions.ts';
import { complaintReached, hasAnswered } from '../../../../domain/chapters/trial/answer-period.ts';
import { feeUnasked } from '../../../../domain/chapters/trial/fee.ts';
import { CaseUnderTest, text } from './case-under-test.ts';
import type { Opening } from './opening.ts';
import { actor, STATION } from './people.ts';
import { limitOf } from './limit-of.ts';
import { taskInput } from './plausible-tasks.ts';

export const NOTHING_SPECIAL: TriageFindings = {
  criminal: false,
  publicOrder: 'none',
  traffic: false,
  domesticViolence: false,
  labour: false,
  minorInvolved: false,
  notPoliceBusiness: false,
};

/** What the kind of dispute may ask of triage besides. */
const ASKED = { violenceAsked: true, arbitrationTold: true } as const;

export type Start = Opening & { on?: LegalDate };

/** B owes A five thousand yuan. */
export const pays = (dueDate?: LegalDate, obligorId = 'B'): PerformanceItem => ({
  kind: 'pay',
  obligorId,
  obligeeId: 'A',
  amount: '5000.00',
  ...(dueDate === undefined ? {} : { dueDate }),
});

/** Each of them has signed with their own hand. */
export const signedBy = (...partyIds: readonly string[]) =>
  partyIds.map((partyId) => ({ partyId, by: 'self', how: 'signature' }) as const);

export const SIGNED = {
  form: 'written',
  mediatingBody: 'peoples_mediation_committee',
  signatures: signedBy('A', 'B'),
  mediatorSigned: true,
  sealAffixed: true,
  items: [pays()],
} as const satisfies DecisionData['reach_agreement'];

/** A final award on wages, within twelve months of the minimum wage (LMAL 47), why one was set aside (LMAL 49), two officers (PSAPL 108). */
export const AWARD = { awarded: [{ claim: 'wages', amount: '9000.00' }], minimumWage: '1800.00' } as const;
export const GROUND = { ground: 'procedure' } as const;
export const BY_TWO = { officers: 2 } as const;

export function consents(one: CaseUnderTest, stage: MediationStage): CaseUnderTest {
  for (const { partyId } of activeParties(one.state))
    one.must('give_consent', { stage, mode: 'in_person' }, { party: partyId });
  return one;
}

export const atTriage = (start: Start = {}): CaseUnderTest => CaseUnderTest.open(start);

/** The traffic police accept the joint application today; the loss is fixed. */
function trafficBegun(one: CaseUnderTest): CaseUnderTest {
  const applicantIds = activeParties(one.state).map(({ partyId }) => partyId);
  const application = {
    basis: 'determination',
    receivedOn: one.today,
    applicantIds,
    documentId: 'application',
  } as const;
  return one
    .must('accept_traffic_mediation', application)
    .must('record_traffic_start', { ground: 'loss', since: one.today });
}

/** A traffic claim: before the committee, or before the traffic police who have yet to accept it. */
export function collision(track: 'B' | 'C', start: Start = {}): CaseUnderTest {
  const findings = { ...NOTHING_SPECIAL, traffic: true };
  return CaseUnderTest.open(start).must('triage', { findings, route: 'police_mediation', track });
}

/** At the station, on a track; nobody has consented yet. */
export function atStation(track: 'A' | 'B' | 'C' | 'D' = 'B', start: Start = {}): CaseUnderTest {
  const findings = {
    ...NOTHING_SPECIAL,
    publicOrder: track === 'A' ? ('mediable' as const) : ('none' as const),
    traffic: track === 'C',
  };
  const one = CaseUnderTest.open(start).must('triage', {
    ...ASKED,
    findings,
    route: 'police_mediation',
    track,
  });
  if (track === 'A') return one.must('accept_public_order', {});
  return track === 'C' ? trafficBegun(one) : one;
}

export function agreed(
  start: Start = {},
  more: Partial<DecisionData['reach_agreement']> = {},
): CaseUnderTest {
  const one = consents(atStation('B', start), 'police_mediation');
  const signing = more.partyIds ?? activeParties(one.state).map((party) => party.partyId);
  return one.must('reach_agreement', { ...SIGNED, signatures: signedBy(...signing), ...more });
}

export function confirmationApplied(start: Start = {}): CaseUnderTest {
  return agreed(start).must('apply_confirmation', { applicantIds: ['A', 'B'], organisationProof: true });
}

/** The confirmation ruling is made and served on both the same day. */
export function confirmed(start: Start = {}): CaseUnderTest {
  const one = confirmationApplied(start)
    .must('accept_confirmation', {})
    .must('confirm_agreement', { askedIds: ['A', 'B'] });
  return serveAll(one, 'confirmation_ruling');
}

export function inPreparation(start: Start = {}): CaseUnderTest {
  return CaseUnderTest.open(start).must('triage', { ...ASKED, findings: NOTHING_SPECIAL, route: 'filing' });
}

export function atReview(start: Start = {}): CaseUnderTest {
  return inPreparation(start).must('submit_complaint', { materials: ['complaint'] });
}

/** A number that the court gives today. */
export const numberOf = (one: CaseUnderTest, type: '民初' | '执'): string =>
  `(${one.today.slice(0, 4)})黑0803${type}12号`;

export const NUMBER = '(2026)黑0803民初12号';

/** A claim of five thousand yuan where the average wage is said to be 96,000: the first ceiling is 48,000. */
export const SMALL = { claimAmount: '5000.00', averageWage: '96000.00', wageSource: text('wage') } as const;

const claimed = (procedure: Procedure) => (procedure === 'small_claims' ? SMALL : {});

export function inTrial(procedure: Procedure = 'ordinary', start: Start = {}): CaseUnderTest {
  const one = atReview(start);
  return one.must('register_case', {
    courtCaseNumber: numberOf(one, '民初'),
    procedure,
    next: 'trial',
    ...claimed(procedure),
  });
}

/** Registered, everybody agrees to mediate first, and the mediator has accepted. */
export function inCourtMediation(procedure: Procedure = 'ordinary', start: Start = {}): CaseUnderTest {
  const one = consents(atReview(start), 'mediation_after_registration');
  one.must('register_case', {
    courtCaseNumber: numberOf(one, '民初'),
    procedure,
    next: 'mediation',
    ...claimed(procedure),
  });
  one.must('appoint_mediator', { personId: 'person-mediator' });
  return one.must('accept_appointment', {}, { by: 'mediator' });
}

export function serve(
  one: CaseUnderTest,
  document: ServedDocument,
  partyId: string,
  on?: LegalDate,
): CaseUnderTest {
  const effectDate = on === undefined ? {} : { effectDate: on };
  return one.must('record_service', { partyId, document, method: 'direct', ...effectDate });
}

export function serveAll(one: CaseUnderTest, document: ServedDocument, on?: LegalDate): CaseUnderTest {
  for (const { partyId } of activeParties(one.state)) serve(one, document, partyId, on);
  return one;
}

/** Each respondent has the complaint and gives up the period to answer. */
export function answersWaived(one: CaseUnderTest): CaseUnderTest {
  for (const { partyId } of respondents(one.state)) {
    if (complaintReached(one.state, partyId) === undefined) serve(one, 'complaint', partyId);
    if (!hasAnswered(one.state, partyId)) one.must('waive_answer_period', {}, { party: partyId });
  }
  return one;
}

/** Scheduled for today, of which everybody knows, and held. */
export function sat(one: CaseUnderTest): CaseUnderTest {
  if (feeUnasked(one.state)) one.must('issue_fee_notice', { amount: '50.00' });
  one.must('schedule_hearing', {
    date: one.today,
    mode: 'court',
    noticeWaived: true,
    restDayReason: text('all-agree'),
  });
  const hearingId = one.state.hearings.at(-1)?.hearingId ?? '';
  return one.must('hold_hearing', { hearingId, mode: 'court', mediation: 'tried' });
}

/** Everybody could answer, and a hearing has been held. */
export const heard = (one: CaseUnderTest): CaseUnderTest => sat(answersWaived(one));

/** A hearing has been held and the judgment is made; nobody is served yet. */
export function judged(procedure: Procedure = 'ordinary', start: Start = {}): CaseUnderTest {
  const one = heard(inTrial(procedure, start));
  return one.must('render_judgment', { announced: 'fixed_date', items: [pays()] });
}

/** Everybody was served on 31 January 2026 and nobody has appealed by the end of 24 February. */
export function lapsed(start: Start = {}): CaseUnderTest {
  const one = judged('ordinary', { on: '2026-01-30', ...start });
  return serveAll(one.on('2026-01-31'), 'judgment').passTo('2026-02-26');
}

/** The creditor has applied for execution and the court has taken it. */
export function inExecution(start: Start = {}): CaseUnderTest {
  const one = lapsed(start).must('apply_execution', {}, { party: 'A' });
  return one.must('accept_execution', { courtCaseNumber: numberOf(one, '执') });
}

/** Notice, order to report with a truthful answer, limits on spending, and a decision on the list: of every debtor. */
export function bound(one: CaseUnderTest): CaseUnderTest {
  if (!one.state.execution.noticeIssued) one.must('issue_execution_notice', {});
  for (const partyId of debtors(one.state)) {
    one.must('order_property_report', { partyId });
    serve(one, 'property_report_order', partyId);
    one.must('record_property_report', { partyId, outcome: 'truthful' });
    one.must('take_measure', limitOf(one, partyId));
    one.must('decide_listing', { partyId, listed: false });
  }
  return one;
}

/** What ENDP 3 has searched through the network. */
export const NETWORK = ['deposits', 'vehicles', 'real_estate', 'securities'] as const;

/** All that ENDP 1-5 ask before closing for now: the last on the first day after the three months. */
export function readyToClose(one: CaseUnderTest): CaseUnderTest {
  bound(one);
  const accepted = one.state.deadlines.find((deadline) => deadline.rule === 'E10')?.startDate ?? one.today;
  const day = addDays(addMonths(accepted, 3), 1);
  if (one.today < day) one.passTo(day);
  for (const partyId of debtors(one.state))
    one.must('record_search', { partyId, scopes: NETWORK, found: false });
  return one.must('hear_creditor', { opinion: 'agrees' });
}

export const CLOSED = { basis: 'creditor_signed', searches: 2 } as const;

export const closedForNow = (one: CaseUnderTest): CaseUnderTest =>
  readyToClose(one).must('close_for_now', CLOSED);

const COURT_CLERK = actor('court_clerk');
/** Urging runs, and the station has reported what came of it. */
export function urgedByTask(start: Start = {}): CaseUnderTest {
  const one = judged('small_claims', start);
  serveAll(one, 'judgment').must('start_urging', { basis: 'court' });
  one.must('issue_task', { kind: 'urging', unitId: STATION, partyId: 'B' }, { by: COURT_CLERK });
  const result = { kind: 'urging', outcome: 'refused' } as const;
  return reported(one, { result, attempt: { result: 'refused', way: 'visit' } });
}

/** The last paper that a judgment waited for is served, and the court has yet to confirm it. */
export const servedByTask = (start: Start = {}): CaseUnderTest =>
  lastServedByTask(judged('small_claims', start), 'judgment');

/** A has the paper, B gets it with the station's help, and the court has yet to confirm it. */
export function lastServedByTask(one: CaseUnderTest, document: ServedDocument): CaseUnderTest {
  serve(one, document, 'A');
  const asked = { kind: 'service', unitId: STATION, partyId: 'B', document } as const;
  one.must('issue_task', asked, { by: COURT_CLERK });
  const facts = { method: 'direct', receiver: 'self', signed: true } as const;
  const evidence = [{ documentId: 'doc-1', sha256: 'a'.repeat(64), sm3: 'b'.repeat(64), size: 10 }];
  const result = { kind: 'service', outcome: 'served' } as const;
  return reported(one, { result, attempt: { result: 'done', facts, evidence } });
}

function reported(one: CaseUnderTest, data: TaskActs['complete']): CaseUnderTest {
  const task = one.state.tasks.at(-1);
  if (task === undefined) throw new Error('no task');
  const result = one.input(taskInput(one, task, { act: 'complete', data, by: actor('police_officer') }));
  if (!result.ok) throw new Error(result.refusal.code);
  return one;
}

/** Violence at home: A suffers it, B is warned in writing, and the court has made an order for three months. */
export function protectedFrom(start: Start = {}): CaseUnderTest {
  const one = consents(atStation('B', start), 'police_mediation')
    .must('record_violence', { found: true, victimIds: ['A'], reason: text('hurt') })
    .must('issue_warning', { perpetratorId: 'B', victimIds: ['A'], violenceFacts: text('what-was-done') })
    .must('open_process', { kind: 'protection_order' }, { party: 'A' });
  const eventSeq = one.lastOf('process_opened').seq;
  return one.must('close_process', { eventSeq, outcome: 'granted', months: 3 }, { by: 'judge' });
}
