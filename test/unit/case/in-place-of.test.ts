/** Whose place a party took (CPLI 55): what held for those before them holds for them, from one successor to the next. */
import { describe, expect, test } from 'vitest';
import { inPlaceOf } from '../../../domain/kernel/questions.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';

/** The last respondent of the line dies, and somebody takes their place. */
function succeeded(one: CaseUnderTest, partyId: string): CaseUnderTest {
  one.must('record_party_change', { partyId, change: 'deceased' });
  return one.must('add_party', {
    role: 'respondent',
    kind: 'person',
    details: text('heir'),
    succeeds: partyId,
  });
}

describe('in whose place a party stands', () => {
  const one = succeeded(succeeded(at.inTrial(), 'B'), 'case-1-p3');

  test.each([
    ['who was there from the beginning', 'A', ['A']],
    ['who has died', 'B', ['B']],
    ['the first successor', 'case-1-p3', ['case-1-p3', 'B']],
    ['the successor’s successor', 'case-1-p4', ['case-1-p4', 'case-1-p3', 'B']],
    ['somebody who is no party', 'Z', ['Z']],
  ])('%s', (_, partyId, line) => {
    expect(inPlaceOf(one.state, partyId)).toEqual(line);
  });
});
