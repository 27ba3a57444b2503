/** A judge reminds the parties of what they have to do (督促提示): it is on record and told, and moves nothing. */
import { expect, test } from 'vitest';
import { text } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';

test('a reminder is recorded for the parties named and leaves case, clocks and version as they were', () => {
  const one = at.inTrial('summary');
  const { version, deadlines, stage } = one.state;
  one.must('remind_parties', { partyIds: ['A', 'B'], text: text('reminder') }, { by: 'judge' });
  expect(one.lastOf('parties_reminded').data).toEqual({ partyIds: ['A', 'B'], text: text('reminder') });
  expect([one.state.version, one.state.deadlines, one.stage]).toEqual([version, deadlines, stage]);
});

test('it is the bench’s, before a judge only, and for parties who are in the proceedings', () => {
  const reminder = { partyIds: ['B'], text: text('reminder') };
  expect(at.atStation().refused('remind_parties', reminder, { by: 'judge' })).toBe('wrong_stage');
  const one = at.inTrial('summary', { respondents: 2 });
  expect(one.refused('remind_parties', reminder, { by: 'court_clerk' })).toBe('role_not_permitted');
  one.must('record_party_change', { partyId: 'B', change: 'left' });
  expect(one.refused('remind_parties', reminder, { by: 'judge' })).toBe('party_not_active');
  expect(one.refused('remind_parties', { ...reminder, partyIds: ['X'] }, { by: 'judge' })).toBe(
    'party_not_active',
  );
});
