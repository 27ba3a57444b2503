/** What an API process keeps of who has a case open, and for how long. */
import { describe, expect, test } from 'vitest';
import { Presence } from '../../../api/stream/presence.ts';

const caseId = '11111111-1111-4111-8111-111111111111';
const beat = (personId: string, deciding = false) => ({ caseId, personId, deciding });

function at(start: number) {
  let now = start;
  let told = 0;
  const presence = new Presence(
    () => (told += 1),
    () => now,
  );
  /** @returns whether others were told of it */
  const take = (...of: Parameters<typeof beat>): boolean => {
    const before = told;
    presence.take(beat(...of));
    return told > before;
  };
  return { presence, take, pass: (ms: number) => (now += ms) };
}

describe('presence', () => {
  test('is told once when somebody comes, and again when they begin to decide', () => {
    const { presence, take, pass } = at(1000);
    expect(take('a')).toBe(true);
    pass(20_000);
    expect(take('a')).toBe(false);
    expect(take('a', true)).toBe(true);
    expect(presence.of(caseId)).toEqual([{ personId: 'a', since: 1000, deciding: true }]);
  });

  test('ends a minute after the last beat; who comes back came anew', () => {
    const { presence, take, pass } = at(1000);
    take('a');
    pass(59_999);
    expect(presence.of(caseId)).toHaveLength(1);
    pass(1);
    expect(presence.of(caseId)).toEqual([]);
    expect(take('a')).toBe(true);
    expect(presence.of(caseId)).toEqual([{ personId: 'a', since: 61_000, deciding: false }]);
  });

  test('is of each case by itself', () => {
    const { presence, take } = at(0);
    take('a');
    expect(presence.of('22222222-2222-4222-8222-222222222222')).toEqual([]);
  });
});
