/** The mediator after registration (OMR 10, 13-15, 19, 29; OP24 6): chosen, disclosed, changed, complained of, and what they bring about. */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { joined, refusedOnce, registered } from './support/court-mediators.ts';
import { atStation, consents, inCourtMediation, inTrial, SIGNED, signedBy } from './support/journeys.ts';

const STAGE = 'mediation_after_registration';

const mediator = { personId: 'person-mediator' };

describe('the parties choose together first (CM7; OMR 10)', () => {
  test('two working days from the day on which all agreed to mediate online; the court waits for them', () => {
    const one = registered('online');
    // Monday 5 January: Tuesday 6, Wednesday 7.
    expect(one.due('CM7')).toEqual({ dueDate: '2026-01-07', status: 'armed' });
    expect(one.refused('appoint_mediator', mediator)).toBe('parties_choose_first');
    one.must('appoint_mediator', { ...mediator, chosenTogether: true });
    expect(one.lastOf('mediator_appointed').data.chosenTogether).toBe(true);
    expect(one.due('CM7').status).toBe('met');
  });

  test('then the court names one', () => {
    const one = registered('online');
    expect(one.expire('CM7')).toBe('CM7');
    one.must('appoint_mediator', mediator);
    expect(one.lastOf('mediator_appointed').data.chosenTogether).toBeUndefined();
  });

  test('in person nothing of it runs', () => {
    expect(registered('in_person').state.deadlines.some(({ rule }) => rule === 'CM7')).toBe(false);
  });
});

describe('who has not agreed is asked within three working days (CM9; OMR 15)', () => {
  test('without an answer it ends, and the file goes back to the court', () => {
    const one = joined();
    expect(one.due('CM9')).toEqual({ dueDate: '2026-01-08', status: 'armed' });
    expect(obligations(one.state).map(({ what }) => what)).toContain('ask_consent');
    one.expire('CM9');
    expect([one.stage, one.lastOf('mediation_ended').data.reason]).toEqual(['trial', 'unreachable']);
  });

  test('the last yes ends the clock, a no the mediation at once', () => {
    const late = (one: CaseUnderTest) => one.state.parties.at(-1)?.partyId ?? '';
    const yes = joined();
    yes.must('give_consent', { stage: STAGE, mode: 'in_person' }, { party: late(yes) });
    expect(yes.due('CM9').status).toBe('met');
    const no = joined().must('end_mediation', { reason: 'party_unwilling', next: 'trial' });
    expect(no.stage).toBe('trial');
  });

  test('where all have agreed nobody is asked', () => {
    expect(inCourtMediation().state.deadlines.some(({ rule }) => rule === 'CM9')).toBe(false);
  });
});

describe('a relation is disclosed, and waived or not (CM15; OMR 13; TY 15)', () => {
  const appointed = (): CaseUnderTest => registered('in_person').must('appoint_mediator', mediator);
  const by = { by: 'mediator' } as const;

  test('the mediator goes on only where each party waives it', () => {
    const one = appointed();
    expect(one.refused('accept_appointment', { disclosed: 'other_relation' }, by)).toBe(
      'relation_not_waived',
    );
    expect(one.refused('accept_appointment', { disclosed: 'other_relation', waivedBy: ['A'] }, by)).toBe(
      'relation_not_waived',
    );
    const stranger = { disclosed: 'other_relation', waivedBy: ['A', 'B', 'X'] } as const;
    expect(one.refused('accept_appointment', stranger, by)).toBe('party_unknown');
    one.must('accept_appointment', { disclosed: 'other_relation', waivedBy: ['A', 'B'] }, by);
    expect(one.lastOf('mediator_accepted').data).toMatchObject({ waivedBy: ['A', 'B'] });
  });
});

describe('a party wants another mediator (CM15; OMR 14)', () => {
  const objects = (personId: string) => ({ personId, ground: 'party_objects' }) as const;

  test('once; the second no is a no to the mediation', () => {
    const one = refusedOnce();
    expect(one.stage).toBe(STAGE);
    one.must('recuse_person', objects('person-legal_worker'));
    expect([one.stage, one.lastOf('mediation_ended').data.reason]).toEqual(['trial', 'party_unwilling']);
  });

  test('of nobody else', () => {
    expect(inTrial().refused('recuse_person', objects('person-judge'))).toBe('change_of_mediator_only');
  });
});

describe('a complaint about a mediator (CM16; OMR 29; TY 28)', () => {
  const complaint = { kind: 'mediator_complaint' } as const;

  test('names the fault, is a party’s, and is answered by the court', () => {
    const one = inCourtMediation();
    expect(one.refused('open_process', { ...complaint, fault: 'gifts' })).toBe('on_behalf_required');
    expect(one.refused('open_process', complaint, { party: 'A' })).toBe('mediator_fault_missing');
    expect(one.refused('open_process', { kind: 'legal_aid', fault: 'gifts' }, { party: 'A' })).toBe(
      'fault_of_mediator_only',
    );
    one.must('open_process', { ...complaint, fault: 'gifts' }, { party: 'A' });
    expect(obligations(one.state).map(({ what }) => what)).toContain('process_mediator_complaint');
    const eventSeq = one.lastOf('process_opened').seq;
    one.must('close_process', { eventSeq, outcome: 'rejected' });
  });

  test('where nobody has mediated there is none', () => {
    expect(inTrial().refused('open_process', { ...complaint, fault: 'secrets_told' }, { party: 'B' })).toBe(
      'nobody_mediated',
    );
  });
});

describe('an agreement in a suit is signed and sealed (CM11; OMR 19; TY 24)', () => {
  const agreement = {
    ...SIGNED,
    mediatingBody: 'invited_organisation',
    suitEnding: 'mediation_paper',
  } as const;

  test.each([
    ['each party’s signature', 'party_signature_missing', { signatures: signedBy('A') }],
    ['the organisation’s seal', 'agreement_not_signed', { sealAffixed: false }],
    ['the mediator’s signature', 'agreement_not_signed', { mediatorSigned: false }],
  ])('before a mediator: %s', (_what, code, lacking) => {
    expect(inCourtMediation().refused('reach_agreement', { ...agreement, ...lacking })).toBe(code);
    inCourtMediation().must('reach_agreement', agreement);
  });

  test('what the court itself mediates needs no other seal', () => {
    inCourtMediation().must('reach_agreement', { ...agreement, mediatingBody: 'court', sealAffixed: false });
  });
});

describe('an enterprise’s labour committee (LM10; LMAL 10, 14)', () => {
  const paper = { ...SIGNED, mediatingBody: 'labour_committee' } as const;
  const ready = (matter?: string) =>
    consents(atStation('B', matter === undefined ? {} : { matter }), 'police_mediation');

  test('mediates a labour dispute, with its seal, and nothing else', () => {
    expect(ready().refused('reach_agreement', paper)).toBe('mediating_body_not_here');
    const one = ready('unpaid_wages');
    expect(one.refused('reach_agreement', { ...paper, sealAffixed: false })).toBe('agreement_not_signed');
    one.must('reach_agreement', paper);
    // LDI 52 names the people’s mediation committee: the court looks.
    expect(one.state.agreements.at(-1)?.confirmable).toBe('amber');
  });
});

test('after failed mediation the fee is asked for before the case is heard (CM5; OP24 6)', () => {
  const one = inCourtMediation().must('end_mediation', { reason: 'too_far_apart', next: 'trial' });
  const hearing = { date: '2026-01-30', mode: 'court' } as const;
  expect(one.refused('schedule_hearing', hearing)).toBe('fee_notice_first');
  one.must('issue_fee_notice', { amount: '50.00' }).must('schedule_hearing', hearing);
  inTrial().must('schedule_hearing', hearing);
});
