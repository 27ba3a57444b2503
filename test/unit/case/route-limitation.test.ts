/** What is told and counted where a party is pointed to arbitration or to a work injury (LMAL 27; RLMA 18; WII 18, 20). */
import { describe, expect, test } from 'vitest';
import type { RouteDecisions } from '../../../domain/chapters/routes/shape.ts';
import { ROUTES } from '../../../domain/chapters/routes/table.ts';
import type { RouteCode } from '../../../domain/kernel/codes.ts';
import { inPreparation } from './support/journeys.ts';

const referral = (route: RouteCode): RouteDecisions['refer_to_route'] => ({
  route,
  partyIds: ['A', 'B'],
  papers: ROUTES[route].papers,
});

describe('limitation of arbitration is told when the party is pointed to it, and bars nothing', () => {
  const told = (route: RouteCode, matter: string, said: object) => {
    const one = inPreparation({ matter }).must('refer_to_route', { ...referral(route), ...said });
    const { limitation, limitationEnds, limitationOver } = one.lastOf('route_taken').data;
    return [limitation, limitationEnds, limitationOver];
  };

  test.each<[RouteCode, string, object, unknown[]]>([
    // On Monday 5 January 2026.
    ['labour_arbitration', 'labour_contract', { knownOn: '2025-03-03' }, ['labour', '2026-03-03', false]],
    ['labour_arbitration', 'labour_contract', { knownOn: '2024-12-30' }, ['labour', '2025-12-30', true]],
    // Wages: from the end of the employment; while it lasts nothing runs (LMAL 27(4)).
    [
      'labour_arbitration',
      'unpaid_wages',
      { knownOn: '2023-06-01', employmentEndedOn: '2025-06-05' },
      ['wages', '2026-06-05', false],
    ],
    ['labour_arbitration', 'unpaid_wages', { knownOn: '2023-06-01' }, ['wages', undefined, undefined]],
    // RLMA 18: two years.
    ['land_arbitration', 'land_contract', { knownOn: '2024-03-04' }, ['land', '2026-03-04', false]],
    ['land_arbitration', 'land_contract', { knownOn: '2023-03-06' }, ['land', '2025-03-06', true]],
    ['township', 'adjacent_water', { knownOn: '2020-01-06' }, [undefined, undefined, undefined]],
  ])('%s, %s, %j: %j', (route, matter, said, expected) => {
    expect(told(route, matter, said)).toEqual(expected);
  });

  test('a day to come is nobody’s knowledge', () => {
    const data = { ...referral('labour_arbitration'), employmentEndedOn: '2026-01-06' };
    expect(inPreparation({ matter: 'unpaid_wages' }).refused('refer_to_route', data)).toBe(
      'known_day_impossible',
    );
  });
});

test('recognition of a work injury has its papers, and sixty days from acceptance (WII 18, 20)', () => {
  const one = inPreparation({ matter: 'labour_contract' }).must('refer_to_route', referral('work_injury'));
  one.must('record_route_step', { eventSeq: one.lastOf('route_taken').seq, step: 'accepted' });
  // Sixty days from Monday 5 January end on Friday 6 March.
  expect(one.due('WI20')).toEqual({ dueDate: '2026-03-06', status: 'armed' });
  expect(inPreparation({ matter: 'sale' }).refused('refer_to_route', referral('work_injury'))).toBe(
    'route_not_for_matter',
  );
});
