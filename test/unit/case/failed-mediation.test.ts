/** A mediation that fails or begins online, a final award and title to land: PML 25, 26; OMR 17, 21; LMAL 47, 49; LAL 14. */
import { describe, expect, test } from 'vitest';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { atStation, AWARD, GROUND, inCourtMediation, inPreparation } from './support/journeys.ts';

const failed = { reason: 'too_far_apart', next: 'close' } as const;

describe('people’s mediation that failed is closed when the other ways were named (PML 26)', () => {
  test('said with the end, or told before', () => {
    expect(atStation().refused('end_mediation', failed)).toBe('other_ways_untold');
    expect(atStation().refused('end_mediation', { ...failed, waysTold: true })).toBe('applied');
    const told = { topic: 'mediation_failed', textVersion: '1' } as const;
    expect(
      atStation()
        .must('tell_parties', { ...told, partyIds: ['A'] })
        .refused('end_mediation', failed),
    ).toBe('other_ways_untold');
    atStation()
      .must('tell_parties', { ...told, partyIds: ['A', 'B'] })
      .must('end_mediation', failed);
  });

  test('it is not asked where they settled, are sent on, or the police mediated', () => {
    atStation().must('end_mediation', { reason: 'self_settled', next: 'close' });
    atStation().must('end_mediation', { ...failed, next: 'judge' });
    atStation('D').must('end_mediation', failed);
    // Whom nobody reaches nobody can tell (OMR 15).
    atStation().must('end_mediation', { reason: 'unreachable', next: 'close' });
  });

  test('what raised costs and the warnings are kept (OMR 21)', () => {
    const one = inCourtMediation().must('end_mediation', {
      reason: 'too_far_apart',
      next: 'trial',
      costlyConduct: text('conduct'),
      warnings: text('warned'),
    });
    expect(one.lastOf('mediation_ended').data).toMatchObject({
      costlyConduct: { textId: 'conduct' },
      warnings: { textId: 'warned' },
    });
  });
});

test('a danger that was averted or reported stands in the record (PML 25)', () => {
  const one = atStation().must('record_note', { text: text('note'), danger: 'crime_reported' });
  expect(one.lastOf('note_recorded').data.danger).toBe('crime_reported');
});

test('before mediation online begins identity is compared and the warning given (OMR 17)', () => {
  const one = inCourtMediation();
  for (const party of ['A', 'B'])
    one.must('give_consent', { stage: 'mediation_after_registration', mode: 'online' }, { party });
  const online = { outcome: 'continue', mode: 'online' } as const;
  expect(one.refused('hold_session', online)).toBe('start_unchecked');
  expect(one.refused('hold_session', { ...online, startChecks: ['identity_compared'] })).toBe(
    'start_unchecked',
  );
  one.must('hold_session', { ...online, startChecks: ['identity_compared', 'sham_warned'] });
  // Once it has begun the next session asks no more.
  one.on('2026-01-06').must('hold_session', online);
});

test('the checks are asked for where the first session was in person and the next is online (OMR 17)', () => {
  const one = inCourtMediation();
  for (const party of ['A', 'B'])
    one.must('give_consent', { stage: 'mediation_after_registration', mode: 'online' }, { party });
  one.must('hold_session', { outcome: 'continue', mode: 'in_person' });
  expect(one.refused('hold_session', { outcome: 'continue', mode: 'online' })).toBe('start_unchecked');
});

describe('a final award (LMAL 47, 49)', () => {
  const arbitrated = (): CaseUnderTest =>
    inPreparation({ matter: 'unpaid_wages' }).must('refer_to_route', {
      route: 'labour_arbitration',
      partyIds: ['A', 'B'],
      papers: ['application', 'identity'],
    });
  const awards = (more: Partial<DecisionData['record_route_step']>): string => {
    const one = arbitrated();
    const eventSeq = one.lastOf('route_taken').seq;
    return one.refused('record_route_step', { eventSeq, step: 'decided_final', ...more });
  };

  test.each<[string, Partial<DecisionData['record_route_step']>]>([
    ['award_unsaid', {}],
    ['award_amount_needed', { awarded: [{ claim: 'wages', amount: '100.00' }] }],
    ['award_amount_needed', { awarded: [{ claim: 'wages' }], minimumWage: '1800.00' }],
    ['award_not_final', { awarded: [{ claim: 'wages', amount: '21600.01' }], minimumWage: '1800.00' }],
    ['applied', { awarded: [{ claim: 'wages', amount: '21600.00' }], minimumWage: '1800.00' }],
    [
      'applied',
      {
        awarded: [
          { claim: 'wages', amount: '20000.00' },
          { claim: 'compensation', amount: '20000.00' },
        ],
        minimumWage: '1800.00',
      },
    ],
    ['applied', { awarded: [{ claim: 'labour_standards' }] }],
  ])('%s: %j', (code, more) => {
    expect(awards(more)).toBe(code);
  });

  test('what kind of award it is the award itself says (LDI 18)', () => {
    const above = { awarded: [{ claim: 'wages', amount: '30000.00' }], minimumWage: '1800.00' } as const;
    expect(awards({ ...above, namedFinal: true })).toBe('applied');
    expect(awards({ namedFinal: true })).toBe('applied');
    expect(awards({ ...above, namedFinal: false })).toBe('award_not_final');
  });

  test('is set aside on one of six grounds', () => {
    const one = arbitrated();
    one.must('record_route_step', {
      eventSeq: one.lastOf('route_taken').seq,
      step: 'decided_final',
      ...AWARD,
    });
    const aside = { status: 'award_set_aside' } as const;
    expect(one.refused('record_arbitration', aside)).toBe('set_aside_ground_needed');
    one.must('record_arbitration', { ...aside, ...GROUND });
    expect(one.lastOf('arbitration_recorded').data.ground).toBe('procedure');
  });
});

describe('title to land is for the government first (LAL 14)', () => {
  const complaint = { materials: ['complaint'] };
  const pointed = (): CaseUnderTest =>
    inPreparation({ matter: 'homestead' }).must('refer_to_route', {
      route: 'land_title',
      partyIds: ['A'],
      papers: ['application', 'identity', 'title_proof'],
    });

  test('a suit waits for its decision', () => {
    const one = pointed();
    expect(one.refused('submit_complaint', complaint)).toBe('government_first');
    one.must('record_route_step', { eventSeq: one.lastOf('route_taken').seq, step: 'decided' });
    one.must('submit_complaint', { ...complaint, aboutTitle: true });
  });

  test('a suit that is not about title does not wait for it', () => {
    pointed().must('submit_complaint', { ...complaint, aboutTitle: false });
  });

  test('what the government sent back was not about title, unless the complaint says so', () => {
    const one = pointed();
    one.must('record_route_step', { eventSeq: one.lastOf('route_taken').seq, step: 'came_back' });
    expect(one.refused('submit_complaint', { ...complaint, aboutTitle: true })).toBe('government_first');
    one.must('submit_complaint', complaint);
  });
});
