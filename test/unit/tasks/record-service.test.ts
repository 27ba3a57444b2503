/** The court records a service of its own: the law of service assesses it, and each party's periods run from their own day. */
import { describe, expect, test } from 'vitest';
import type { DecisionData } from '../../../domain/kernel/decision-data.ts';
import { type CaseUnderTest, text } from '../case/support/case-under-test.ts';
import { heard, inTrial, judged, pays } from '../case/support/journeys.ts';
import { STATION } from '../case/support/people.ts';
import { act, CLERK, issued, NOBODY, task } from './support/task-play.ts';

type Service = DecisionData['record_service'];

const refusal = (one: CaseUnderTest, more: Partial<Service>) =>
  one.refused('record_service', { partyId: 'B', document: 'complaint', method: 'direct', ...more });

/** A station looked for the respondent, and the court took its word that nobody knows where they are. */
function vanished(one: CaseUnderTest): CaseUnderTest {
  one.must('issue_task', { kind: 'contact', unitId: STATION, partyId: 'B' }, { by: CLERK });
  act(one, 'complete', {
    result: { kind: 'contact', outcome: 'whereabouts_unknown' },
    attempt: { result: 'unknown_there', way: 'visit' },
  });
  return one.must('confirm_task', { taskId: task(one).taskId }, { by: CLERK });
}

describe('what is recorded without facts', () => {
  test.each(['direct', 'post', 'entrusted', 'forwarded'] as const)('%s: handed over and signed', (method) => {
    expect(refusal(inTrial(), { method })).toBe('applied');
  });

  test.each([
    ['lien', 'lien_witness_missing'],
    ['electronic', 'electronic_consent_missing'],
    ['public_notice', 'notice_ground_missing'],
  ] as const)('%s: %s', (method, code) => {
    expect(refusal(inTrial(), { method })).toBe(code);
  });
});

describe('what is recorded with facts', () => {
  test.each([
    ['lien before a policeman', { method: 'lien', facts: { witnesses: ['police'] } }, 'lien_witness_police'],
    ['lien on film', { method: 'lien', facts: { recorded: true } }, 'applied'],
    [
      'to the other side',
      { facts: { receiver: 'opposing_party', signed: true } },
      'service_to_opposing_party',
    ],
    ['without a signature', { facts: { receiver: 'self' } }, 'service_not_signed'],
    [
      'a letter that was not collected',
      { method: 'post', facts: { postResult: 'not_collected' } },
      'post_attempts_too_few',
    ],
    ['messages agreed to', { method: 'electronic', facts: { consent: 'agreed' } }, 'applied'],
    [
      'messages accepted by conduct, unanswered',
      { method: 'electronic', facts: { consent: 'conduct' } },
      'electronic_not_acknowledged',
    ],
    ['an unknown party', { partyId: 'Z' }, 'party_unknown'],
    ['a day to come', { effectDate: '2026-01-06' }, 'date_in_future'],
  ] as const)('%s: %s', (_, more, code) => {
    expect(refusal(inTrial(), more as Partial<Service>)).toBe(code);
  });

  test('consent on record, in the confirmed address, is consent', () => {
    const one = inTrial();
    one.must('issue_task', { kind: 'address_confirmation', unitId: STATION, partyId: 'B' }, { by: CLERK });
    const result = {
      kind: 'address_confirmation',
      outcome: 'confirmed',
      electronic: true,
      channels: ['sms'],
      address: text('address'),
      warned: true,
    } as const;
    const evidence = [{ documentId: 'd', sha256: 'a'.repeat(64), sm3: 'b'.repeat(64), size: 1 }];
    act(one, 'complete', { result, attempt: { result: 'done', evidence } });
    one.must('confirm_task', { taskId: task(one).taskId }, { by: CLERK });
    expect(refusal(one, { method: 'electronic' })).toBe('applied');
  });

  test('the day is the law’s: another one is refused, with both', () => {
    const one = inTrial().on('2026-01-09');
    const arrivals = [{ channel: 'sms', arrivedOn: '2026-01-07', addressConfirmed: true }] as const;
    const facts = { consent: 'pleading', arrivals } as const;
    const data = { partyId: 'B', document: 'complaint', method: 'electronic', facts } as const;
    const outcome = one.take('record_service', { ...data, effectDate: '2026-01-08' });
    expect(outcome).toMatchObject({
      ok: false,
      refusal: {
        code: 'service_date_differs',
        params: { given: '2026-01-08', computed: '2026-01-07' },
      },
    });
    one.must('record_service', data);
    expect(one.lastOf('service_effected').data).toMatchObject({
      date: '2026-01-07',
      article: '民事诉讼法 第90条；民诉法解释 第135条',
    });
    expect(one.due('T2', 'B').dueDate).toBe('2026-01-22');
  });
});

describe('public notice', () => {
  const facts = { noticeGround: 'whereabouts_unknown', publishedOn: ['2026-01-16'] } as const;
  const notice = { method: 'public_notice', facts } as const;

  test('needs somebody to have looked for the party', () => {
    expect(refusal(inTrial().on('2026-02-24'), notice)).toBe('notice_course_missing');
  });

  test('serves thirty days after, and only then', () => {
    const one = vanished(inTrial()).on('2026-02-23');
    expect(refusal(one, notice)).toBe('notice_still_running');
    expect(refusal(one.on('2026-02-25'), notice)).toBe('applied');
    expect(one.lastOf('service_effected').data).toMatchObject({ date: '2026-02-24' });
    expect(one.due('T2', 'B').dueDate).toBe('2026-03-11');
  });

  test('in summary procedure the suit is first converted to the ordinary one', () => {
    const one = vanished(inTrial('summary')).on('2026-02-25');
    expect(refusal(one, notice)).toBe('public_notice_not_allowed');
    one.must('convert_procedure', { to: 'ordinary' });
    expect(refusal(one, notice)).toBe('applied');
  });
});

test('each party’s appeal period runs from their own day of service', () => {
  const one = judged('ordinary', { on: '2026-03-02' }).on('2026-03-06');
  const judgment = { document: 'judgment' } as const;
  const arrivals = [
    { channel: 'wechat', arrivedOn: '2026-03-03', addressConfirmed: false },
    { channel: 'court_platform', arrivedOn: '2026-03-04', addressConfirmed: true },
  ] as const;
  const message = { consent: 'express', arrivals } as const;
  one.must('record_service', { ...judgment, partyId: 'A', method: 'electronic', facts: message });
  one.must('record_service', { ...judgment, partyId: 'B', method: 'lien', facts: { recorded: true } });
  expect(['A', 'B'].map((party) => one.due('T14.judgment', party).dueDate)).toEqual([
    '2026-03-19',
    '2026-03-23',
  ]);
});

test('nothing is served before it was made', () => {
  const one = heard(inTrial().on('2026-03-05'));
  one.must('render_judgment', { announced: 'same_day', items: [pays()] }).on('2026-03-06');
  const judgment = { document: 'judgment', effectDate: '2026-03-04' } as const;
  expect(refusal(one, judgment)).toBe('service_before_document');
  expect(refusal(one, { ...judgment, effectDate: '2026-03-05' })).toBe('applied');
});

test('a station is never asked to be an entrusted court', () => {
  const data = { kind: 'service', unitId: STATION, partyId: 'B', document: 'complaint' } as const;
  const code = inTrial().refused('issue_task', { ...data, method: 'entrusted' }, { by: CLERK });
  expect(code).toBe('service_entrusted_between_courts');
});

test('a true attempt that serves nothing is kept; called done, it is refused with its article', () => {
  const one = issued();
  const facts = { method: 'direct', receiver: 'neighbour', signed: true } as const;
  expect(act(one, 'attempt', { result: 'done', facts })).toBe('service_receiver_not_listed');
  expect(act(one, 'attempt', { result: 'other', facts })).toBe('applied');
  expect(act(one, 'attempt', NOBODY)).toBe('applied');
  expect(task(one).attempts).toHaveLength(2);
});
