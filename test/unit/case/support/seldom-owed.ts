/** Cases that owe what the other stored cases do not: with `places.ts` and `rare-cases.ts` they owe every duty once. */
import type { ProcessKind } from '../../../../domain/kernel/codes.ts';
import { act, issued } from '../../tasks/support/task-play.ts';
import { type CaseUnderTest, text } from './case-under-test.ts';
import * as at from './journeys.ts';
import { listedDebtor } from './listed-debtor.ts';
import { actor } from './people.ts';

const opened = (one: CaseUnderTest, kinds: readonly ProcessKind[], party?: string): CaseUnderTest => {
  for (const kind of kinds) one.must('open_process', { kind }, party === undefined ? {} : { party });
  return one;
};

const mediated = (start: at.Start = {}): CaseUnderTest =>
  at.consents(at.atStation('B', start), 'police_mediation');
const ranOut = (one: CaseUnderTest, rule: string): CaseUnderTest => {
  one.expire(rule);
  return one;
};

/** Side processes before the suit, at trial and in execution. */
const processes = (): CaseUnderTest[] => [
  opened(at.inPreparation(), ['preservation_before_suit', 'appraisal', 'legal_aid']),
  opened(at.atStation('B'), ['protection_order'], 'A'),
  opened(at.atStation('B'), ['protection_order_urgent'], 'A'),
  opened(at.inTrial(), ['preservation']),
  opened(at.inTrial(), ['preservation_urgent']),
  opened(at.inTrial(), ['jurisdiction_objection'], 'B'),
  opened(at.inTrial('summary'), ['procedure_objection'], 'B'),
  opened(at.inPreparation(), ['filing_grievance'], 'A'),
  opened(at.confirmationApplied(), ['sham_inquiry']),
  at.inCourtMediation().must('open_process', { kind: 'mediator_complaint', fault: 'force' }, { party: 'A' }),
  opened(at.inExecution().passTo('2026-08-27'), ['superior_execution'], 'A'),
  opened(at.inExecution(), ['auction', 'dishonesty_listing'], 'A'),
  opened(at.inExecution(), ['entrusted_execution', 'entrusted_service']),
  ...(['execution_objection', 'listing_correction'] as const).map(askedAgain),
  opened(listedDebtor(), ['limits_release'], 'B'),
  listedDebtor().must('open_process', { kind: 'listing_removal', aboutPartyId: 'B' }, { party: 'A' }),
];

/** What the court rejected is asked of the court above. */
function askedAgain(kind: 'execution_objection' | 'listing_correction'): CaseUnderTest {
  const one = at.inExecution().must('issue_execution_notice', {});
  if (kind === 'listing_correction')
    one.must('decide_listing', { partyId: 'B', listed: true, signedByPresident: true, ground: 'obstructs' });
  one.must('open_process', { kind }, { party: 'B' });
  const eventSeq = one.lastOf('process_opened').seq;
  one.must('close_process', { eventSeq, outcome: 'rejected', receivedOn: one.today });
  const again = kind === 'execution_objection' ? 'execution_reconsideration' : 'listing_reconsideration';
  return one.must('open_process', { kind: again }, { party: 'B' });
}

/** A clue of the creditor that was found true. */
function clueFollowed(): CaseUnderTest {
  const one = at.inExecution().must('record_clue', { urgent: false }, { party: 'A' });
  return one.must('check_clue', { eventSeq: one.lastOf('clue_received').seq, found: true });
}

const brawl = (): CaseUnderTest =>
  at
    .atTriage()
    .must('triage', {
      findings: { ...at.NOTHING_SPECIAL, publicOrder: 'mediable' },
      route: 'police_mediation',
      track: 'B',
    })
    .must('accept_public_order', {});

/** An opinion is awaited; what was settled waits for the approval of the police. */
const publicOrder = (): CaseUnderTest[] => [
  brawl().must('order_opinion', { kind: 'injury' }),
  at
    .consents(brawl(), 'police_mediation')
    .must('reach_agreement', at.SIGNED)
    .must('record_performance', { full: true })
    .must('apply_no_punishment', {
      settledBy: 'peoples_mediation',
      applicantIds: ['A', 'B'],
      performed: true,
      documentId: 'application',
    }),
];

/** A month of mediation is over; one of two respondents has settled; the court is asked for what is its own. */
function mediation(): CaseUnderTest[] {
  const trial = at.inTrial();
  const wanted = { wanted: 'exclude_period', deadlineId: trial.deadlineId('T7') } as const;
  return [
    ranOut(mediated(), 'PM4'),
    mediated({ respondents: 2 }).must('reach_agreement', { ...at.SIGNED, partyIds: ['A', 'B'] }),
    trial.must('ask_owner', { ...wanted, reason: text('please') }, { by: actor('police_officer') }),
  ];
}

/** An answer on its way to the plaintiff, and a judge of whom nobody was told (CPL 128, 131). */
const suit = (): CaseUnderTest[] => [
  at.serve(at.inTrial(), 'complaint', 'B').must('file_answer', {}, { party: 'B' }),
  at.inTrial().must('assign_person', { personId: 'person-judge', capacity: 'judge' }),
];

/** Notices of the court on their way to whom they go to, the fee from its notice to the seven days gone. */
const court = (): CaseUnderTest[] => [
  at.serve(
    at.atReview().must('request_correction', { items: [{ code: 'identity' }], days: 5 }),
    'correction_notice',
    'A',
  ),
  at.inTrial().must('set_evidence_period', { days: 15 }),
  ranOut(at.serve(at.inTrial().must('issue_fee_notice', { amount: '50.00' }), 'fee_notice', 'A'), 'FL9'),
  at
    .inTrial()
    .must('issue_fee_notice', { amount: '50.00' })
    .must(
      'apply_fee_relief',
      { relief: 'deferred', reason: text('ill'), documentId: 'application' },
      { party: 'A' },
    ),
];

/** Violence at home: papers not delivered, a review asked for, and a mediation that the court must end. */
function violence(): CaseUnderTest[] {
  const found = { found: true, victimIds: ['A'], reason: text('hurt') };
  const ordered = at.protectedFrom();
  const eventSeq = ordered.lastOf('process_opened').seq;
  return [
    ordered.must('ask_order_review', { eventSeq }, { party: 'B' }),
    at.inCourtMediation('summary').must('record_violence', found),
  ];
}

/** A clue not looked into, a freeze that outlives its case, and a task that came back. */
function execution(): CaseUnderTest[] {
  const frozen = at.inExecution().must('issue_execution_notice', {});
  frozen.must('take_measure', { kind: 'freeze_deposit', partyId: 'B', amount: '100.00' });
  frozen.must('close_execution', { mode: 'fully_executed' });
  const returned = issued();
  act(returned, 'return', { reason: 'addressee_moved' });
  return [
    at.inExecution().must('record_clue', { urgent: false }, { party: 'A' }),
    at.inExecution().must('record_clue', { urgent: true }, { party: 'A' }),
    frozen,
    returned,
  ];
}

/** What a supervisor asked both sides to explain (督办). */
function supervision(): CaseUnderTest[] {
  const one = at.inTrial();
  for (const seat of ['station', 'court'] as const) {
    const by = actor(seat === 'station' ? 'police_supervisor_county' : 'court_supervisor_county');
    one.must('ask_explanation', { seat, reason: text('slow') }, { by });
  }
  return [one];
}

/** Nobody was told anything: at the station, before both mediations, after one that failed, and of the suit (docs/law.md §10). */
function untold(): CaseUnderTest[] {
  const quiet = { untold: true } as const;
  const filed = { findings: at.NOTHING_SPECIAL, route: 'filing' } as const;
  const mediated = at.atStation('B');
  for (const mode of ['in_person', 'online'] as const)
    mediated.must('give_consent', { stage: 'police_mediation', mode }, { ...quiet, party: 'B' });
  const registered = at
    .atReview()
    .must(
      'register_case',
      { courtCaseNumber: at.NUMBER, procedure: 'ordinary', next: 'trial' },
      { ...quiet },
    );
  return [
    at.atTriage().must('triage', filed, quiet),
    mediated,
    at.atStation('B').must('end_mediation', { reason: 'too_far_apart', next: 'filing' }),
    registered,
  ];
}

export const seldomOwed = (): readonly CaseUnderTest[] => [
  ...processes(),
  ...publicOrder(),
  ...mediation(),
  ...court(),
  ...suit(),
  ...violence(),
  ...execution(),
  ...supervision(),
  clueFollowed(),
  ...untold(),
];
