/** A party who leaves the proceedings (退出诉讼): only what ran for them ends, and what waited only for them goes on. */
import { describe, expect, test } from 'vitest';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { inTrial, judged, serve, serveAll } from './support/journeys.ts';

const left = (one: CaseUnderTest, partyId: string): CaseUnderTest =>
  one.must('record_party_change', { partyId, change: 'left' });

describe('what ran', () => {
  const served = (): CaseUnderTest => {
    const one = inTrial('ordinary', { respondents: 2 });
    return serve(serve(one, 'complaint', 'B'), 'complaint', 'C');
  };

  test.each([
    ['for the one who left is over', 'T2', 'B', 'superseded'],
    ['for the other respondent runs on', 'T2', 'C', 'armed'],
    ['for the court runs on', 'T7', undefined, 'armed'],
  ] as const)('%s', (_what, rule, party, status) => {
    expect(left(served(), 'B').due(rule, party).status).toBe(status);
  });
});

describe('an appeal of B against A and C (CPL 174)', () => {
  const appealed = (): CaseUnderTest => {
    const one = serveAll(judged('ordinary', { respondents: 2 }), 'judgment');
    return serve(one.must('lodge_appeal', {}, { party: 'B' }), 'appeal_petition', 'A');
  };

  test('waits with the file for C, whom the petition has not reached', () => {
    const one = appealed();
    expect(one.due('T16.forward').status).toBe('armed');
    expect(one.state.deadlines.some(({ rule }) => rule === 'T16.file')).toBe(false);
  });

  // A clock is met by its own act only: what C no longer needs asks for nothing more.
  test('asks for no more forwarding once C is gone', () => {
    expect(left(appealed(), 'C').due('T16.forward').status).toBe('superseded');
  });
});
