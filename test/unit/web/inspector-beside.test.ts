/** Today's clocks beside those that would run: which stay, move, begin, or run no more. */
import { expect, test } from 'vitest';
import type { Deadline } from '../../../web/src/api/generated.ts';
import { beside } from '../../../web/src/screens/inspector/beside.ts';

const clock = (deadlineId: string, dueAt: string, status: Deadline['status'] = 'armed') =>
  ({ deadlineId, dueAt, status }) as Deadline;

test('what changes comes first, and what neither ran nor would run is left out', () => {
  const today = [
    clock('stays', '2026-02-01'),
    clock('ends', '2026-02-02'),
    clock('moves', '2026-02-03'),
    clock('overdue, then met', '2026-01-01', 'breached'),
    clock('long met', '2025-12-01', 'met'),
    clock('stops', '2026-02-05'),
  ];
  const supposed = [
    clock('stays', '2026-02-01'),
    clock('ends', '2026-02-02', 'met'),
    clock('moves', '2026-03-03'),
    clock('overdue, then met', '2026-01-01', 'met'),
    clock('long met', '2025-12-01', 'met'),
    clock('begins', '2026-04-01'),
    clock('stops', '2026-02-05', 'excluded'),
  ];
  expect(beside(today, supposed).map(({ deadlineId, fate }) => [deadlineId, fate])).toEqual([
    ['stops', 'moved'],
    ['moves', 'moved'],
    ['begins', 'new'],
    ['overdue, then met', 'gone'],
    ['ends', 'gone'],
    ['stays', 'same'],
  ]);
});

test('a clock that would have been replaced is gone, even where it is told of no more', () => {
  expect(beside([clock('one', '2026-02-01')], [])).toMatchObject([{ deadlineId: 'one', fate: 'gone' }]);
});
