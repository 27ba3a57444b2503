/** A public-order case of several persons (多人治安案件): each of them is punished or not by an outcome of their own (PSAPL 9; AJ 185, 186). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import { decide } from '../../../domain/machine/decide.ts';
import { evolveFrom } from '../../../domain/machine/fold.ts';
import { placed } from '../../../domain/kernel/event-draft.ts';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { atTriage, BY_TWO, consents, NOTHING_SPECIAL, SIGNED } from './support/journeys.ts';

const MEDIABLE = { ...NOTHING_SPECIAL, publicOrder: 'mediable' } as const;
const POLICE_PAPER = { ...SIGNED, ...BY_TWO, mediatingBody: 'police' } as const;

/** A was hurt by B and C; C struck, was struck, and is suspected like B. */
const brawl = (suspectIds: readonly string[] = ['B', 'C']): CaseUnderTest =>
  consents(
    atTriage({ respondents: 2 })
      .must('triage', { findings: MEDIABLE, route: 'police_mediation', track: 'A' })
      .must('accept_public_order', suspectIds.length === 0 ? {} : { suspectIds }),
    'police_mediation',
  );
const settledWithB = (): CaseUnderTest =>
  brawl().must('reach_agreement', { ...POLICE_PAPER, partyIds: ['A', 'B'] });

const owed = (one: CaseUnderTest) => obligations(one.state).map(({ what }) => what);
const PUNISHED = { outcome: 'punished' } as const;

describe('one agreed and one did not', () => {
  test('who agreed is not punished, whoever did not is, and only then the case is decided', () => {
    const one = settledWithB();
    expect(one.refused('decide_public_order', { outcome: 'agreed', partyIds: ['C'] })).toBe(
      'no_police_agreement',
    );
    expect(one.refused('decide_public_order', { ...PUNISHED, partyIds: ['B'] })).toBe('public_order_agreed');
    one.must('decide_public_order', { outcome: 'agreed', partyIds: ['B'] });
    expect(owed(one)).toContain('decide_public_order');
    expect(one.due('PA5').status).toBe('armed');
    one.must('end_mediation', { reason: 'party_unwilling', next: 'filing' });
    one.must('decide_public_order', { ...PUNISHED, partyIds: ['C'] });
    expect(one.state.publicOrder?.outcome).toBe('punished');
    expect(owed(one)).not.toContain('decide_public_order');
    expect(one.due('PA5').status).toBe('met');
    expect(one.refused('decide_public_order', PUNISHED)).toBe('public_order_decided');
  });

  test('each is decided on once, and of nobody who is not in the case', () => {
    const one = settledWithB().must('decide_public_order', { outcome: 'agreed', partyIds: ['B'] });
    expect(one.refused('decide_public_order', { outcome: 'not_punished', partyIds: ['B'] })).toBe(
      'person_decided',
    );
    expect(one.refused('decide_public_order', { ...PUNISHED, partyIds: ['nobody'] })).toBe('party_unknown');
  });

  test('broken, the agreement reopens who was not punished for it, and nobody else', () => {
    const one = settledWithB().must('decide_public_order', { outcome: 'agreed', partyIds: ['B'] });
    one.must('decide_public_order', { outcome: 'not_punished', partyIds: ['C'] });
    expect(one.state.publicOrder?.outcome).toBe('not_punished');
    one.must('end_mediation', { reason: 'party_unwilling', next: 'filing' });
    expect(one.state.publicOrder?.outcome).toBe('not_punished');
    one.on('2026-01-20').must('report_breach', {}, { party: 'A' });
    expect(one.state.publicOrder?.decided).toEqual([{ partyId: 'C', outcome: 'not_punished' }]);
    expect(one.state.publicOrder?.outcome).toBeUndefined();
    one.must('decide_public_order', { ...PUNISHED, partyIds: ['B'] });
    expect(one.state.publicOrder?.outcome).toBe('punished');
  });
});

describe('while the police mediate', () => {
  test('who takes part is not punished, who keeps apart may be', () => {
    const one = brawl();
    expect(one.refused('decide_public_order', { ...PUNISHED, partyIds: ['C'] })).toBe(
      'public_order_mediating',
    );
    one.must('record_participation', { partyId: 'C', participation: 'absent' });
    one.must('decide_public_order', { ...PUNISHED, partyIds: ['C'] });
    expect(one.stage).toBe('police_mediation');
    expect(one.state.publicOrder?.outcome).toBeUndefined();
  });

  test('nobody named is suspected but who is complained of; one of the other side may be decided on too', () => {
    const one = brawl([]).must('decide_public_order', { outcome: 'not_punished', partyIds: ['A'] });
    expect(one.state.publicOrder?.outcome).toBeUndefined();
    one.must('decide_public_order', { outcome: 'not_punished', partyIds: ['B', 'C'] });
    expect(one.state.publicOrder?.outcome).toBe('not_punished');
  });

  test('without names it is of all who are left', () => {
    const one = brawl().must('decide_public_order', { outcome: 'not_punished', partyIds: ['B'] });
    one.must('decide_public_order', { outcome: 'transferred' });
    expect(one.state.publicOrder?.decided).toEqual([
      { partyId: 'B', outcome: 'not_punished' },
      { partyId: 'C', outcome: 'transferred' },
    ]);
  });
});

test('who settled and applied is not punished, of the others nothing is said; who is decided on need not apply', () => {
  const one = brawl().must('decide_public_order', { outcome: 'not_punished', partyIds: ['C'] });
  one.must('apply_no_punishment', {
    settledBy: 'themselves',
    applicantIds: ['A', 'B'],
    performed: true,
    documentId: 'application',
  });
  expect(one.refused('decide_public_order', { outcome: 'settled', partyIds: ['C'] })).toBe('person_decided');
  one.must('decide_public_order', { outcome: 'settled', partyIds: ['B'] });
  expect(one.state.publicOrder?.outcome).toBe('settled');
});

test('whoever is suspected is in the case', () => {
  const one = atTriage().must('triage', { findings: MEDIABLE, route: 'police_mediation', track: 'A' });
  expect(one.refused('accept_public_order', { suspectIds: ['nobody'] })).toBe('party_unknown');
});

test('while the others mediate on, who broke the agreement of some is the police’s again (AJ 185)', () => {
  const one = settledWithB().must('decide_public_order', { outcome: 'agreed', partyIds: ['B'] });
  one.on('2026-01-20').must('report_breach', {}, { party: 'A' });
  expect(one.stage).toBe('police_mediation');
  expect(one.state.publicOrder?.decided).toEqual([]);
  // Thirty days from the day of the report end in the Spring Festival, and so on the first day after it.
  expect(one.due('PA5')).toEqual({ dueDate: '2026-02-24', status: 'armed' });
  expect(one.refused('decide_public_order', { ...PUNISHED, partyIds: ['C'] })).toBe('public_order_mediating');
  one.must('decide_public_order', { ...PUNISHED, partyIds: ['B'] });
  expect(one.refused('report_breach', {}, { party: 'A' })).toBe('no_police_agreement');
});

describe('punished as a whole', () => {
  test('nobody is whom the agreement before the police covers', () => {
    const one = settledWithB().must('end_mediation', { reason: 'party_unwilling', next: 'filing' });
    expect(one.refused('decide_public_order', PUNISHED)).toBe('public_order_agreed');
    one
      .must('decide_public_order', { outcome: 'agreed', partyIds: ['B'] })
      .must('decide_public_order', PUNISHED);
    expect(one.state.publicOrder?.decided).toEqual([
      { partyId: 'B', outcome: 'agreed' },
      { partyId: 'C', outcome: 'punished' },
    ]);
  });

  test('who was spared last is undecided again where mediation ends and the outcome with it', () => {
    const one = settledWithB().must('decide_public_order', { outcome: 'not_punished', partyIds: ['C'] });
    one.must('decide_public_order', { outcome: 'agreed', partyIds: ['B'] });
    one.must('end_mediation', { reason: 'party_unwilling', next: 'filing' });
    expect(one.state.publicOrder?.outcome).toBeUndefined();
    expect(one.state.publicOrder?.decided).toEqual([{ partyId: 'C', outcome: 'not_punished' }]);
  });
});

describe('who can be punished', () => {
  const ended = (one: CaseUnderTest) =>
    one.must('end_mediation', { reason: 'party_unwilling', next: 'filing' });

  test('is suspected; where nobody was named, is of either side', () => {
    expect(ended(brawl()).refused('decide_public_order', { ...PUNISHED, partyIds: ['A'] })).toBe(
      'not_suspected',
    );
    ended(brawl([])).must('decide_public_order', { ...PUNISHED, partyIds: ['A'] });
  });

  test('has not left the case, which waits for that one no more', () => {
    const one = ended(brawl()).must('record_party_change', { partyId: 'C', change: 'deceased' });
    expect(one.refused('decide_public_order', { ...PUNISHED, partyIds: ['C'] })).toBe('party_not_active');
    one.must('decide_public_order', { ...PUNISHED, partyIds: ['B'] });
    expect(one.state.publicOrder?.outcome).toBe('punished');
  });
});

describe('a state that an earlier release kept', () => {
  /** As running cases hold it that were loaded before persons were decided on one by one. */
  function kept({ state }: CaseUnderTest): CaseState {
    const { suspectIds: _suspects, decided: _decided, application, ...rest } = state.publicOrder ?? never();
    if (application === undefined) return { ...state, publicOrder: rest };
    const { applicantIds: _applicants, ...applied } = application;
    return { ...state, publicOrder: { ...rest, application: applied } };
  }
  const never = (): never => {
    throw new Error('no public-order case');
  };

  function after<K extends 'decide_public_order' | 'end_mediation'>(
    one: CaseUnderTest,
    state: CaseState,
    [type, data]: readonly [K, DecisionData[K]],
  ): CaseState {
    const result = decide(state, one.caseId, one.decision(type, data), PUBLISHED_CALENDAR);
    if (!result.ok) throw new Error(result.refusal.code);
    const { events, context } = result.value;
    return events.reduce<CaseState>(
      (known, event, index) =>
        evolveFrom(one.caseId, known, placed(event, context, state.seq + index + 1)) ?? known,
      state,
    );
  }

  test('is decided on by name and as a whole', () => {
    const one = brawl([]);
    const first = after(one, kept(one), [
      'decide_public_order',
      { outcome: 'not_punished', partyIds: ['B'] },
    ]);
    const last = after(one, first, ['decide_public_order', { outcome: 'transferred' }]);
    expect(last.publicOrder).toMatchObject({
      outcome: 'transferred',
      decided: [
        { partyId: 'B', outcome: 'not_punished' },
        { partyId: 'C', outcome: 'transferred' },
      ],
    });
  });

  test('goes back to the police when mediation fails', () => {
    const one = brawl([]);
    const back = after(one, kept(one), ['end_mediation', { reason: 'party_unwilling', next: 'filing' }]);
    expect(back.publicOrder?.returned?.cause).toBe('no_agreement');
  });

  test('of those who applied together each may be spared', () => {
    const one = brawl([]).must('apply_no_punishment', {
      settledBy: 'themselves',
      applicantIds: ['A', 'B', 'C'],
      performed: true,
      documentId: 'application',
    });
    const spared = after(one, kept(one), ['decide_public_order', { outcome: 'settled', partyIds: ['B'] }]);
    expect(spared.publicOrder?.decided).toEqual([{ partyId: 'B', outcome: 'settled' }]);
  });
});
