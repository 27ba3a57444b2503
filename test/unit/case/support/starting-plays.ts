/**
 * Cases in which clocks start (起算), each by its shortest way: every rule of time that a case arms is started here by each event
 * that starts it (`rule-starts.test.ts`), in the time that the random walks take for a few of theirs.
 */
import { enforcementOf } from '../../../../domain/chapters/measures/questions.ts';
import { ROUTES } from '../../../../domain/chapters/routes/table.ts';
import { type CaseUnderTest, text } from './case-under-test.ts';
import { joined, registered } from './court-mediators.ts';
import * as at from './journeys.ts';
import { LISTED, listedDebtor } from './listed-debtor.ts';
import { actor } from './people.ts';
import { routes } from './rare-cases.ts';
import { startingTasks } from './starting-tasks.ts';

const lastProcess = (one: CaseUnderTest): number => one.lastOf('process_opened').seq;

const ranOut = (one: CaseUnderTest, ...rules: readonly string[]): CaseUnderTest => {
  for (const rule of rules) one.expire(rule);
  return one;
};

/** Days for evidence that the court may give in each procedure. */
const EVIDENCE_DAYS = [
  ['ordinary', 15],
  ['summary', 10],
  ['small_claims', 7],
] as const;

/** An opinion that the mediation of the police waited for has come, before the first session and after it (NORM07 9). */
const opinions = (): CaseUnderTest[] =>
  [at.atStation('A'), at.consents(at.atStation('A'), 'police_mediation')].map((one, sat) => {
    if (sat > 0) one.must('hold_session', { outcome: 'second_session', mode: 'in_person', officers: 2 });
    return one.must('order_opinion', { kind: 'injury' }).must('receive_opinion', { kind: 'injury' });
  });

const toStation = (one: CaseUnderTest): CaseUnderTest => at.consents(one, 'police_mediation');

/** The police have a report; they mediate, or a committee does, or the traffic police after it (PSAPL 9; LMAL 14; RTA 85, 90). */
const mediation = (): CaseUnderTest[] => [
  at.atTriage({ source: 'police_report' }),
  ranOut(at.atStation('A'), 'PA3'),
  at.atStation('C'),
  at.collision('B').must('end_mediation', { reason: 'too_far_apart', next: 'filing' }),
  at.atStation('D'),
  toStation(at.atStation('B', { matter: 'labour_contract' })),
];

/** Before a judge and after registration, by the rules of before 2026 and of today (OMR 10, 13-15). */
const courtMediation = (): CaseUnderTest[] => [
  at
    .atStation('B', { policy: '2023' })
    .must('end_mediation', { reason: 'too_far_apart', next: 'judge' })
    .must('accept_referral', {}),
  ...(['ordinary', 'summary'] as const).map((procedure) =>
    at.inCourtMediation(procedure, { policy: '2023' }),
  ),
  ...EVIDENCE_DAYS.map(([procedure]) => at.inCourtMediation(procedure)),
  registered('online'),
  joined(),
];

/** A ruling on an agreement, and an objection to it (CPL 205-206; CPLI 372). */
const confirmation = (): CaseUnderTest[] => [
  at.confirmed().must('object_to_ruling', { by: 'party' }, { party: 'B' }),
];

/** A route that no case of the walks goes: recognition of a work injury (WII 20). */
function workInjury(): CaseUnderTest {
  const one = at.inPreparation({ matter: 'labour_contract' });
  const { papers } = ROUTES.work_injury;
  one.must('refer_to_route', { route: 'work_injury', partyIds: ['A', 'B'], papers });
  return one.must('record_route_step', { eventSeq: one.lastOf('route_taken').seq, step: 'accepted' });
}

/** What is missing is asked for and handed in; the fee is not forgiven; a second defendant joins after the complaint was sent. */
function filed(): CaseUnderTest[] {
  const missing = { items: [{ code: 'identity' }], days: 5 } as const;
  const told = at.atReview().must('request_correction', { ...missing, onTheSpot: true });
  const noticed = at.serve(at.atReview().must('request_correction', missing), 'correction_notice', 'A');
  const poor = at.serve(at.inTrial().must('issue_fee_notice', { amount: '50.00' }), 'fee_notice', 'A');
  const relief = { relief: 'deferred', reason: text('ill'), documentId: 'application' } as const;
  poor.must('apply_fee_relief', relief, { party: 'A' }).must('decide_fee_relief', { outcome: 'refused' });
  return [
    told.must('submit_correction', {}),
    noticed,
    poor,
    at.inPreparation().must('open_process', { kind: 'filing_grievance' }, { party: 'A' }),
    at
      .serve(at.inTrial(), 'complaint', 'B')
      .must('add_party', { role: 'respondent', kind: 'person', details: text('second') }),
  ];
}

/** The period for evidence is told in court, or its notice is served (EV 50-51). */
const evidence = (): CaseUnderTest[] =>
  EVIDENCE_DAYS.flatMap(([procedure, days]) => [
    at.inTrial(procedure).must('set_evidence_period', { days, onTheSpot: true }),
    at.serve(at.inTrial(procedure).must('set_evidence_period', { days }), 'evidence_notice', 'B'),
  ]);

/** The complaint was served; the period to answer is set by consent, and begins anew for the heir (CPL 128; CPLI 55, 266). */
function answers(): CaseUnderTest[] {
  const set = (['summary', 'small_claims'] as const).map((procedure) =>
    at
      .serve(at.inTrial(procedure), 'complaint', 'B')
      .must('set_answer_period', { partyId: 'B', days: 7, agreed: true }),
  );
  return [at.serve(at.inTrial(), 'complaint', 'B'), ...set].map((one) =>
    one.must('record_party_change', { partyId: 'B', change: 'deceased' }).must('add_party', {
      role: 'respondent',
      kind: 'person',
      details: text('heir'),
      succeeds: 'B',
    }),
  );
}

/** The answer goes on to the other side; who sits is told once a judge is fixed, at trial or before it (CPL 128, 131). */
const told = (): CaseUnderTest[] => [
  at.serve(at.inTrial(), 'complaint', 'B').must('file_answer', {}, { party: 'B' }),
  at.inTrial().must('assign_person', JUDGE),
  at
    .inCourtMediation()
    .must('assign_person', JUDGE)
    .must('end_mediation', { reason: 'too_far_apart', next: 'trial' }),
];

/** The appeal reaches the court above without an answer, or with one (CPL 174). */
const reached = (one: CaseUnderTest): CaseUnderTest =>
  one.must('lodge_appeal', {}, { party: 'B' }).must('transfer_appeal', {}).must('register_appeal', {});

const answered = (): CaseUnderTest => {
  const one = at.serveAll(at.judged(), 'judgment').must('lodge_appeal', {}, { party: 'B' });
  at.serve(one, 'appeal_petition', 'A').must('file_answer', {}, { party: 'A' });
  return one.must('transfer_appeal', {}).must('register_appeal', {});
};

const JUDGE = { personId: 'person-judge', capacity: 'judge' } as const;
const EVIDENCE_ABOVE = { days: 10 } as const;
const HEARING = { date: '2026-01-14', mode: 'court' } as const;

/** An appeal against a ruling; a judgment that is sent back, and tried in the other procedure (CPL 152, 177). */
const appeals = (): CaseUnderTest[] => [
  reached(at.serveAll(at.inTrial().must('render_ruling', { kind: 'dismissal_of_suit' }), 'ruling')),
  reached(at.serveAll(at.judged('summary'), 'judgment'))
    .must('decide_appeal', { outcome: 'remanded' })
    .must('convert_procedure', { to: 'ordinary' }),
  answered().must('set_evidence_period', { ...EVIDENCE_ABOVE, onTheSpot: true }),
  at.serve(answered().must('set_evidence_period', EVIDENCE_ABOVE), 'evidence_notice', 'B'),
  at.answersWaived(at.inTrial()).must('schedule_hearing', HEARING),
  answered().must('schedule_hearing', HEARING),
  at
    .answersWaived(at.inTrial())
    .must('schedule_hearing', { ...HEARING, mode: 'online', onlineIds: ['A'] })
    .must('announce_hearing', {}),
  at.heard(at.inTrial()).must('render_judgment', { announced: 'same_day', items: [at.pays()] }),
];

/** Security is given, property is preserved before the suit, an order of protection is refused, or made longer (CPL 103-104; DVL 30-31). */
function processes(): CaseUnderTest[] {
  const secured = at.inTrial().must('open_process', { kind: 'preservation' });
  for (const step of ['ordered', 'given'] as const)
    secured.must('record_security', { eventSeq: lastProcess(secured), step });
  const preserved = at.inPreparation().must('open_process', { kind: 'preservation_before_suit' });
  const refused = at.atStation('B').must('open_process', { kind: 'protection_order' }, { party: 'A' });
  const longer = at.protectedFrom();
  const eventSeq = longer.lastOf('protection_order_made').seq;
  const extended = { eventSeq, change: 'extended', months: 1, reason: text('in-danger') } as const;
  return [
    at.atStation('B').must('open_process', { kind: 'protection_order_urgent' }, { party: 'A' }),
    at.inTrial().must('open_process', { kind: 'preservation_urgent' }),
    secured,
    preserved.must('close_process', { eventSeq: lastProcess(preserved), outcome: 'granted' }),
    refused.must('close_process', { eventSeq: lastProcess(refused), outcome: 'rejected' }, { by: 'judge' }),
    longer.must('change_protection_order', extended, { by: 'judge', party: 'A' }),
  ];
}

/** Letters to another court (CPL 240; CPLI 134). */
const entrusted = (): CaseUnderTest[] =>
  [
    at.inTrial().must('open_process', { kind: 'entrusted_service' }),
    at.inExecution().must('open_process', { kind: 'entrusted_execution' }),
  ].map((one) => one.must('record_entrusted_step', { eventSeq: lastProcess(one), step: 'arrived' }));

const MEASURES = ['freeze_deposit', 'seize_movable', 'seize_immovable'] as const;

/** A demand, a settlement, the notice, and measures that are renewed (CPL 248-250, 251; CPLI 485). */
function execution(): CaseUnderTest[] {
  const measured = at.inExecution();
  for (const kind of MEASURES) measured.must('take_measure', { kind, partyId: 'B', amount: '100.00' });
  measured.must('issue_execution_notice', {}).on('2026-03-02');
  for (const { seq: eventSeq } of enforcementOf(measured.state).measures)
    measured.must('renew_measure', { eventSeq });
  return [
    at.inExecution().must('record_clue', { urgent: false }, { party: 'A' }),
    at.inExecution().must('record_clue', { urgent: true }, { party: 'A' }),
    at.lapsed().on('2026-05-06').must('record_demand', {}, { party: 'A' }),
    at.inExecution().must('record_settlement', { lastDueDate: '2026-06-01', signedIds: ['A', 'B'] }),
    at.serve(measured, 'execution_notice', 'B'),
    at.closedForNow(at.inExecution()).must('resume_execution', {}),
    at.lapsed().must('start_urging', { basis: 'court' }),
  ];
}

const rejected = (one: CaseUnderTest): CaseUnderTest =>
  one.must('close_process', { eventSeq: lastProcess(one), outcome: 'rejected', receivedOn: one.today });

/** What is objected to, and what the court rejected is asked of the court above (CPL 236, 238; SXP 12). */
const objections = (): CaseUnderTest[] => [
  rejected(at.inExecution().must('open_process', { kind: 'outsider_objection' }, { party: 'B' })),
  rejected(at.inExecution().must('open_process', { kind: 'execution_objection' }, { party: 'B' })).must(
    'open_process',
    { kind: 'execution_reconsideration' },
    { party: 'B' },
  ),
  rejected(listedDebtor().must('open_process', { kind: 'listing_correction' }, { party: 'B' })).must(
    'open_process',
    { kind: 'listing_reconsideration' },
    { party: 'B' },
  ),
  at.inExecution().must('open_process', { kind: 'dishonesty_listing' }, { party: 'A' }),
];

/** All that takes an entry without a term off the list, and an entry that was wrong (SXP 10, 12). */
function listings(): CaseUnderTest[] {
  const stayed = listedDebtor();
  const stay = {
    deadlineId: stayed.deadlineId('E10'),
    ground: 'retrial_or_bankruptcy',
    documentId: 'ruling',
  };
  const wished = listedDebtor().must(
    'open_process',
    { kind: 'listing_removal', aboutPartyId: 'B' },
    { party: 'A' },
  );
  const wrong = listedDebtor().must('open_process', { kind: 'listing_correction' }, { party: 'B' });
  const searched = at.closedForNow(at.inExecution()).must('decide_listing', LISTED);
  for (const day of ['2026-06-01', '2026-06-02'])
    searched.on(day).must('record_search', { partyId: 'B', scopes: at.NETWORK, found: false });
  const termed = at.inExecution().must('issue_execution_notice', {});
  return [
    ranOut(termed.must('decide_listing', { ...LISTED, ground: 'obstructs' }), 'SX.term'),
    listedDebtor().must('close_execution', { mode: 'fully_executed' }),
    stayed.must('stop_clock', stay),
    ...[wished, wrong].map((one) =>
      one.must('close_process', { eventSeq: lastProcess(one), outcome: 'granted' }),
    ),
    searched,
  ];
}

/** A supervisor asks what keeps the court (督办). */
const supervised = (): CaseUnderTest =>
  at
    .inTrial()
    .must(
      'ask_explanation',
      { seat: 'court', reason: text('slow') },
      { by: actor('court_supervisor_county') },
    );

export const startingPlays = (): readonly CaseUnderTest[] => [
  ...opinions(),
  ...mediation(),
  ...courtMediation(),
  ...confirmation(),
  ...routes(['2025']),
  workInjury(),
  ...filed(),
  ...evidence(),
  ...answers(),
  ...told(),
  ...appeals(),
  ...processes(),
  ...entrusted(),
  ...execution(),
  ...objections(),
  ...listings(),
  supervised(),
  ...startingTasks(),
];
