/** With what the form of a telling begins (告知): the version of the text that is owed, which its reader cannot know otherwise. */
import { expect, test } from 'vitest';
import type { Case } from '../../../web/src/api/generated.ts';
import { begunWith } from '../../../web/src/screens/decision/begun-with.ts';

const tell = { id: 'DT1', partyIds: ['A'], zh: '告知。', en: 'Told.', article: '', version: '2026-12' };
const owes = (by: readonly string[]) =>
  ({ obligations: [{ by, tell: [tell] }] }) as unknown as Pick<Case, 'obligations'>;

test('the version of the text that is owed stands in the form', () => {
  expect(begunWith(owes(['tell_parties']), 'tell_parties')).toEqual({ data: { textVersion: '2026-12' } });
});

test('nothing where nothing is owed by it, nor in another form', () => {
  expect(begunWith(owes(['triage']), 'tell_parties')).toBeUndefined();
  expect(begunWith({ obligations: [] }, 'tell_parties')).toBeUndefined();
  expect(begunWith(owes(['triage']), 'triage')).toBeUndefined();
});
