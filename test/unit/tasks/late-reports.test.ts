/** Reports of a visit that reach the case late: each counts by the instant at which the visit was, to the edge. */
import { describe, expect, test } from 'vitest';
import { reportsUntil } from '../../../domain/chapters/tasks/standing.ts';
import { HOUR_MS } from '../../../domain/deadlines/legal-date.ts';
import type { CaseUnderTest } from '../case/support/case-under-test.ts';
import * as at from '../case/support/journeys.ts';
import {
  act,
  CLERK,
  COLLEAGUE,
  complete,
  issued,
  MARCH,
  NOBODY,
  OFFICER,
  OTHER,
  task,
} from './support/task-play.ts';

/** On Monday: issued at ten, taken by the officer at twelve, now one o'clock. */
function taken(): CaseUnderTest {
  const one = issued({}, at.inTrial('ordinary', MARCH));
  one.now += 2 * HOUR_MS;
  act(one, 'accept', {});
  one.now += HOUR_MS;
  return one;
}

/** Completed at one, now four. */
function completed(): CaseUnderTest {
  const one = taken();
  complete(one);
  one.now += 3 * HOUR_MS;
  return one;
}

/** Given back at one, now four. */
function returned(): CaseUnderTest {
  const one = taken();
  act(one, 'return', { reason: 'not_our_area' });
  one.now += 3 * HOUR_MS;
  return one;
}

/** The court takes it back at one, with nobody at work on it; now four. */
function withdrawn(): CaseUnderTest {
  const one = issued({}, at.inTrial('ordinary', MARCH));
  one.now += 3 * HOUR_MS;
  one.must('withdraw_task', { taskId: task(one).taskId, reason: 'no_longer_needed' }, { by: CLERK });
  one.now += 3 * HOUR_MS;
  return one;
}

describe('a visit reported late', () => {
  test.each([
    ['of the holder, while the task was theirs', completed, OFFICER, 3.5, 'applied'],
    ['of the holder, at the instant of completion', completed, OFFICER, 3, 'applied'],
    ['of the holder, after completion', completed, OFFICER, 2, 'task_already_completed'],
    ['of a colleague, before the holder took it', completed, COLLEAGUE, 5, 'applied'],
    ['of a colleague, while the holder had it', completed, COLLEAGUE, 3.5, 'task_already_completed'],
    ['of the holder, before they gave it back', returned, OFFICER, 3.5, 'applied'],
    ['of the holder, after they gave it back', returned, OFFICER, 2, 'task_returned'],
    ['of anybody of the unit, before it was withdrawn', withdrawn, COLLEAGUE, 4, 'applied'],
    ['of anybody of the unit, after it was withdrawn', withdrawn, COLLEAGUE, 2, 'task_withdrawn'],
    ['of a colleague, before the holder took what is still theirs', taken, COLLEAGUE, 2, 'applied'],
    ['of a colleague, at the instant the holder took it', taken, COLLEAGUE, 1, 'task_held_by_other'],
    ['of a colleague, since the holder has it', taken, COLLEAGUE, 0, 'task_held_by_other'],
    ['of another unit', completed, OTHER, 3.5, 'task_not_of_your_unit'],
  ] as const)('%s', (...[, begin, by, ago, code]) => {
    expect(act(begin(), 'attempt', NOBODY, { by, ago })).toBe(code);
  });
});

test.each([
  ['its present holder has no last instant', taken, OFFICER, undefined],
  ['who completed it: until then', completed, OFFICER, 3],
  ['who gave it back: until then', returned, OFFICER, 3],
  ['a colleague who never held it', completed, COLLEAGUE, undefined],
  ['one of another unit', completed, OTHER, undefined],
  ['who completed it and works elsewhere now', completed, { ...OFFICER, unitId: OTHER.unitId }, undefined],
] as const)('how long reports are taken: %s', (...[, begin, by, ago]) => {
  const one = begin();
  const until = ago === undefined ? undefined : one.now - ago * HOUR_MS;
  expect(reportsUntil(task(one), by)).toBe(until);
});
