/** The guarantor's period (保证期间) computed in a case when it is told (CC 692-693; docs/law.md §7.2 NUM7). */
import { describe, expect, test } from 'vitest';
import { guaranteesOf } from '../../../domain/chapters/record/guarantee.ts';
import { atStation } from './support/journeys.ts';

const about = { topic: 'guarantee_period', partyIds: ['A'], textVersion: '1' } as const;
const joint = { guarantorId: 'B', kind: 'joint', debtDue: '2025-12-31' } as const;

describe('the guarantor’s period', () => {
  test('is told with its last day, and is in the case from then on', () => {
    const one = atStation('B', { matter: 'private_lending' }).must('tell_parties', {
      ...about,
      guarantee: joint,
    });
    expect(one.lastOf('parties_told').data.guarantee).toEqual({ ...joint, lastDay: '2026-06-30' });
    expect(guaranteesOf(one.state)).toMatchObject([
      {
        guarantorId: 'B',
        lastDay: '2026-06-30',
        act: 'demand_of_guarantor',
        article: '民法典 第692条、第693条',
      },
    ]);
  });

  test('is not told without the facts, nor with another topic, nor of nobody here', () => {
    const one = atStation('B');
    expect(one.refused('tell_parties', about)).toBe('guarantee_facts_missing');
    expect(one.refused('tell_parties', { ...about, topic: 'evidence', guarantee: joint })).toBe(
      'guarantee_of_its_topic',
    );
    expect(one.refused('tell_parties', { ...about, guarantee: { ...joint, guarantorId: 'nobody' } })).toBe(
      'party_unknown',
    );
  });

  test('told anew with other facts it is another, the same is told once', () => {
    const one = atStation('B').must('tell_parties', { ...about, guarantee: joint });
    expect(one.refused('tell_parties', { ...about, guarantee: joint })).toBe('parties_already_told');
    one.must('tell_parties', { ...about, guarantee: { ...joint, agreedUntil: '2027-01-31' } });
    expect(guaranteesOf(one.state).map(({ lastDay }) => lastDay)).toEqual(['2027-01-31']);
  });

  test('told wrongly meanwhile, it is told again as it was first', () => {
    const one = atStation('B').must('tell_parties', { ...about, guarantee: joint });
    one.must('tell_parties', { ...about, guarantee: { ...joint, agreedUntil: '2027-01-31' } });
    one.must('tell_parties', { ...about, guarantee: joint });
    expect(guaranteesOf(one.state).map(({ lastDay }) => lastDay)).toEqual(['2026-06-30']);
  });

  test('of a guarantor who is no party it is told all the same', () => {
    const one = atStation('B').must('tell_parties', {
      ...about,
      guarantee: { kind: 'general', debtDue: '2025-08-31' },
    });
    expect(guaranteesOf(one.state)).toMatchObject([
      { lastDay: '2026-02-28', act: 'sue_or_arbitrate_against_debtor' },
    ]);
  });
});
