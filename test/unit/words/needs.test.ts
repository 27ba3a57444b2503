/** What is looked up before a page of events is told: every person whom a sentence names. */
import { expect, test } from 'vitest';
import { needsOf } from '../../../words/needs.ts';

test('the names of those who conducted a session with others are looked up', () => {
  const held = { seq: 7, type: 'session_held', data: { no: 1, withIds: ['second', 'third'] } };
  const assigned = { seq: 8, type: 'person_assigned', data: { personId: 'first', capacity: 'mediator' } };
  const { personIds, firstSeq } = needsOf([held, assigned]);
  expect(personIds.toSorted()).toEqual(['first', 'second', 'third']);
  expect(firstSeq).toBe(7);
});
