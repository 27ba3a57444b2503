/** Service by message, by post and by public notice: on which day it takes effect, and when it does not (CPL 90, 91, 95). */
import { describe, expect, test } from 'vitest';
import { assessService } from '../../../domain/chapters/service/law.ts';
import type { ElectronicArrival } from '../../../domain/chapters/service/facts.ts';
import { ACT_DAY, assessed, question } from './support/service-questions.ts';

const PAPER = { document: 'mediation_paper' } as const;

describe('electronic', () => {
  const confirmed: ElectronicArrival = {
    channel: 'court_platform',
    arrivedOn: '2026-03-09',
    addressConfirmed: true,
  };
  const sms: ElectronicArrival = { channel: 'sms', arrivedOn: '2026-03-05', addressConfirmed: false };

  test.each([
    ['no consent', { facts: { consent: undefined } }, 'refused electronic_consent_missing'],
    ['consent on record', { electronicConsent: true, facts: { consent: undefined } }, ACT_DAY],
    ['consent by conduct', { facts: { consent: 'conduct' } }, ACT_DAY],
    ['a judgment', { document: 'judgment' }, ACT_DAY],
    ['a mediation paper', PAPER, ACT_DAY],
    ['nothing arrived', { facts: { arrivals: [] } }, 'failed electronic_not_arrived'],
    ['not sent', { result: 'other' }, 'failed service_not_done'],
  ] as const)('%s: %s', (_, change, expected) => {
    expect(assessed('electronic', change)).toBe(expected);
  });

  test.each<[string, readonly ElectronicArrival[], string]>([
    ['the court system’s success', [confirmed], '2026-03-09'],
    [
      'another day that the addressee proved',
      [{ ...confirmed, provedArrivedOn: '2026-03-11' }],
      '2026-03-11',
    ],
    ['an unconfirmed address without an answer', [sms], 'failed electronic_not_acknowledged'],
    ['an unconfirmed address, read', [{ ...sms, acknowledgedOn: '2026-03-08' }], '2026-03-08'],
    ['an answer before the arrival counts from it', [{ ...sms, acknowledgedOn: '2026-03-01' }], '2026-03-05'],
    ['the earliest of several that is valid', [confirmed, sms], '2026-03-09'],
    ['an earlier one read', [confirmed, { ...sms, acknowledgedOn: '2026-03-06' }], '2026-03-06'],
    [
      'one read later than another arrived',
      [{ ...sms, acknowledgedOn: '2026-03-10' }, confirmed],
      '2026-03-09',
    ],
    ['a day to come', [{ ...confirmed, arrivedOn: '2026-03-13' }], 'refused date_in_future'],
  ])('%s', (_, arrivals, expected) => {
    expect(assessed('electronic', { facts: { arrivals } })).toBe(expected);
  });
});

describe('post', () => {
  const tried = (...days: readonly string[]) => ({
    postResult: 'not_collected' as const,
    postAttempts: days.map((day) => `2026-03-${day}`),
  });

  test.each([
    ['signed by the addressee', { postResult: 'signed' }, ACT_DAY],
    ['signed by the household', { receiver: 'adult_household_member' }, ACT_DAY],
    ['signed by the opposing party', { receiver: 'opposing_party' }, 'refused service_to_opposing_party'],
    ['signed by a neighbour', { receiver: 'neighbour' }, 'failed service_receiver_not_listed'],
    ['refused by the addressee', { postResult: 'refused' }, ACT_DAY],
    [
      'refused by the household',
      { postResult: 'refused', receiver: 'adult_household_member' },
      'failed post_refuser_not_listed',
    ],
    ['a wrong address given', { postResult: 'wrong_address_given' }, ACT_DAY],
    ['a change of address not reported', { postResult: 'address_not_reported' }, ACT_DAY],
    [
      'returned without fault',
      { postResult: 'returned_without_fault' },
      'failed post_returned_without_fault',
    ],
    ['no word of the result', { postResult: undefined }, 'failed post_result_missing'],
    ['three attempts in five days', tried('02', '04', '06'), 'failed post_not_collected'],
    ['three attempts in six days', tried('02', '04', '07'), 'failed post_attempts_too_few'],
    ['the last three of four in five days', tried('01', '05', '07', '09'), 'failed post_not_collected'],
    ['two attempts', tried('02', '04'), 'failed post_attempts_too_few'],
    ['in any order', tried('06', '02', '04'), 'failed post_not_collected'],
    ['an attempt tomorrow', tried('02', '04', '13'), 'refused date_in_future'],
  ] as const)('%s: %s', (_, facts, expected) => {
    expect(assessed('post', { facts })).toBe(expected);
  });

  test('a letter that came back by the addressee’s fault counts though the attempt failed', () => {
    const returned = { result: 'wrong_address', facts: { postResult: 'wrong_address_given' } } as const;
    expect(assessService(question('post', returned))).toEqual({
      kind: 'effective',
      date: ACT_DAY,
      article: '民事诉讼法 第91条；法院专递规定 第11条',
    });
  });

  test('a mediation paper binds only who signs for it', () => {
    expect(assessed('post', PAPER)).toBe(ACT_DAY);
    expect(assessed('post', { ...PAPER, facts: { postResult: 'refused' } })).toBe(
      'failed service_mediation_paper_refused',
    );
  });
});

describe('public notice', () => {
  const failed = { noticeGround: 'other_methods_failed' } as const;
  const none = { methods: [], whereaboutsUnknown: false } as const;

  test.each([
    ['no ground', { facts: { noticeGround: undefined } }, 'refused notice_ground_missing'],
    ['nobody has looked', { earlierFailures: none }, 'refused notice_course_missing'],
    ['no other method failed', { facts: failed }, 'refused notice_other_methods_untried'],
    [
      'only a visit failed',
      { facts: failed, earlierFailures: { ...none, methods: ['direct'] } },
      'refused notice_other_methods_untried',
    ],
    [
      'visit and letter failed',
      { facts: failed, earlierFailures: { ...none, methods: ['post', 'direct'] } },
      '2026-03-06',
    ],
    [
      'and there is consent to messages, not yet tried',
      {
        facts: failed,
        electronicConsent: true,
        earlierFailures: { ...none, methods: ['post', 'direct'] },
      },
      'refused notice_other_methods_untried',
    ],
    ['not published', { facts: { publishedOn: [] } }, 'refused notice_not_published'],
    ['in summary procedure', { procedure: 'summary' }, 'refused public_notice_not_allowed'],
  ] as const)('%s: %s', (_, change, expected) => {
    expect(assessed('public_notice', change)).toBe(expected);
  });

  /** Thirty days from the day after; a last day that is a rest day moves on (CPL 85). */
  test.each([
    ['ends on a Tuesday', ['2025-11-09'], '2025-12-09'],
    ['ends in Spring Festival: moved to the first workday', ['2026-01-16'], '2026-02-24'],
    ['posted, then published: the last counts', ['2025-11-09', '2025-11-05'], '2025-12-09'],
    ['ends on a make-up Sunday: stays', ['2025-03-28'], '2025-04-27'],
    ['ends today', ['2026-02-10'], '2026-03-12'],
    ['ends tomorrow', ['2026-02-11'], 'refused notice_still_running'],
    ['published tomorrow', ['2026-03-13'], 'refused date_in_future'],
    ['no date at all', ['2026-02-30'], 'refused date_invalid'],
  ])('%s', (_, publishedOn, expected) => {
    expect(assessed('public_notice', { on: '2025-01-02', facts: { publishedOn } })).toBe(expected);
  });

  test('a notice that still runs says when it ends', () => {
    const running = assessService(question('public_notice', { facts: { publishedOn: ['2026-02-11'] } }));
    expect(running).toMatchObject({ refusal: { params: { date: '2026-03-13' } } });
  });
});
