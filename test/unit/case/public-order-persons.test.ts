/** A public-order case of several persons (多人治安案件): each of them is punished or not by an outcome of their own (PSAPL 9; AJ 185, 186). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { atTriage, consents, NOTHING_SPECIAL, SIGNED } from './support/journeys.ts';

const MEDIABLE = { ...NOTHING_SPECIAL, publicOrder: 'mediable' } as const;
const POLICE_PAPER = { ...SIGNED, mediatingBody: 'police' } as const;

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
