/** Messages to parties outside (外发消息): who is told of what, and that nobody is told of the other side's. */
import { describe, expect, test } from 'vitest';
import { NOTICE } from '../../../words/notices.ts';
import { PARTY_MESSAGES } from '../../../domain/machine/party-messages.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { inTrial } from './support/journeys.ts';

const told = (one: CaseUnderTest) =>
  one.notices
    .filter(({ kind }) => PARTY_MESSAGES.includes(kind))
    .map(({ kind, data }) => [kind, data['partyIds']]);

describe('a party is told outside', () => {
  test('of a hearing when it is announced to them, and again when it is moved or cancelled; before that nobody', () => {
    const one = inTrial('ordinary', { on: '2026-01-05' });
    const from = told(one).length;
    one.must('schedule_hearing', { date: '2026-02-10', time: '09:00', mode: 'court' });
    expect(told(one).slice(from)).toEqual([]);
    const hearingId = one.state.hearings.at(-1)?.hearingId ?? '';
    one.must('announce_hearing', { hearingId, partyIds: ['A'] });
    one.must('cancel_hearing', { hearingId, reason: { textId: 't', digest: 'd' } });
    expect(told(one).slice(from)).toEqual([
      ['party_hearing_set', ['A']],
      ['party_hearing_cancelled', ['A']],
    ]);
  });

  test('of a paper that reached them in another way than from hand to hand', () => {
    const one = inTrial('ordinary', { on: '2026-01-05' });
    const from = told(one).length;
    one.must('record_service', { partyId: 'B', document: 'complaint', method: 'direct' });
    expect(told(one).slice(from)).toEqual([]);
  });

  test('with words for each kind, and with ids alone', () => {
    for (const kind of PARTY_MESSAGES) expect(NOTICE).toHaveProperty(kind);
    const one = inTrial('ordinary', { on: '2026-01-05' });
    one.must('issue_fee_notice', { amount: '50.00' });
    const notice = one.notices.findLast(({ kind }) => kind === 'party_asked');
    expect(Object.keys(notice?.data ?? {}).toSorted()).toEqual(['partyIds', 'to', 'unitId']);
    expect(notice?.data['partyIds']).toEqual(['A']);
  });
});
