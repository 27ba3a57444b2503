/** What chance brings seldom or never, each by its shortest way: beside the walks it shows that a declared step can be taken. */
import type { ServedDocument } from '../../../../domain/kernel/codes.ts';
import { ROUTES } from '../../../../domain/chapters/routes/table.ts';
import { POLICIES, type PolicyId } from '../../../../domain/law/policy.ts';
import { addDays } from '../../../../domain/deadlines/legal-date.ts';
import { type CaseUnderTest, text } from './case-under-test.ts';
import { nobodyAnswered, refusedTwice } from './court-mediators.ts';
import * as at from './journeys.ts';
import { STATION } from './people.ts';

const RULE_OF_COURT_MEDIATION = [
  ['CM2.ordinary', 'ordinary', '2023'],
  ['CM2.summary', 'summary', '2023'],
  ['CM3.ordinary', 'ordinary', '2025'],
  ['CM3.summary', 'summary', '2025'],
  ['CM3.small_claims', 'small_claims', '2025'],
] as const;

function ranOut(one: CaseUnderTest, rule: string): CaseUnderTest {
  one.expire(rule);
  return one;
}

const withJudge = (start: at.Start = {}): CaseUnderTest =>
  at
    .atStation('B', start)
    .must('end_mediation', { reason: 'too_far_apart', next: 'judge' })
    .must('accept_referral', {});

const expiries = (): CaseUnderTest[] => [
  ranOut(at.atStation('A'), 'PA3'),
  ranOut(
    at
      .consents(at.atStation('A'), 'police_mediation')
      .must('hold_session', { outcome: 'second_session', mode: 'in_person', officers: 2 }),
    'PA4',
  ),
  ranOut(at.atStation('C'), 'RTA90'),
  ranOut(withJudge({ policy: '2023' }), 'CM1'),
  ranOut(withJudge(), 'SLA-JUDGE-GUIDE'),
  ...RULE_OF_COURT_MEDIATION.map(([rule, procedure, policy]) =>
    ranOut(at.inCourtMediation(procedure, { policy }), rule),
  ),
];

/** Every paper that takes effect once the last has it: where it is made, and what is served. */
const AWAITED: readonly (readonly [ServedDocument, (start: at.Start) => CaseUnderTest])[] = [
  ['confirmation_ruling', confirmationRuled],
  ['mediation_paper', paperMade],
  ['judgment', (start) => at.judged('small_claims', start)],
  ['appeal_judgment', appealJudged],
];

function confirmationRuled(start: at.Start): CaseUnderTest {
  const one = at.agreed(start);
  const applicantIds = one.state.parties.map((party) => party.partyId);
  one.must('apply_confirmation', { applicantIds, organisationProof: true });
  return one.must('accept_confirmation', {}).must('confirm_agreement', { askedIds: applicantIds });
}

function paperMade(start: at.Start): CaseUnderTest {
  const agreement = { ...at.SIGNED, mediatingBody: 'court', suitEnding: 'mediation_paper' } as const;
  return at.inCourtMediation('ordinary', start).must('reach_agreement', agreement, { by: 'judge' });
}

function appealJudged(start: at.Start): CaseUnderTest {
  const one = at.serveAll(at.judged('summary', start), 'judgment');
  one.must('lodge_appeal', {}, { party: 'B' }).must('transfer_appeal', {}).must('register_appeal', {});
  return one.must('decide_appeal', { outcome: 'upheld' });
}

/** Who was the last to be waited for leaves the case, or is served with the station's help. */
const awaited = (): CaseUnderTest[] =>
  AWAITED.flatMap(([document, made]) => [
    at
      .serve(at.serve(made({ respondents: 2 }), document, 'A'), document, 'B')
      .must('record_party_change', { partyId: 'C', change: 'deceased' }),
    confirmed(at.lastServedByTask(made({}), document)),
  ]);

function confirmed(one: CaseUnderTest): CaseUnderTest {
  return one.must('confirm_task', { taskId: one.state.tasks.at(-1)?.taskId ?? '' }, { by: 'court_clerk' });
}

/** The last whose appeal period was awaited leaves the case. */
function lastPeriodGone(): CaseUnderTest {
  const one = at.judged('summary', { respondents: 2 });
  at.serve(at.serve(one, 'judgment', 'A'), 'judgment', 'B').passTo('2026-01-21');
  return one.must('record_party_change', { partyId: 'C', change: 'deceased' });
}

const AFTER_EFFECT: readonly ((one: CaseUnderTest) => CaseUnderTest)[] = [
  (one) => one,
  (one) => one.must('start_urging', { basis: 'court' }),
  executed,
  (one) => at.closedForNow(executed(one)),
];

function executed(one: CaseUnderTest): CaseUnderTest {
  one.must('apply_execution', {}, { party: 'A' });
  return one.must('accept_execution', { courtCaseNumber: at.numberOf(one, '执') });
}

function serviceCorrected(one: CaseUnderTest): CaseUnderTest {
  const seq = one.state.services.findLast((service) => service.instrumentId !== undefined)?.seq ?? 0;
  // Six days ago: the fifteen to appeal run again.
  return one.must('correct', { eventSeq: seq, date: addDays(one.today, -6), reason: text('wrong') });
}

/** The period to appeal is given back, by as much as reaches beyond today (CPL 86). */
function periodRestored(one: CaseUnderTest): CaseUnderTest {
  const deadlineId = one.deadlineId('T14.judgment', 'B');
  const restored = { deadlineId, ground: 'restored', length: 360, obstacleGoneOn: one.today };
  return one.must('extend_deadline', restored, { by: 'judge' });
}

const revoked = (one: CaseUnderTest): CaseUnderTest =>
  one
    .must('object_to_ruling', { by: 'party' }, { party: 'B' })
    .must('decide_objection', { outcome: 'revoked' });

const afterEffect = (): CaseUnderTest[] => [
  ...AFTER_EFFECT.map((go) => serviceCorrected(go(at.lapsed()))),
  ...AFTER_EFFECT.map((go) => periodRestored(go(at.lapsed()))),
  at.lapsed().must('hand_over_execution', { ground: 'pension' }),
  at.lapsed().must('start_urging', { basis: 'court' }).must('hand_over_execution', { ground: 'pension' }),
  ...AFTER_EFFECT.map((go) => revoked(go(at.confirmed()))),
  at.lapsed().must('lodge_appeal', {}, { party: 'B', happenedOn: '2026-02-20' }),
  confirmed(at.urgedByTask()),
];

/** The committee failed, and the parties go to the traffic police from wherever the case went. */
const toTrafficPolice = (): CaseUnderTest[] =>
  POLICIES.flatMap((policy) =>
    (['judge', 'filing'] as const).map((next) =>
      at
        .collision('B', { policy })
        .must('end_mediation', { reason: 'too_far_apart', next })
        .must('accept_traffic_mediation', {
          basis: 'peoples_mediation_failed',
          applicantIds: ['A', 'B'],
          documentId: 'application',
        })
        .must('record_traffic_start', { ground: 'loss', since: '2026-01-05' }),
    ),
  );

const closed = (one: CaseUnderTest): CaseUnderTest =>
  one.must('close_case', { reason: 'other' }).must('archive_case', { visited: false });

const archived = (): CaseUnderTest[] => [
  closed(at.agreed()),
  closed(at.atStation().must('end_mediation', { reason: 'too_far_apart', next: 'judge' })),
];

/** Every measure that has a term, taken before the notice; every way on the list; what is asked against each. */
const measures = (): CaseUnderTest[] =>
  POLICIES.flatMap((policy) => {
    const start = () => executed(at.serveAll(at.judged('small_claims', { policy }), 'judgment'));
    const one = start();
    for (const kind of ['freeze_deposit', 'seize_movable', 'seize_immovable'] as const)
      one.must('take_measure', { kind, partyId: 'B', amount: '100.00' });
    one.must('issue_execution_notice', {});
    one.must('decide_listing', { partyId: 'B', listed: true, signedByPresident: true, ground: 'obstructs' });
    for (const kind of ['execution_objection', 'outsider_objection', 'listing_correction'] as const) {
      one.must('open_process', { kind }, { party: 'B' });
      const eventSeq = one.lastOf('process_opened').seq;
      one.must('close_process', { eventSeq, outcome: 'rejected', receivedOn: one.today });
    }
    one.expire('SX.term');
    return [one, at.closedForNow(start())];
  });

const ROUTE_STEPS = [
  ['land_arbitration', 'land_contract', ['accepted', 'extended', 'decided']],
  ['land_title', 'homestead', ['decided']],
  ['labour_inspection', 'unpaid_wages', ['accepted', 'contractor_first', 'extended']],
  ['labour_arbitration', 'unpaid_wages', ['applied', 'accepted', 'extended', 'decided']],
  ['labour_arbitration', 'unpaid_wages', ['decided_final']],
  ['payment_order', 'private_lending', ['applied', 'accepted', 'issued']],
  ['legal_aid', 'private_lending', ['applied', 'accepted']],
] as const;

/** Every route beside the court that has clocks, to its end. */
export const routes = (policies: readonly PolicyId[] = POLICIES): CaseUnderTest[] =>
  policies.flatMap((policy) =>
    ROUTE_STEPS.map(([route, matter, steps]) => {
      const one = at.inPreparation({ policy, matter });
      const { papers } = ROUTES[route];
      one.must('refer_to_route', { route, partyIds: ['A', 'B'], papers });
      const eventSeq = one.lastOf('route_taken').seq;
      const receipts = ['A', 'B'].map((partyId) => ({ partyId, date: one.today }));
      for (const step of steps)
        one.must('record_route_step', {
          eventSeq,
          step,
          receipts,
          ...(step === 'decided_final' ? at.AWARD : {}),
        });
      if (steps.some((step) => step === 'decided_final'))
        one.must('record_arbitration', { status: 'award_set_aside', ...at.GROUND });
      return one;
    }),
  );

/** Tasks that are issued in execution only, or there and at trial. */
const onTheSpot = (): CaseUnderTest[] =>
  POLICIES.map((policy) => {
    const one = executed(at.serveAll(at.judged('small_claims', { policy }), 'judgment'));
    const asked = { kind: 'on_the_spot_execution', unitId: STATION, partyId: 'B' } as const;
    one.must('issue_task', asked, { by: 'execution_judge' });
    const inquiry = { ...asked, kind: 'execution_investigation' } as const;
    one.must('issue_task', inquiry, { by: 'execution_judge' });
    const witness = { ...asked, kind: 'seizure_witness' } as const;
    return one.must('issue_task', witness, { by: 'execution_judge' });
  });

/** The period to answer set with the respondent's consent, in both procedures that allow it. */
const answers = (): CaseUnderTest[] =>
  POLICIES.flatMap((policy) =>
    (['summary', 'small_claims'] as const).map((procedure) =>
      at
        .serve(at.inTrial(procedure, { policy }), 'complaint', 'B')
        .must('set_answer_period', { partyId: 'B', days: 7, agreed: true }),
    ),
  );

/** A hearing at each instance, with the notice that it needs. */
const hearings = (): CaseUnderTest[] =>
  POLICIES.flatMap((policy) => {
    const first = at.answersWaived(at.inTrial('ordinary', { policy }));
    const second = at.serveAll(at.judged('ordinary', { policy }), 'judgment');
    second.must('lodge_appeal', {}, { party: 'B' });
    at.serve(second, 'appeal_petition', 'A').must('file_answer', {}, { party: 'A' });
    second.must('transfer_appeal', {}).must('register_appeal', {});
    return [first, second].map((one) => one.must('schedule_hearing', { date: '2026-01-14', mode: 'court' }));
  });

/** A judge named at trial, an answer to be sent on, and a period for new evidence before the court of appeal. */
const prepared = (): CaseUnderTest[] =>
  POLICIES.flatMap((policy) => [
    at
      .serve(at.inTrial('ordinary', { policy }), 'complaint', 'B')
      .must('assign_person', { personId: 'person-judge', capacity: 'judge' })
      .must('file_answer', {}, { party: 'B' }),
    at
      .serveAll(at.judged('ordinary', { policy }), 'judgment')
      .must('lodge_appeal', {}, { party: 'B' })
      .must('transfer_appeal', {})
      .must('set_evidence_period', { days: 10, onTheSpot: true }),
  ]);

export const rareCases = (): readonly CaseUnderTest[] => [
  ...expiries(),
  ...awaited(),
  lastPeriodGone(),
  ...afterEffect(),
  ...archived(),
  ...toTrafficPolice(),
  ...onTheSpot(),
  ...measures(),
  ...routes(),
  ...answers(),
  ...hearings(),
  ...prepared(),
  ...POLICIES.flatMap((policy) => [nobodyAnswered({ policy }), refusedTwice({ policy })]),
];
