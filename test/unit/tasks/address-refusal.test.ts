/** A party who refuses to give an address for service: recorded after the warning, and what a returned letter does then (MAIL 5, 11). */
import { describe, expect, test } from 'vitest';
import { type CaseUnderTest, text } from '../case/support/case-under-test.ts';
import { inTrial } from '../case/support/journeys.ts';
import { STATION } from '../case/support/people.ts';
import { act, CLERK, task } from './support/task-play.ts';

const refusing = (one: CaseUnderTest) => one.must('record_address_refusal', { partyId: 'B', warned: true });
const returned = (one: CaseUnderTest) => {
  const facts = { postResult: 'address_withheld' } as const;
  return one.refused('record_service', { partyId: 'B', document: 'complaint', method: 'post', facts });
};

describe('the record of it', () => {
  test.each([
    ['without the warning it is no refusal', false, 'B', 'address_refusal_not_warned'],
    ['with it', true, 'B', 'applied'],
    ['nobody of the case', true, 'Z', 'party_not_active'],
  ])('%s', (_what, warned, partyId, code) => {
    expect(inTrial().refused('record_address_refusal', { partyId, warned })).toBe(code);
  });

  test.each([
    ['person', 'residence'],
    ['organisation', 'seat'],
  ] as const)('papers to a %s go to the %s', (respondentKind, presumed) => {
    const one = refusing(inTrial('ordinary', { respondentKind }));
    expect(one.lastOf('address_refused').data).toMatchObject({ partyId: 'B', presumed });
    expect(one.refused('record_address_refusal', { partyId: 'B', warned: true })).toBe(
      'address_refusal_exists',
    );
  });
});

describe('a letter that comes back since no address was given', () => {
  test('serves nothing before the refusal is on record, and on the day of return after it', () => {
    // Posted after registration on Monday 5 January 2026, back on Friday 9: fifteen days end on Saturday 24, so on Monday 26.
    const one = inTrial('ordinary', { on: '2026-01-05' }).on('2026-01-09');
    expect(returned(one)).toBe('post_address_refusal_unrecorded');
    expect(returned(refusing(one))).toBe('applied');
    expect(one.due('T2', 'B')).toEqual({ dueDate: '2026-01-26', status: 'armed' });
  });

  test.each([
    // Refused on Friday 9 January.
    ['2026-01-08', 'post_address_refusal_unrecorded'],
    ['2026-01-09', 'applied'],
  ])('what counts is the day on which it came back, %s: %s', (effectDate, code) => {
    const one = refusing(inTrial('ordinary', { on: '2026-01-05' }).on('2026-01-09')).on('2026-01-12');
    const facts = { postResult: 'address_withheld' } as const;
    const letter = { partyId: 'B', document: 'complaint', method: 'post', facts, effectDate } as const;
    expect(one.refused('record_service', letter)).toBe(code);
  });
});

describe('the station asked for the address', () => {
  const asked = (result: { outcome: 'refused' | 'confirmed'; warned: boolean }, one = inTrial()) => {
    one.must('issue_task', { kind: 'address_confirmation', unitId: STATION, partyId: 'B' }, { by: CLERK });
    const evidence = [{ documentId: 'd', sha256: 'a'.repeat(64), sm3: 'b'.repeat(64), size: 1 }];
    const where = result.outcome === 'confirmed' ? { address: text('address') } : {};
    act(one, 'complete', {
      result: { kind: 'address_confirmation', ...result, ...where },
      attempt: { result: result.outcome === 'confirmed' ? 'done' : 'refused', evidence },
    });
    return one.must('confirm_task', { taskId: task(one).taskId }, { by: CLERK });
  };

  test.each([
    [true, 'applied'],
    [false, 'post_address_refusal_unrecorded'],
  ])('and was refused, warned: %s: a returned letter is %s', (warned, code) => {
    expect(returned(asked({ outcome: 'refused', warned }))).toBe(code);
  });

  test('who confirms one after all refuses no more, and who confirmed one cannot', () => {
    const one = asked({ outcome: 'confirmed', warned: true }, refusing(inTrial()));
    expect(returned(one)).toBe('post_address_refusal_unrecorded');
    expect(one.refused('record_address_refusal', { partyId: 'B', warned: true })).toBe(
      'address_is_confirmed',
    );
  });
});
