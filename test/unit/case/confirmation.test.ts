/** Judicial confirmation: applied for together, accepted in 3 days, decided in 30, in force when served (CPL 205-206). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { agreed, confirmationApplied, confirmed, pays, serve } from './support/journeys.ts';

const together = { applicantIds: ['A', 'B'], organisationProof: true };

describe('applying', () => {
  test('by one side only is refused, without the organisation’s proof too', () => {
    const one = agreed();
    expect(one.refused('apply_confirmation', { ...together, applicantIds: ['A'] })).toBe(
      'joint_application_required',
    );
    expect(one.refused('apply_confirmation', { ...together, organisationProof: false })).toBe(
      'organisation_proof_missing',
    );
  });

  test('what concerns the status of persons cannot be confirmed', () => {
    const one = agreed({ matter: 'parentage' });
    expect(one.refused('apply_confirmation', together)).toBe('not_confirmable');
  });

  test('of an oral agreement needs the record of it (PML 28; CPLI 354)', () => {
    const one = agreed({}, { form: 'oral' });
    expect(one.refused('apply_confirmation', together)).toBe('oral_record_missing');
    one.must('apply_confirmation', { ...together, documentId: 'record' });
  });

  test('where it is not said for whom there is nothing to confirm among three; of two it is the other', () => {
    const items = [pays(), { kind: 'do', obligorId: 'B', dueDate: '2026-01-20' }] as const;
    expect(agreed({}, { items }).refused('apply_confirmation', together)).toBe('applied');
    const three = agreed({ respondents: 2 }, { items });
    const all = { ...together, applicantIds: three.state.parties.map(({ partyId }) => partyId) };
    expect(three.refused('apply_confirmation', all)).toBe('confirmation_item_unclear');
  });

  test('on the thirtieth day is in time; a day later it is passed on to the court, marked late', () => {
    const inTime = agreed().on('2026-02-04').must('apply_confirmation', together);
    expect(inTime.lastOf('confirmation_applied').data.late).toBe(false);
    const late = agreed().passTo('2026-02-05').must('apply_confirmation', together);
    expect(late.lastOf('confirmation_applied').data.late).toBe(true);
  });

  test('again after a withdrawal: the thirty days have gone on, and lateness is seen', () => {
    const one = confirmationApplied().must('withdraw_confirmation', { treatedAs: 'requested' });
    expect(one.stage).toBe('agreement_in_force');
    expect(one.due('PM10')).toEqual({ dueDate: '2026-02-04', status: 'armed' });
    one.passTo('2026-02-09').must('apply_confirmation', together);
    expect(one.lastOf('confirmation_applied').data.late).toBe(true);
  });
});

describe('deciding', () => {
  test('three days to accept, then thirty by law and fifteen by the platform’s own aim', () => {
    const one = confirmationApplied();
    expect(one.due('JC1')).toEqual({ dueDate: '2026-01-08', status: 'armed' });
    expect(one.refused('confirm_agreement', {})).toBe('confirmation_not_accepted');
    one.on('2026-01-07').must('accept_confirmation', {});
    expect(one.due('JC1').status).toBe('met');
    expect(one.due('JC2').dueDate).toBe('2026-02-06');
    expect(one.due('SLA-CONFIRM-TARGET').dueDate).toBe('2026-01-22');
  });

  test('refused: back with the agreement, which is still a contract', () => {
    const one = confirmationApplied().must('refuse_confirmation', { ground: 'no_jurisdiction' });
    expect(one.stage).toBe('agreement_in_force');
    expect(obligations(one.state).map((owed) => owed.what)).toEqual(['visit_performance']);
  });

  test.each([
    ['mediation', 'police_mediation'],
    ['filing', 'filing_preparation'],
  ] as const)('rejected: the parties choose %s', (next, stage) => {
    const one = confirmationApplied().must('accept_confirmation', {});
    expect(one.must('reject_confirmation', { ground: 'content_unclear', next }).stage).toBe(stage);
  });

  test('confirmed: in force when the last party is served, with two years to apply for execution', () => {
    const one = confirmationApplied()
      .must('accept_confirmation', {})
      .must('confirm_agreement', { askedIds: ['A', 'B'] });
    expect(one.refused('withdraw_confirmation', { treatedAs: 'requested' })).toBe(
      'confirmation_awaiting_service',
    );
    serve(one, 'confirmation_ruling', 'A', '2026-01-05');
    expect(one.stage).toBe('judicial_confirmation');
    serve(one.on('2026-01-06'), 'confirmation_ruling', 'B');
    expect(one.stage).toBe('in_force');
    expect(one.state.instruments[0]?.effectiveOn).toBe('2026-01-06');
    expect(one.due('E1').dueDate).toBe('2028-01-06');
  });

  test('the last who was to be served dies: the ruling binds those who are left', () => {
    const one = confirmationApplied({ respondents: 1 })
      .must('accept_confirmation', {})
      .must('confirm_agreement', { askedIds: ['A', 'B'] });
    serve(one, 'confirmation_ruling', 'A').must('record_party_change', { partyId: 'B', change: 'deceased' });
    expect(one.stage).toBe('in_force');
  });
});

describe('objecting to the ruling', () => {
  test('a party within fifteen days of service; later it is passed on, marked late', () => {
    const objection = (on: string) =>
      confirmed().on(on).must('object_to_ruling', { by: 'party' }, { party: 'B' });
    expect(objection('2026-01-20').lastOf('ruling_objected').data.late).toBe(false);
    expect(objection('2026-01-21').lastOf('ruling_objected').data.late).toBe(true);
  });

  test('an outsider within six months of knowing', () => {
    const by = { by: 'third_person', knownOn: '2026-01-06' } as const;
    expect(
      confirmed().on('2026-07-06').must('object_to_ruling', by).lastOf('ruling_objected').data.late,
    ).toBe(false);
    expect(
      confirmed().on('2026-07-07').must('object_to_ruling', by).lastOf('ruling_objected').data.late,
    ).toBe(true);
  });

  test('a party’s objection names the party; a second waits for the first', () => {
    const one = confirmed();
    expect(one.refused('object_to_ruling', { by: 'party' })).toBe('on_behalf_required');
    one.must('object_to_ruling', { by: 'party' }, { party: 'B' });
    expect(one.refused('object_to_ruling', { by: 'party' }, { party: 'A' })).toBe('objection_pending');
  });

  test('the court owes a review of it until it is decided', () => {
    const one = confirmed().must('object_to_ruling', { by: 'party' }, { party: 'B' });
    expect(obligations(one.state).find((owed) => owed.what === 'decide_objection')).toMatchObject({
      deadlineId: one.deadlineId('SLA-OBJECTION-REVIEW'),
    });
    one.must('decide_objection', { outcome: 'dismissed' });
    expect(one.due('SLA-OBJECTION-REVIEW').status).toBe('met');
    expect(one.stage).toBe('in_force');
  });

  test('revoked: nothing is in force, no limit runs, the parties may sue', () => {
    const one = confirmed().must('object_to_ruling', { by: 'party' }, { party: 'B' });
    one.must('decide_objection', { outcome: 'revoked' });
    expect(one.stage).toBe('filing_preparation');
    expect(one.due('E1').status).toBe('superseded');
    expect(one.state.instruments[0]).toMatchObject({ quashed: true });
  });
});

describe('after the agreement', () => {
  test('performed in full: concluded', () => {
    const one = agreed().must('record_performance', { full: true });
    expect(one.state.concluded).toBe('agreement_performed');
    expect(one.due('PM10').status).toBe('superseded');
  });

  test('in part: goes on; an item that is not there is refused', () => {
    const one = agreed({}, { items: [pays('2026-02-01')] }).must('record_performance', {
      full: false,
      itemNo: 1,
    });
    expect(one.state.concluded).toBeUndefined();
    expect(one.refused('record_performance', { full: false, itemNo: 2 })).toBe('item_unknown');
  });

  test('not performed: to filing preparation', () => {
    const one = agreed().must('report_breach', {}, { party: 'A' });
    expect(one.stage).toBe('filing_preparation');
  });

  test('only who is owed may waive', () => {
    const one = agreed();
    expect(one.refused('waive_claim', {}, { party: 'B' })).toBe('not_creditor');
    expect(one.must('waive_claim', {}, { party: 'A' }).state.concluded).toBe('creditor_waived');
  });
});

describe('before the ruling (CPLI 356; OMR 23)', () => {
  const accepted = () => confirmationApplied().must('accept_confirmation', {});
  const valid = { askedIds: ['A', 'B'] };

  test.each([[[]], [['A']], [['B']]])('both are called in and asked, not %s alone', (askedIds) => {
    expect(accepted().refused('confirm_agreement', { askedIds })).toBe('parties_not_asked');
  });

  test('who was asked is on record', () => {
    const one = accepted().must('confirm_agreement', valid);
    expect(one.lastOf('confirmation_parties_asked').data.partyIds).toEqual(['A', 'B']);
  });

  test('a suspected sham waits for the evidence that was asked for; none, no confirmation', () => {
    const one = accepted().must('open_process', { kind: 'sham_inquiry' }, { by: 'judge' });
    expect(one.refused('confirm_agreement', valid)).toBe('sham_inquiry_open');
    const eventSeq = one.lastOf('process_opened').seq;
    one.must('close_process', { eventSeq, outcome: 'rejected' }, { by: 'judge' });
    expect(one.refused('confirm_agreement', valid)).toBe('sham_not_cleared');
    one.must('reject_confirmation', { ground: 'sham', next: 'filing', crimeHandedOver: true });
    expect(one.lastOf('confirmation_rejected').data).toEqual({ ground: 'sham', crimeHandedOver: true });
  });

  test('one that was founded bars no later agreement that another inquiry has cleared', () => {
    const one = accepted().must('open_process', { kind: 'sham_inquiry' }, { by: 'judge' });
    const first = { eventSeq: one.lastOf('process_opened').seq, outcome: 'rejected' } as const;
    one.must('close_process', first, { by: 'judge' });
    expect(one.refused('confirm_agreement', valid)).toBe('sham_not_cleared');
    one.must('open_process', { kind: 'sham_inquiry' }, { by: 'judge' });
    expect(one.refused('confirm_agreement', valid)).toBe('sham_inquiry_open');
    const second = { eventSeq: one.lastOf('process_opened').seq, outcome: 'completed' } as const;
    one.must('close_process', second, { by: 'judge' });
    expect(one.refused('reject_confirmation', { ground: 'sham', next: 'filing' })).toBe('sham_not_found');
    one.must('confirm_agreement', valid);
  });

  test('cleared it may be confirmed, and is no ground to reject', () => {
    const one = accepted().must('open_process', { kind: 'sham_inquiry' }, { by: 'judge' });
    const eventSeq = one.lastOf('process_opened').seq;
    one.must('close_process', { eventSeq, outcome: 'completed' }, { by: 'judge' });
    expect(one.refused('reject_confirmation', { ground: 'sham', next: 'filing' })).toBe('sham_not_found');
    one.must('confirm_agreement', valid);
  });
});
