/** Who comes to a session of the traffic police, and what ends it there (RTA 86, 89, 94). */
import { describe, expect, test } from 'vitest';
import { sideGate } from '../../../domain/chapters/traffic/sides.ts';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { atStation, consents } from './support/journeys.ts';

type Session = DecisionData['hold_session'];
const session = { outcome: 'continue', mode: 'in_person' } as const;
const before = (track: 'B' | 'C'): CaseUnderTest => consents(atStation(track), 'police_mediation');

describe('before the traffic police (RTA 89, 94)', () => {
  const notified = (): CaseUnderTest => {
    const one = before('C').must('notify_traffic_session', { sessionOn: '2026-01-09', partyIds: ['A', 'B'] });
    return one.on('2026-01-09');
  };
  const came = (persons: number): Session => ({
    ...session,
    attendance: [
      { partyId: 'A', came: 'present', persons },
      { partyId: 'B', came: 'present' },
    ],
  });

  test('at most three persons of a side', () => {
    expect(notified().refused('hold_session', came(4))).toBe('traffic_side_too_many');
    expect(notified().refused('hold_session', came(3))).toBe('applied');
    const elsewhere = before('B').must('hold_session', came(4));
    expect(elsewhere.stage).toBe('police_mediation');
  });

  test('where more than three are of a side each of them comes, and brings nobody', () => {
    const side = Array.from({ length: 4 }, (_, index) => `P${index}`);
    const one = notified();
    const [injured] = one.state.parties.filter(({ partyId }) => partyId === 'A');
    if (injured === undefined) throw new Error('nobody applied');
    const state = {
      ...one.state,
      parties: [...one.state.parties, ...side.map((partyId) => ({ ...injured, partyId }))],
    };
    const come = (persons: number) =>
      sideGate(
        state,
        side.map((partyId, index) => ({ partyId, came: 'present', ...(index === 0 ? { persons } : {}) })),
      )?.code;
    expect([come(1), come(2)]).toEqual([undefined, 'traffic_side_too_many']);
  });

  test.each(['absent', 'walked_out'] as const)('a party %s: it ends, with the paper of the police', (how) => {
    const one = notified().must('hold_session', {
      ...session,
      attendance: [
        { partyId: 'A', came: 'present' },
        { partyId: 'B', came: how },
      ],
    });
    expect(one.stage).toBe('filing_preparation');
    expect(one.lastOf('mediation_ended').data).toMatchObject({
      reason: 'party_unwilling',
      paper: 'traffic_ended',
    });
  });

  test('a party with a reason, and a stranger', () => {
    const one = notified();
    const said = (partyId: string) => ({ ...session, attendance: [{ partyId, came: 'excused' as const }] });
    expect(one.refused('hold_session', said('stranger'))).toBe('party_not_active');
    expect(one.must('hold_session', said('B')).stage).toBe('police_mediation');
  });

  test('a party has sued: it ends with that reason', () => {
    const one = before('C').must('end_mediation', { reason: 'sued', next: 'filing' });
    expect(one.lastOf('mediation_ended').data).toMatchObject({ reason: 'sued', paper: 'traffic_ended' });
  });
});
