/** The decision on the list (SXP 1–5) and the paper of the traffic police (RTA 93): of whom there is one, and what stands on it. */
import { describe, expect, it } from 'vitest';
import { inExecution, pays } from '../case/support/journeys.ts';
import { text } from '../case/support/case-under-test.ts';
import { factsOf } from './support/case-facts.ts';
import { factsFor } from './support/cases.ts';
import { each, only, subjects } from './support/filled.ts';

const LISTED = { partyId: 'B', listed: true, signedByPresident: true, reason: text('why') } as const;
const noticed = () => inExecution().must('issue_execution_notice', {});

describe('the decision on the list', () => {
  it('has the term of its ground, none where the entry stands until it is removed (SXP 2)', () => {
    const evades = only(
      'listing_decision',
      factsOf(noticed().must('decide_listing', { ...LISTED, ground: 'evades' })),
    );
    const refuses = only(
      'listing_decision',
      factsOf(noticed().must('decide_listing', { ...LISTED, ground: 'able_but_refuses' })),
    );
    expect(evades.filled.f['until']).toMatch(/^2028-/);
    expect(refuses.filled.f['until']).toBeNull();
    expect(refuses.filled.f['ground']).toBe('有履行能力而拒不履行');
  });

  it('is there of who is listed alone', () => {
    const spared = noticed().must('decide_listing', { partyId: 'B', listed: false });
    expect(subjects('listing_decision', factsOf(spared))).toEqual([]);
    const removed = noticed().must('decide_listing', { ...LISTED, ground: 'able_but_refuses' });
    const { seq } = removed.lastOf('listing_decided');
    expect(subjects('listing_decision', factsOf(removed)).map(({ label }) => label)).toEqual(['李国强']);
    removed
      .must('record_performance', { full: true })
      .must('remove_listing', { eventSeq: seq, ground: 'performed' });
    expect(subjects('listing_decision', factsOf(removed))).toEqual([]);
  });

  it('says what was open on its day, whatever was paid after it', () => {
    const one = noticed().must('decide_listing', { ...LISTED, ground: 'evades' });
    const before = only('listing_decision', factsOf(one)).filled.f['items'];
    expect(before).toHaveLength(1);
    one.must('record_performance', { full: false, amount: '2000.00', itemNo: 1 });
    expect(only('listing_decision', factsOf(one)).filled.f['items']).toEqual(before);
    one.must('record_performance', { full: true });
    expect(only('listing_decision', factsOf(one)).filled.f['items']).toEqual(before);
  });

  it('says what of the title is open, and of this debtor alone', () => {
    const facts = factsOf(noticed().must('decide_listing', { ...LISTED, ground: 'evades' }));
    const [shown] = each('listing_decision', facts);
    expect(shown?.filled.f['items']).toEqual([expect.stringContaining('李国强向王秀英支付人民币5,000.00元')]);
    const ofAnother = {
      ...facts,
      state: {
        ...facts.state,
        instruments: facts.state.instruments.map((one) => ({ ...one, items: [pays('2026-03-01', 'A')] })),
      },
    };
    expect(each('listing_decision', ofAnother)[0]?.filled.f['items']).toBeUndefined();
  });
});

describe('the paper of the traffic police', () => {
  it('takes the place of the general one where they had accepted the application', () => {
    const facts = factsFor('traffic_agreement');
    expect(subjects('invited_agreement', facts)).toEqual([]);
    const { filled } = only('traffic_agreement', facts);
    expect(filled.f['basis']).toBe('收到道路交通事故认定书');
    expect(filled.f['items']).toEqual([expect.stringContaining('其中医疗费3000.00元、财产损失2000.00元')]);
  });

  it('is no paper of another body’s agreement', () => {
    for (const code of ['peoples_agreement', 'invited_agreement', 'public_order_agreement'] as const)
      expect(subjects('traffic_agreement', factsFor(code))).toEqual([]);
  });
});
