/** What is asked about an entry on the list and about limits on spending, and what a decision to list needs (SXP 3, 5, 9, 10; LIM 1, 3, 9). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { ProcessKind, ProcessOutcome } from '../../../domain/kernel/codes.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { inExecution, serve } from './support/journeys.ts';
import { listedDebtor } from './support/listed-debtor.ts';

const duties = (one: CaseUnderTest) => obligations(one.state).map((owed) => owed.what);
const entryOf = (one: CaseUnderTest) => one.lastOf('listing_decided').seq;
const limitOf = (one: CaseUnderTest) => one.lastOf('measure_taken').seq;
const noticed = () => inExecution().must('issue_execution_notice', {});
const termed = () =>
  noticed().must('decide_listing', {
    partyId: 'B',
    listed: true,
    signedByPresident: true,
    ground: 'obstructs',
  });

function asked(one: CaseUnderTest, kind: ProcessKind, party: string | undefined, aboutPartyId?: string) {
  const about = aboutPartyId === undefined ? {} : { aboutPartyId };
  return one.must('open_process', { kind, ...about }, party === undefined ? {} : { party });
}

const answered = (one: CaseUnderTest, outcome: ProcessOutcome) =>
  one.must('close_process', { eventSeq: one.lastOf('process_opened').seq, outcome });

describe('the decision to list (SXP 5)', () => {
  const wanted = { partyId: 'B', listed: true, ground: 'evades' } as const;

  test('is signed by the president; not to list needs no signature', () => {
    expect(noticed().refused('decide_listing', wanted)).toBe('listing_unsigned');
    expect(noticed().refused('decide_listing', { ...wanted, signedByPresident: false })).toBe(
      'listing_unsigned',
    );
    noticed().must('decide_listing', { partyId: 'B', listed: false });
    noticed().must('decide_listing', { ...wanted, signedByPresident: true });
  });

  test('is in force when made, and owed to the debtor until it is served, once', () => {
    const one = listedDebtor();
    expect(one.state.enforcement?.listings[0]?.status).toBe('listed');
    expect(duties(one)).toContain('serve_listing');
    serve(one, 'listing_decision', 'B');
    expect(duties(one)).not.toContain('serve_listing');
    const again = { partyId: 'B', document: 'listing_decision', method: 'direct' } as const;
    expect(one.refused('record_service', again)).toBe('already_served');
    expect(one.refused('record_service', { ...again, partyId: 'A' })).toBe('nothing_to_serve');
    expect(noticed().refused('record_service', again)).toBe('nothing_to_serve');
  });

  test('made anew after a removal it is another paper', () => {
    const one = serve(listedDebtor(), 'listing_decision', 'B');
    one.must('remove_listing', { eventSeq: entryOf(one), ground: 'performed' });
    one.must('decide_listing', { ...wanted, signedByPresident: true });
    expect(duties(one)).toContain('serve_listing');
    serve(one.on('2026-02-27'), 'listing_decision', 'B');
    expect(duties(one)).not.toContain('serve_listing');
  });

  test('names nobody as able who gave effective security (SXP 3)', () => {
    const one = noticed();
    one.must('take_measure', { kind: 'freeze_deposit', partyId: 'B', amount: '10.00' });
    one.must('end_measure', { eventSeq: limitOf(one), ground: 'security_given' });
    const able = { partyId: 'B', listed: true, signedByPresident: true } as const;
    expect(one.refused('decide_listing', { ...able, ground: 'able_but_refuses' })).toBe('listing_covered');
    expect(one.refused('decide_listing', { ...able, ground: 'evades' })).toBe('applied');
  });

  test('answers the request that was about this debtor, or about none by name', () => {
    const about = (partyId?: string) => asked(noticed(), 'dishonesty_listing', 'A', partyId);
    const list = { partyId: 'B', listed: true, signedByPresident: true, ground: 'evades' } as const;
    expect(about('B').must('decide_listing', list).due('SX.decide').status).toBe('met');
    expect(about().must('decide_listing', list).due('SX.decide').status).toBe('met');
    expect(noticed().refused('open_process', { kind: 'dishonesty_listing' }, { party: 'B' })).toBe(
      'not_creditor',
    );
  });
});

describe('an entry that was found wrong (SXP 9, 12)', () => {
  test('goes in three working days, also where the court found it by itself', () => {
    const one = asked(listedDebtor(), 'listing_correction', undefined, 'B');
    answered(one, 'granted');
    // From Thursday 26 February: Friday 27, then 28 as a make-up Saturday, Monday 2 March.
    expect(one.due('SX.correct', 'B')).toEqual({ dueDate: '2026-03-02', status: 'armed' });
    one.must('remove_listing', { eventSeq: entryOf(one), ground: 'wrong_entry' });
    expect(one.due('SX.correct', 'B').status).toBe('met');
  });

  test('and where the court above found it', () => {
    const one = asked(termed(), 'listing_correction', 'B');
    const eventSeq = one.lastOf('process_opened').seq;
    one.must('close_process', { eventSeq, outcome: 'rejected', receivedOn: one.today });
    answered(asked(one, 'listing_reconsideration', 'B'), 'granted');
    expect(one.due('SX.correct', 'B').status).toBe('armed');
  });

  test('put right it stays, and is gone for nobody', () => {
    const wrong = { eventSeq: entryOf(termed()), ground: 'inaccurate' } as const;
    expect(termed().refused('remove_listing', wrong)).toBe('removal_ground_unproved');
    const one = answered(asked(termed(), 'listing_correction', 'B'), 'granted');
    one.must('remove_listing', { eventSeq: entryOf(one), ground: 'inaccurate' });
    expect(one.due('SX.correct', 'B').status).toBe('met');
    expect([one.state.enforcement?.listings[0]?.status, one.due('SX.term').status]).toEqual([
      'listed',
      'armed',
    ]);
    one.must('remove_listing', { eventSeq: entryOf(one), ground: 'act_corrected' });
  });

  test('is somebody’s who is listed', () => {
    const wrong = { kind: 'listing_correction' } as const;
    expect(noticed().refused('open_process', wrong, { party: 'B' })).toBe('listing_unknown');
    expect(listedDebtor().refused('open_process', wrong)).toBe('listing_unknown');
    expect(listedDebtor().refused('open_process', { kind: 'appraisal', aboutPartyId: 'B' })).toBe(
      'process_about_nobody',
    );
  });
});

describe('removal at the creditor’s written request (SXP 10(3))', () => {
  const wished = () => answered(asked(listedDebtor(), 'listing_removal', 'A', 'B'), 'granted');

  test('goes with the court’s agreement alone, and then in three working days', () => {
    const one = listedDebtor();
    const removal = { eventSeq: entryOf(one), ground: 'creditor_asks' } as const;
    expect(one.refused('remove_listing', removal)).toBe('removal_ground_unproved');
    answered(asked(one, 'listing_removal', 'A', 'B'), 'rejected');
    expect(one.refused('remove_listing', removal)).toBe('removal_ground_unproved');
    answered(asked(one, 'listing_removal', 'A', 'B'), 'granted');
    expect(one.due('SX.remove', 'B')).toEqual({ dueDate: '2026-03-02', status: 'armed' });
    one.must('remove_listing', removal);
    expect(one.due('SX.remove', 'B').status).toBe('met');
    expect(one.lastOf('listing_removed').data.wishOf).toBe('A');
  });

  test.each([
    ['2026-08-26', 'listing_asked_too_soon'],
    ['2026-08-27', 'applied'],
  ])('the same creditor asks for no new entry for six months: on %s %s', (day, code) => {
    const one = wished();
    one.must('remove_listing', { eventSeq: entryOf(one), ground: 'creditor_asks' });
    one.passTo(day);
    expect(one.refused('open_process', { kind: 'dishonesty_listing' }, { party: 'A' })).toBe(code);
  });

  test('the court may list again by itself meanwhile, and an entry that went otherwise bars nothing', () => {
    const one = wished();
    one.must('remove_listing', { eventSeq: entryOf(one), ground: 'creditor_asks' });
    expect(one.refused('open_process', { kind: 'dishonesty_listing' })).toBe('applied');
    const other = listedDebtor();
    other.must('remove_listing', { eventSeq: entryOf(other), ground: 'performed' });
    expect(other.refused('open_process', { kind: 'dishonesty_listing' }, { party: 'A' })).toBe('applied');
  });

  test('is the creditor’s to ask, about who is listed, and takes nothing from a term', () => {
    const about = { kind: 'listing_removal', aboutPartyId: 'B' } as const;
    expect(listedDebtor().refused('open_process', about, { party: 'B' })).toBe('not_creditor');
    expect(listedDebtor().refused('open_process', about)).toBe('not_creditor');
    expect(noticed().refused('open_process', about, { party: 'A' })).toBe('listing_unknown');
    const one = termed();
    expect(one.refused('open_process', about, { party: 'A' })).toBe('listing_term_runs');
    for (const ground of ['two_searches', 'stayed', 'terminated', 'creditor_asks'] as const)
      expect(one.refused('remove_listing', { eventSeq: entryOf(one), ground })).toBe('listing_term_runs');
  });
});

test('a stay by retrial or bankruptcy takes the entry without a term off in three working days (SXP 10(5))', () => {
  const stay = (one: CaseUnderTest, ground: string) =>
    one.must('stop_clock', { deadlineId: one.deadlineId('E10'), ground, documentId: 'ruling' });
  const one = listedDebtor();
  const removal = { eventSeq: entryOf(one), ground: 'stayed' } as const;
  expect(one.refused('remove_listing', removal)).toBe('removal_ground_unproved');
  stay(one, 'retrial_or_bankruptcy');
  expect(one.due('SX.remove', 'B')).toEqual({ dueDate: '2026-03-02', status: 'armed' });
  one.must('remove_listing', removal);
  expect(
    stay(termed(), 'retrial_or_bankruptcy').state.deadlines.some(({ rule }) => rule === 'SX.remove'),
  ).toBe(false);
  expect(stay(listedDebtor(), 'suspension').state.deadlines.some(({ rule }) => rule === 'SX.remove')).toBe(
    false,
  );
});

test('an entry that a stay made due goes also after the stay has ended', () => {
  const one = listedDebtor();
  const deadlineId = one.deadlineId('E10');
  one.must('stop_clock', { deadlineId, ground: 'retrial_or_bankruptcy', documentId: 'ruling' });
  one.on('2026-02-27').must('restart_clock', { deadlineId });
  expect(one.due('SX.remove', 'B').status).toBe('armed');
  one.must('remove_listing', { eventSeq: entryOf(one), ground: 'stayed' });
  expect(one.due('SX.remove', 'B').status).toBe('met');
});

describe('limits on spending (LIM 1, 3, 9)', () => {
  test('of a unit name its representative or head beside it, of a person nobody', () => {
    const one = noticed();
    const limit = { kind: 'limit_spending', partyId: 'B' } as const;
    expect(one.refused('take_measure', { ...limit, limitedBeside: ['controller'] })).toBe(
      'limited_persons_of_units',
    );
    const unit = inExecution({ respondentKind: 'organisation' }).must('issue_execution_notice', {});
    expect(unit.refused('take_measure', limit)).toBe('limited_persons_missing');
    expect(unit.refused('take_measure', { ...limit, limitedBeside: ['controller'] })).toBe(
      'limited_persons_missing',
    );
    expect(
      unit.refused('take_measure', { ...limit, limitedBeside: ['principal', 'directly_responsible'] }),
    ).toBe('applied');
  });

  test('stay on who is listed, whatever security is given; performed they go', () => {
    const one = listedDebtor();
    const measure = { eventSeq: one.lastOf('measure_taken').seq } as const;
    for (const ground of ['security_given', 'creditor_agrees', 'released'] as const)
      expect(one.refused('end_measure', { ...measure, ground })).toBe('listed_stays_limited');
    one.must('remove_listing', { eventSeq: entryOf(one), ground: 'performed' });
    one.must('end_measure', { ...measure, ground: 'security_given' });
  });

  test('a release asked for by who is limited, and granted, is carried out', () => {
    const release = { kind: 'limits_release' } as const;
    expect(noticed().refused('open_process', release, { party: 'B' })).toBe('measure_unknown');
    const one = noticed().must('take_measure', { kind: 'limit_spending', partyId: 'B' });
    expect(one.refused('open_process', release, { party: 'A' })).toBe('measure_unknown');
    asked(one, 'limits_release', 'B');
    expect(duties(one)).toContain('process_limits_release');
    answered(one, 'granted');
    expect(duties(one)).toContain('lift_measure');
    one.must('end_measure', { eventSeq: limitOf(one), ground: 'released' });
    expect(duties(one)).not.toContain('lift_measure');
  });
});
