/** The protection order: who applies, how long it holds, how it is changed, reviewed and delivered, and that it stops joint mediation. */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';

const SESSION = { outcome: 'continue', mode: 'in_person' } as const;
const consented = (one: CaseUnderTest) => at.consents(one, 'police_mediation');

describe('the protection order', () => {
  const ordered = (months?: number): CaseUnderTest => {
    const one = consented(at.atStation('B')).must(
      'open_process',
      { kind: 'protection_order' },
      { party: 'A' },
    );
    const eventSeq = one.lastOf('process_opened').seq;
    const length = months === undefined ? {} : { months };
    return one.must('close_process', { eventSeq, outcome: 'granted', ...length }, { by: 'judge' });
  };
  const orderSeq = (one: CaseUnderTest) => one.lastOf('protection_order_made').seq;

  test('asked for or made, it stops joint mediation though nobody recorded violence', () => {
    const asked = consented(at.atStation('B')).must(
      'open_process',
      { kind: 'protection_order' },
      { party: 'A' },
    );
    expect(asked.refused('hold_session', SESSION)).toBe('domestic_violence_no_mediation');
    expect(ordered().refused('hold_session', SESSION)).toBe('domestic_violence_no_mediation');
  });

  test.each([
    { months: 3, until: '2026-04-05' },
    { months: 6, until: '2026-07-05' },
    { months: undefined, until: '2026-07-05' },
  ])(
    'made on 2026-01-05 for $months months it holds until $until, moved by no rest day',
    ({ months, until }) => {
      expect(ordered(months).due('DV30')).toEqual({ dueDate: until, status: 'armed' });
    },
  );

  test('ends by itself, and mediation is open again', () => {
    const one = ordered(1);
    expect(one.due('DV31', 'B')).toEqual({ dueDate: '2026-01-12', status: 'armed' });
    one.expire('DV30');
    expect(one.lastOf('protection_order_ended').data.until).toBe('2026-02-05');
    expect(one.refused('hold_session', SESSION)).not.toBe('domestic_violence_no_mediation');
    const late = { eventSeq: orderSeq(one), change: 'extended', months: 1, reason: text('r') } as const;
    expect(one.refused('change_protection_order', late, { by: 'judge' })).toBe('protection_order_over');
  });

  test('extended before it ends, it holds from its old end; withdrawn, it holds no more (DVL 30)', () => {
    const one = ordered(2);
    const change = { eventSeq: orderSeq(one), reason: text('still-in-danger') };
    expect(one.refused('change_protection_order', { ...change, change: 'extended' }, { by: 'judge' })).toBe(
      'order_length_needed',
    );
    const extended = { ...change, change: 'extended', months: 6 } as const;
    one.must('change_protection_order', extended, { by: 'judge', party: 'A' });
    expect(one.due('DV30')).toEqual({ dueDate: '2026-09-05', status: 'armed' });
    expect(one.refused('change_protection_order', extended, { by: 'judge' })).toBe('order_change_exists');
    one.must('change_protection_order', { ...change, change: 'withdrawn' }, { by: 'judge', party: 'A' });
    expect(one.state.deadlines.filter(({ rule, status }) => rule === 'DV30' && status === 'armed')).toEqual(
      [],
    );
    expect(one.refused('hold_session', SESSION)).not.toBe('domestic_violence_no_mediation');
  });

  test('whoever it is against may ask for review once, within five days; it holds meanwhile (DVL 31)', () => {
    const one = ordered(3);
    const eventSeq = one.lastOf('process_opened').seq;
    expect(one.refused('ask_order_review', { eventSeq }, { party: 'A' })).toBe('order_review_not_theirs');
    one.must('ask_order_review', { eventSeq }, { party: 'B' });
    expect(one.lastOf('order_review_asked').data.late).toBe(false);
    expect(one.refused('ask_order_review', { eventSeq }, { party: 'B' })).toBe('order_review_once');
    expect(one.refused('hold_session', SESSION)).toBe('domestic_violence_no_mediation');
    const reviewSeq = one.lastOf('order_review_asked').seq;
    one.must('decide_order_review', { eventSeq: reviewSeq, outcome: 'revoked' }, { by: 'judge' });
    expect(one.refused('hold_session', SESSION)).not.toBe('domestic_violence_no_mediation');
  });

  test('refused, the applicant may ask for review', () => {
    const one = consented(at.atStation('B')).must(
      'open_process',
      { kind: 'protection_order' },
      { party: 'A' },
    );
    const eventSeq = one.lastOf('process_opened').seq;
    one.must('close_process', { eventSeq, outcome: 'rejected' }, { by: 'judge' });
    expect(one.due('DV31', 'A').dueDate).toBe('2026-01-12');
    expect(one.refused('ask_order_review', { eventSeq }, { party: 'B' })).toBe('order_review_not_theirs');
    one.must('ask_order_review', { eventSeq }, { party: 'A' });
  });

  test('goes to both, to the police and the committee (DVL 32)', () => {
    const one = ordered(3);
    const owed = () => obligations(one.state).filter(({ what }) => what === 'deliver_protection_order');
    expect(owed()).toHaveLength(1);
    for (const receiver of ['perpetrator', 'victim', 'police', 'committee'] as const)
      one.must('deliver_violence_paper', { eventSeq: orderSeq(one), receiver }, { by: 'court_clerk' });
    expect(owed()).toEqual([]);
  });
});

describe('who may apply for a protection order in another’s place (DVL 23)', () => {
  const asked = {
    kind: 'protection_order',
    applicantBody: 'womens_federation',
    forPartyId: 'A',
    applicantGround: 'coerced',
  } as const;

  test('a body that the law names, for one who cannot', () => {
    const one = at.atStation('B').must('open_process', asked, { by: 'police_officer' });
    expect(one.lastOf('process_opened').data).toMatchObject({
      partyId: 'A',
      applicantBody: 'womens_federation',
    });
    expect(one.due('DV28.ordinary').status).toBe('armed');
    expect(one.refused('open_process', asked, { by: 'police_officer' })).toBe('process_exists');
  });

  test.each([
    [
      'without saying why',
      { kind: 'protection_order', applicantBody: 'police', forPartyId: 'A' },
      'protection_applicant_incomplete',
    ],
    [
      'without saying for whom',
      { kind: 'protection_order', applicantBody: 'police', applicantGround: 'coerced' },
      'protection_applicant_incomplete',
    ],
    ['for the preservation of property', { ...asked, kind: 'preservation' }, 'applies_for_protection_only'],
  ] as const)('%s it is refused', (_what, data, code) => {
    expect(at.atStation('B').refused('open_process', data, { by: 'police_officer' })).toBe(code);
  });
});
