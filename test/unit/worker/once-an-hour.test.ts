/** Messages of the log that are repeated at most once an hour. */
import { expect, test } from 'vitest';
import { onceAnHour } from '../../../worker/once-an-hour.ts';

test('the same is said once an hour, another at once', () => {
  let now = 0;
  const isNews = onceAnHour(() => now);
  expect([isNews('a'), isNews('a'), isNews('b')]).toEqual([true, false, true]);
  now = 3_599_999;
  expect(isNews('a')).toBe(false);
  now = 3_600_000;
  expect([isNews('a'), isNews('a')]).toEqual([true, false]);
});

test('it does not remember for ever', () => {
  const isNews = onceAnHour(() => 0);
  for (let one = 0; one <= 1000; one += 1) isNews(`case ${one}`);
  expect([isNews('case 1000'), isNews('case 0')]).toEqual([false, true]);
});
