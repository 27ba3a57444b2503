/** Whether a summons (传票) still names the day of its hearing (CPL 139): what a party reads on the own page (ADR 0042). */
import { expect, test } from 'vitest';
import type { CaseFacts } from '../../../papers/facts/case-facts.ts';
import { summonsStands } from '../../../papers/manifest/trial.ts';

const SCHEDULED_AT = 1000;
const ISSUED_AT = 2000;
const MOVED_AT = 3000;

/** @param seq of the event that fixed the day as it stands */
const withHearing = (status: string, seq: number): CaseFacts =>
  ({
    state: { hearings: [{ hearingId: 'h1', status, seq }] },
    events: [
      { seq: 5, recordedAt: SCHEDULED_AT },
      { seq: 9, recordedAt: MOVED_AT },
    ],
  }) as unknown as CaseFacts;

test.each([
  ['on its day', withHearing('scheduled', 5), true],
  ['held on its day', withHearing('held', 5), true],
  ['moved since', withHearing('scheduled', 9), false],
  ['moved since and held', withHearing('held', 9), false],
  ['cancelled', withHearing('cancelled', 5), false],
])('of a hearing %s: %s', (_how, facts, stands) => {
  expect(summonsStands(facts, 'h1.p', ISSUED_AT)).toBe(stands);
});

test('of another hearing it says nothing, and issued after the move it stands', () => {
  expect(summonsStands(withHearing('scheduled', 5), 'h2.p', ISSUED_AT)).toBe(false);
  expect(summonsStands(withHearing('scheduled', 9), 'h1.p', MOVED_AT + 1)).toBe(true);
});
