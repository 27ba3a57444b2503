/** Who sits is told within three days after they are fixed (CPL 131). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { TELLING_VERSION } from '../../../domain/law/telling.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { heard, inTrial } from './support/journeys.ts';

const owed = (one: CaseUnderTest) => obligations(one.state).find(({ what }) => what === 'tell_who_sits');
const told = (...partyIds: string[]) =>
  ({ topic: 'who_sits', partyIds, textVersion: TELLING_VERSION }) as const;
const assigned = (one: CaseUnderTest, personId: string): CaseUnderTest =>
  one.must('assign_person', { personId, capacity: 'judge' });

/** A judge is assigned on Tuesday 6 January 2026: three days end on Friday 9. */
const sits = (): CaseUnderTest =>
  assigned(inTrial('ordinary', { on: '2026-01-05' }).on('2026-01-06'), 'person-judge');

describe('the judge of the trial is fixed', () => {
  test('nobody owes anything before, and the court owes it to both sides from the assignment', () => {
    expect(owed(inTrial())).toBeUndefined();
    const one = sits();
    expect(one.due('T4')).toEqual({ dueDate: '2026-01-09', status: 'armed' });
    expect(owed(one)).toMatchObject({
      deadlineId: one.deadlineId('T4'),
      tell: [{ id: 'DT11', partyIds: ['A', 'B'] }],
      by: ['tell_parties'],
    });
  });

  test('it is met when the last party is told', () => {
    const one = sits().must('tell_parties', told('A'));
    expect([one.due('T4').status, owed(one)?.tell]).toEqual(['armed', [{ id: 'DT11', partyIds: ['B'] }]]);
    one.must('tell_parties', told('B'));
    expect([one.due('T4').status, owed(one)]).toEqual(['met', undefined]);
    expect(one.refused('tell_parties', told('A', 'B'))).toBe('parties_already_told');
  });

  test('another judge is told of anew', () => {
    const one = sits().must('tell_parties', told('A', 'B'));
    assigned(one.on('2026-01-12'), 'person-colleague');
    expect([one.due('T4'), owed(one)?.tell?.[0]?.partyIds]).toEqual([
      { dueDate: '2026-01-15', status: 'armed' },
      ['A', 'B'],
    ]);
    one.must('tell_parties', told('A', 'B'));
    expect([one.due('T4').status, owed(one)]).toEqual(['met', undefined]);
  });

  test('who has to withdraw is told of no more, and the next judge is', () => {
    const one = sits().must(
      'recuse_person',
      { personId: 'person-judge', ground: 'interest' },
      { by: 'president' },
    );
    expect([one.due('T4').status, owed(one)]).toEqual(['superseded', undefined]);
    expect(assigned(one, 'person-colleague').due('T4').status).toBe('armed');
  });

  test('overdue it is told to the head of division, and bars no hearing', () => {
    const one = heard(sits().passTo('2026-01-10'));
    expect(one.due('T4').status).toBe('breached');
    expect(owed(one)?.deadlineId).toBe(one.deadlineId('T4'));
    expect(one.state.escalations.map(({ rule }) => rule)).toContain('T4');
  });

  test('who has left need not be told', () => {
    const one = sits().must('tell_parties', told('A'));
    one.must('record_party_change', { partyId: 'B', change: 'left' });
    expect([one.due('T4').status, owed(one)]).toEqual(['superseded', undefined]);
  });
});
