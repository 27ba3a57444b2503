/** What an API process keeps of who has a case open, and for how long. */
import { describe, expect, test } from 'vitest';
import { Presence } from '../../../api/stream/presence.ts';

const caseId = '11111111-1111-4111-8111-111111111111';
const beat = (personId: string, deciding = false) => ({ caseId, personId, deciding });

function at(start: number) {
  let now = start;
  const presence = new Presence(() => now);
  return { presence, pass: (ms: number) => (now += ms) };
}

describe('presence', () => {
  test('is told once when somebody comes, and again when they begin to decide', () => {
    const { presence, pass } = at(1000);
    expect(presence.take(beat('a'))).toBe(true);
    pass(20_000);
    expect(presence.take(beat('a'))).toBe(false);
    expect(presence.take(beat('a', true))).toBe(true);
    expect(presence.of(caseId)).toEqual([{ personId: 'a', since: 1000, deciding: true }]);
  });

  test('ends a minute after the last beat; who comes back came anew', () => {
    const { presence, pass } = at(1000);
    presence.take(beat('a'));
    pass(59_999);
    expect(presence.of(caseId)).toHaveLength(1);
    pass(1);
    expect(presence.of(caseId)).toEqual([]);
    expect(presence.take(beat('a'))).toBe(true);
    expect(presence.of(caseId)).toEqual([{ personId: 'a', since: 61_000, deciding: false }]);
  });

  test('is of each case by itself', () => {
    const { presence } = at(0);
    presence.take(beat('a'));
    expect(presence.of('22222222-2222-4222-8222-222222222222')).toEqual([]);
  });
});
