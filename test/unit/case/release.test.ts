/** Somebody leaves, or loses the role: what they held of a case is its unit's again, and the unit is told. */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { type Held, releaseInput } from '../../../domain/kernel/input.ts';
import { hasMediated } from '../../../domain/kernel/questions.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';
import { actor, COURT, STATION } from './support/people.ts';

const leaves = (one: CaseUnderTest, personId: string, only?: readonly Held[]) =>
  one.input(releaseInput(personId, one.now, only));

const activeOf = ({ state }: CaseUnderTest) =>
  state.assignments.filter(({ status }) => status === 'active').map(({ personId }) => personId);

const owner = ({ state }: CaseUnderTest, what: string) =>
  obligations(state).find((one) => one.what === what)?.who;

describe('an officer in charge who leaves', () => {
  const inCharge = () => at.atTriage().must('assign_person', { personId: 'p1', capacity: 'officer' });

  test('is in charge no more, and any officer of the station owes what they owed', () => {
    const one = inCharge();
    expect(owner(one, 'triage')?.personId).toBe('p1');
    expect(leaves(one, 'p1').ok).toBe(true);
    expect(activeOf(one)).toEqual([]);
    expect(owner(one, 'triage')).toEqual({ roles: ['police_officer', 'station_chief'], unitId: STATION });
    expect(one.refused('triage', { findings: at.NOTHING_SPECIAL, route: 'advice' }, { by: 'judge' })).toBe(
      'role_not_permitted',
    );
    one.must(
      'triage',
      { findings: at.NOTHING_SPECIAL, route: 'advice' },
      { by: actor('police_officer', 'p2') },
    );
    one.checkWholeFold();
  });

  test('is told to the chief and the officers, and so is the duty that is theirs now', () => {
    const one = inCharge();
    const before = one.notices.length;
    leaves(one, 'p1');
    const told = one.notices.slice(before);
    expect(told.map(({ kind }) => kind)).toEqual(['person_released', 'duty_owed']);
    expect(told[0]?.data).toEqual({
      capacity: 'officer',
      to: { unitId: STATION, roles: ['station_chief', 'police_officer'] },
    });
    expect(told[1]?.data).toMatchObject({ to: { unitId: STATION }, what: ['triage'] });
  });

  test('does not come back with an expiry that is undone', () => {
    const one = inCharge();
    one.expire('SLA-INTAKE');
    const before = one.now - 1000;
    leaves(one, 'p1');
    one.must('record_note', { text: { textId: 't', digest: 'd' } }, { at: before });
    expect(activeOf(one)).toEqual([]);
  });

  test('may be given the case again once they are back', () => {
    const one = inCharge();
    leaves(one, 'p1');
    one.must('assign_person', { personId: 'p1', capacity: 'officer' });
    expect(activeOf(one)).toEqual(['p1']);
  });

  test('lets go of nothing twice', () => {
    const one = inCharge();
    leaves(one, 'p1');
    expect(leaves(one, 'p1')).toMatchObject({ ok: false, refusal: { code: 'nothing_to_release' } });
  });
});

test('one who loses a role lets go of that capacity alone', () => {
  const one = at.inTrial().must('assign_person', { personId: 'p1', capacity: 'judge' });
  one.must('assign_person', { personId: 'p1', capacity: 'filing_judge' });
  expect(leaves(one, 'p1', ['judge']).ok).toBe(true);
  expect(one.state.assignments).toEqual([
    { personId: 'p1', capacity: 'judge', status: 'ended' },
    { personId: 'p1', capacity: 'filing_judge', status: 'active' },
  ]);
});

describe('a mediator of the court who leaves after accepting', () => {
  test('is replaced, and another one accepts', () => {
    const one = at.inCourtMediation();
    leaves(one, 'person-mediator');
    expect(owner(one, 'replace_mediator')?.unitId).toBe(COURT);
    expect(one.refused('hold_session', { outcome: 'continue', mode: 'in_person' }, { by: 'mediator' })).toBe(
      'mediator_pending',
    );
    one.must('appoint_mediator', { personId: 'person-legal_worker' });
    one.must('accept_appointment', {}, { by: 'legal_worker' });
    one.must('hold_session', { outcome: 'continue', mode: 'in_person' }, { by: 'legal_worker' });
  });

  test('has mediated all the same, and is not assigned to judge later', () => {
    const one = at.inCourtMediation();
    leaves(one, 'person-mediator');
    expect(hasMediated(one.state, 'person-mediator')).toBe(true);
  });
});

test('a mediator who was asked and has not answered is not asked twice', () => {
  const one = at.consents(at.atReview(), 'mediation_after_registration');
  one.must('register_case', { courtCaseNumber: at.NUMBER, procedure: 'ordinary', next: 'mediation' });
  one.must('appoint_mediator', { personId: 'person-mediator' });
  expect(one.refused('appoint_mediator', { personId: 'person-mediator' })).toBe('mediator_already_appointed');
  one.must('appoint_mediator', { personId: 'person-legal_worker' });
});

test('nothing is released of an archived case', () => {
  const one = at.atTriage().must('assign_person', { personId: 'p1', capacity: 'officer' });
  one.must('close_case', { reason: 'other' }).must('archive_case', { visited: false });
  expect(leaves(one, 'p1')).toMatchObject({ ok: false, refusal: { code: 'case_archived' } });
});
