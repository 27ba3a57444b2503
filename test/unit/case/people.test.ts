/** Who handles a case, who must stay out of it, who its parties are, and who may decide what. */
import { describe, expect, test } from 'vitest';
import { DECISION_ROLES } from '../../../domain/access/policy/decisions.ts';
import { CAPACITY_ROLES } from '../../../domain/access/policy/assignment.ts';
import { CAPACITIES } from '../../../domain/access/roles.ts';
import { allowedDecisions } from '../../../domain/machine/allowed.ts';
import { DECISION_TYPES } from '../../../domain/machine/catalogue.ts';
import type { DecisionType } from '../../../domain/kernel/decision-data.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { text } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';
import { actor, ACTORS, COURT } from './support/people.ts';

describe('assignment', () => {
  test('binds the capacity: another judge may not act, the head of division may', () => {
    const one = at.inTrial().must('assign_person', { personId: 'person-judge', capacity: 'judge' });
    const stranger = actor('judge', 'person-other-judge');
    expect(one.refused('set_evidence_period', { days: 15 }, { by: stranger })).toBe('not_assigned');
    one.must('set_evidence_period', { days: 15 }, { by: 'division_head' });
    one.must('set_evidence_period', { days: 20 }, { by: 'judge' });
  });

  test('a new one ends the former; the same twice is refused', () => {
    const one = at.inTrial().must('assign_person', { personId: 'p1', capacity: 'judge' });
    expect(one.refused('assign_person', { personId: 'p1', capacity: 'judge' })).toBe(
      'person_already_assigned',
    );
    one.must('assign_person', { personId: 'p2', capacity: 'judge' });
    expect(one.state.assignments.map((assignment) => assignment.status)).toEqual(['ended', 'active']);
  });

  test('who mediated does not later judge or keep the record of the same case', () => {
    const one = at.inCourtMediation();
    for (const capacity of ['judge', 'clerk', 'filing_judge'] as const)
      expect(one.refused('assign_person', { personId: 'person-mediator', capacity })).toBe(
        'mediator_conflict',
      );
  });
});

describe('recusal', () => {
  test('of a judge without an assignment is recorded as a judge’s, by the unit they are of', () => {
    const one = at.inTrial();
    const judge = { personId: 'person-other', unitId: COURT } as const;
    one.must('recuse_person', { ...judge, ground: 'interest' }, { by: 'president' });
    expect(one.lastOf('person_recused').data).toMatchObject({ personId: 'person-other', capacity: 'judge' });
  });

  test('ends every assignment, and neither acts nor is assigned again; a colleague takes over', () => {
    const one = at.inTrial().must('assign_person', { personId: 'person-judge', capacity: 'judge' });
    one.must('recuse_person', { personId: 'person-judge', ground: 'interest' });
    expect(one.refused('hold_hearing', { mode: 'court' }, { by: 'judge' })).toBe('recused');
    expect(one.refused('assign_person', { personId: 'person-judge', capacity: 'clerk' })).toBe(
      'person_recused',
    );
    expect(obligations(one.state).every((owed) => owed.who.personId !== 'person-judge')).toBe(true);
    one.must('set_evidence_period', { days: 15 }, { by: actor('judge', 'person-colleague') });
  });

  test('also of somebody who was never assigned', () => {
    const one = at.inTrial().must('recuse_person', { personId: 'person-clerk-2', ground: 'other_relation' });
    expect(one.refused('recuse_person', { personId: 'person-clerk-2', ground: 'interest' })).toBe(
      'person_recused',
    );
  });
});

describe('parties', () => {
  test('one who has left takes no more part, and what ran for them ends', () => {
    const one = at.serve(at.inTrial('ordinary', { respondents: 2 }), 'complaint', 'B');
    one.must('record_party_change', { partyId: 'B', change: 'left' });
    expect(one.due('T2', 'B').status).toBe('superseded');
    expect(one.refused('file_answer', {}, { party: 'B' })).toBe('party_not_active');
    expect(one.refused('record_party_change', { partyId: 'B', change: 'left' })).toBe('party_not_active');
    expect(one.refused('record_party_change', { partyId: 'Z', change: 'left' })).toBe('party_unknown');
  });

  test('one who joins after the judgment was served is served too before it is final', () => {
    const one = at.serveAll(at.judged(), 'judgment');
    one.must('add_party', { role: 'third_party', kind: 'person', details: text('details-new') });
    const joined = one.state.parties.at(-1)?.partyId ?? '';
    one.passTo('2026-01-21');
    expect(one.stage).toBe('trial');
    expect(obligations(one.state)[0]?.what).toBe('serve_judgment');
    at.serve(one, 'judgment', joined);
    expect(one.due('T14.judgment', joined).dueDate).toBe('2026-02-05');
    expect(one.passTo('2026-02-06').stage).toBe('in_force');
  });

  test('the same person is not added twice, by whatever key; who has left may come back', () => {
    const one = at.inTrial();
    const added = { role: 'respondent', kind: 'person', details: text('x'), identity: 'same' } as const;
    one.must('add_party', added);
    expect(one.refused('add_party', { ...added, details: text('y') })).toBe('party_exists');
    const partyId = one.state.parties.at(-1)?.partyId ?? '';
    one.must('record_party_change', { partyId, change: 'left' }).must('add_party', added);
  });

  test('an unknown party is not identified as one who is there already', () => {
    const one = at.atTriage({ respondentKind: 'unknown' });
    one.must('add_party', { role: 'third_party', kind: 'person', details: text('x'), identity: 'same' });
    const unknown = one.state.parties.find((party) => party.kind === 'unknown')?.partyId ?? '';
    const found = { partyId: unknown, details: text('y'), identity: 'same' };
    expect(one.refused('identify_party', found)).toBe('party_exists');
  });

  test('details are corrected at every stage with a reason, and those before stay in the record', () => {
    const one = at.inTrial();
    const before = one.state.parties[1]?.details;
    one.must('correct_party', { partyId: 'B', details: text('right'), reason: text('misheard') });
    expect(one.state.parties[1]).toMatchObject({ details: text('right'), status: 'active', kind: 'person' });
    expect(one.events.some((event) => JSON.stringify(event.data).includes(before?.textId ?? '—'))).toBe(true);
    expect(one.refused('correct_party', { partyId: 'Z', details: text('x'), reason: text('y') })).toBe(
      'party_unknown',
    );
  });

  test('of two corrections of the same details the second is refused, and the record keeps no word of what it went by', () => {
    const one = at.inTrial();
    const basedOn = one.state.parties[1]?.details.textId ?? '';
    const correction = { partyId: 'B', basedOn, reason: text('misheard') };
    one.must('correct_party', { ...correction, details: text('first') });
    expect(one.refused('correct_party', { ...correction, details: text('second') })).toBe(
      'party_details_changed',
    );
    one.must('correct_party', { ...correction, basedOn: 'first', clear: ['phone'], details: text('third') });
    expect(one.events.findLast(({ type }) => type === 'party_corrected')?.data).toEqual({
      partyId: 'B',
      clear: ['phone'],
      details: text('third'),
      reason: text('misheard'),
    });
  });

  test('no correction makes one party of two, and none identifies somebody unknown', () => {
    const one = at.atTriage({ respondentKind: 'unknown' });
    one.must('add_party', { role: 'third_party', kind: 'person', details: text('x'), identity: 'same' });
    const [unknown, third] = ['unknown', 'person'].map(
      (kind) => one.state.parties.findLast((party) => party.kind === kind)?.partyId ?? '',
    );
    const same = { details: text('y'), identity: 'same', reason: text('z') };
    expect(one.refused('correct_party', { partyId: unknown ?? '', ...same })).toBe('party_exists');
    one.must('correct_party', { partyId: third ?? '', ...same });
    expect(
      one.refused('correct_party', {
        partyId: unknown ?? '',
        kind: 'person',
        details: text('y'),
        reason: text('z'),
      }),
    ).toBe('party_unidentified');
  });

  test('a guardian’s notice changes nobody’s place', () => {
    const one = at.inTrial().must('record_party_change', { partyId: 'B', change: 'guardian_notified' });
    expect(one.state.parties[1]).toMatchObject({ status: 'active', guardianNotified: true });
  });
});

describe('who may decide', () => {
  const cases = {
    triage: at.atTriage(),
    station: at.consents(at.atStation(), 'police_mediation'),
    agreement: at.agreed(),
    confirmation: at.confirmationApplied(),
    review: at.atReview(),
    mediation: at.inCourtMediation(),
    trial: at.inTrial(),
    judgment: at.judged(),
    inForce: at.lapsed(),
    execution: at.inExecution(),
  };

  test.each(Object.entries(cases))('%s: every duty can be done by one of those who owe it', (_name, one) => {
    for (const owed of obligations(one.state)) {
      for (const type of owed.by as DecisionType[])
        expect(
          DECISION_ROLES[type].some((role) => owed.who.roles.includes(role)),
          `${owed.what} by ${type}`,
        ).toBe(true);
      const may = ACTORS.filter((who) => owed.who.roles.some((role) => who.roles.includes(role)));
      const allowed = may.flatMap((who) => allowedDecisions(one.state, who)).filter((each) => each.allowed);
      expect(
        allowed.some((each) => owed.by.includes(each.type)),
        owed.what,
      ).toBe(true);
    }
  });

  test('a party decides nothing but their own acts, an administrator and an auditor nothing at all', () => {
    for (const one of Object.values(cases)) {
      const of = (role: 'party' | 'administrator' | 'auditor') =>
        allowedDecisions(one.state, actor(role))
          .filter((each) => each.allowed)
          .map((each) => each.type);
      expect([...of('administrator'), ...of('auditor')]).toEqual([]);
      expect(of('party')).not.toContain('render_judgment');
    }
  });

  test('no police officer, mediator or party issues what only a court issues', () => {
    const court: DecisionType[] = [
      'confirm_agreement',
      'register_case',
      'render_judgment',
      'render_ruling',
      'decide_appeal',
      'close_for_now',
    ];
    for (const type of court)
      for (const role of ['police_officer', 'station_chief', 'mediator', 'legal_worker', 'party'] as const)
        expect(DECISION_ROLES[type]).not.toContain(role);
  });

  test('every decision is somebody’s, and every capacity can be filled', () => {
    expect(DECISION_TYPES.filter((type) => DECISION_ROLES[type].length === 0)).toEqual([]);
    expect(CAPACITIES.filter((capacity) => CAPACITY_ROLES[capacity].length === 0)).toEqual([]);
  });

  test('targets name only what may be named', () => {
    const targets = allowedDecisions(cases.inForce.state, actor('police_officer')).find(
      (each) => each.type === 'waive_claim',
    );
    expect(targets?.targets).toEqual({ party: ['A'] });
  });
});
