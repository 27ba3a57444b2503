/** Bounds of sense (docs/law.md §8.1): at each line what is still said, and just beyond it what is refused, by the line's code. */
import { describe, expect, test } from 'vitest';
import type { PerformanceItem } from '../../../domain/chapters/agreement/shape.ts';
import { addDays, addMonths, type LegalDate } from '../../../domain/deadlines/legal-date.ts';
import { PUBLISHED_CALENDAR } from '../../../domain/deadlines/published-calendar.ts';
import type { BOUNDS } from '../../../domain/law/bounds.ts';
import { decide } from '../../../domain/machine/decide.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import * as at from './support/journeys.ts';
import { opening } from './support/opening.ts';
import { actor } from './support/people.ts';

/** What is entered at the line, and just beyond it; the code of either answer. */
interface Line {
  readonly within: () => string;
  readonly beyond: () => string;
}

const TODAY = '2026-01-05';
const ORDER = { documentId: 'doc-order' } as const;
const twentyYears = (from: LegalDate): LegalDate => addMonths(from, 240);

const item = (more: Partial<PerformanceItem>): PerformanceItem => ({ ...at.pays(), ...more });

function judged(items: readonly PerformanceItem[]): string {
  const one = at.heard(at.inTrial());
  return one.refused('render_judgment', { announced: 'fixed_date', items });
}

function agreed(items: readonly PerformanceItem[]): string {
  const one = at.consents(at.atStation(), 'police_mediation');
  return one.refused('reach_agreement', { ...at.SIGNED, items });
}

function stopped(data: { from?: LegalDate; documentId?: string }): string {
  const one = at.inTrial().on('2026-02-02');
  return one.refused('stop_clock', { deadlineId: one.deadlineId('T7'), ground: 'appraisal', ...data });
}

function leftOut(from: LegalDate, to: LegalDate, more: { documentId?: string } = ORDER): string {
  const one = at.inTrial().on('2026-02-02');
  return one.refused('exclude_period', {
    deadlineId: one.deadlineId('T7'),
    ground: 'appraisal',
    from,
    to,
    ...more,
  });
}

function restarted(on: LegalDate): string {
  const one = at.inTrial().on('2026-02-02');
  const deadlineId = one.deadlineId('T7');
  one.must('stop_clock', { deadlineId, ground: 'appraisal', ...ORDER });
  return one.on('2026-02-10').refused('restart_clock', { deadlineId, on });
}

function appealExtended(...lengths: readonly number[]): string {
  const one = at.serveAll(at.judged(), 'judgment');
  const deadlineId = one.deadlineId('T14.judgment', 'B');
  const codes = lengths.map((length) =>
    one.refused(
      'extend_deadline',
      { deadlineId, ground: 'restored', length, obstacleGoneOn: one.today },
      { by: 'judge' },
    ),
  );
  return codes.at(-1) ?? '';
}

const registered = (courtCaseNumber: string): string =>
  at.atReview().refused('register_case', { courtCaseNumber, procedure: 'ordinary', next: 'trial' });

/** @param added parties beside the two of the opening */
function withParties(added: number): string {
  const one = at.atTriage();
  const add = () => one.refused('add_party', { role: 'third_party', kind: 'person', details: text('d') });
  return Array.from({ length: added }, add).at(-1) ?? '';
}

function arbitrated(date: LegalDate): string {
  return at
    .inPreparation({ matter: 'labour' })
    .refused('record_arbitration', { status: 'award_served', date });
}

const complained = (party: string): string =>
  at.inPreparation().refused('submit_complaint', { materials: ['complaint'] }, { party });

function sentTo(arrivedOn: LegalDate): string {
  const one = at.inTrial().on('2026-03-20');
  const arrivals = [{ channel: 'court_platform', arrivedOn, addressConfirmed: true }] as const;
  const facts = { consent: 'express', arrivals } as const;
  return one.refused('record_service', { partyId: 'B', document: 'complaint', method: 'electronic', facts });
}

function objected(knownOn: LegalDate): string {
  return at.confirmed().refused('object_to_ruling', { by: 'third_person', knownOn });
}

const triaged = (one: CaseUnderTest): string =>
  one.refused('triage', { findings: at.NOTHING_SPECIAL, route: 'police_mediation', track: 'B' });

const withoutRespondent = (): CaseUnderTest => at.atTriage({ respondents: 0 });

const fee = (amount: string): string => at.inTrial().refused('issue_fee_notice', { amount });

const hearing = (ahead: number): string =>
  at.inTrial().refused('schedule_hearing', { date: addDays(TODAY, ahead), mode: 'court' });

/** Held where the edge is: `test/api/bounds.test.ts`. */
type AtTheEdge = 'court_number_court' | 'court_number_taken' | 'same_identity_on_both_sides';

/** @param ahead of the receipt, in milliseconds: what a device says that is fast */
function noted(ahead: number): string {
  const one = at.atTriage();
  return one.refused('record_note', { text: text('n') }, { happenedAt: one.now + ahead });
}

const LINES: { readonly [K in Exclude<keyof typeof BOUNDS, AtTheEdge>]: Line } = {
  extension_too_long: { within: () => appealExtended(365), beyond: () => appealExtended(300, 66) },
  happened_in_future: {
    within: () => noted(300_000),
    beyond: () => noted(300_001),
  },
  clock_before_its_start: {
    within: () => stopped({ from: TODAY, ...ORDER }),
    beyond: () => stopped({ from: addDays(TODAY, -1), ...ORDER }),
  },
  clock_day_in_future: { within: () => restarted('2026-02-10'), beyond: () => restarted('2026-02-11') },
  exclusion_too_long: {
    within: () => leftOut('2026-02-02', addDays('2026-02-02', 180)),
    beyond: () => leftOut('2026-02-02', addDays('2026-02-02', 181)),
  },
  clock_document_required: { within: () => stopped(ORDER), beyond: () => stopped({}) },
  hearing_too_far: { within: () => hearing(179), beyond: () => hearing(181) },
  arbitration_too_old: { within: () => arbitrated('2006-01-05'), beyond: () => arbitrated('2006-01-04') },
  item_to_oneself: { within: () => judged([item({})]), beyond: () => judged([item({ obligeeId: 'B' })]) },
  item_payee_missing: {
    within: () => judged([{ kind: 'apologise', obligorId: 'B' }]),
    beyond: () => judged([{ kind: 'pay', obligorId: 'B', amount: '1.00' }]),
  },
  item_party_absent: { within: () => judged([item({})]), beyond: () => judged([item({ obligorId: 'C' })]) },
  item_amount_missing: {
    within: () => judged([item({ amount: '0.01' })]),
    beyond: () => judged([{ kind: 'pay', obligorId: 'B', obligeeId: 'A' }]),
  },
  item_amount_too_large: {
    within: () => judged([item({ amount: '500000000.00' })]),
    beyond: () => judged([item({ amount: '500000000.01' })]),
  },
  item_due_before: {
    within: () => agreed([at.pays(TODAY)]),
    beyond: () => agreed([at.pays(addDays(TODAY, -1))]),
  },
  item_due_too_far: {
    within: () => agreed([at.pays(twentyYears(TODAY))]),
    beyond: () => agreed([at.pays(addDays(twentyYears(TODAY), 1))]),
  },
  agreement_without_items: { within: () => agreed([at.pays()]), beyond: () => agreed([]) },
  fee_too_large: { within: () => fee('2541800.00'), beyond: () => fee('2541800.01') },
  court_number_kind: {
    within: () => registered('（2026）黑0803民初12号'),
    beyond: () => registered('（2026）黑0803民终12号'),
  },
  court_number_year: {
    within: () => registered('(2026)黑0803民初12号'),
    beyond: () => registered('（2025）黑0803民初12号'),
  },
  parties_too_many: { within: () => withParties(48), beyond: () => withParties(49) },
  mediation_needs_respondent: {
    within: () => triaged(at.atTriage()),
    beyond: () => triaged(withoutRespondent()),
  },
  complaint_not_by_applicant: { within: () => complained('A'), beyond: () => complained('B') },
  service_fact_before_opening: {
    within: () => sentTo(TODAY),
    beyond: () => sentTo(addDays(TODAY, -1)),
  },
  known_day_impossible: { within: () => objected(TODAY), beyond: () => objected(addDays(TODAY, 1)) },
};

test.each(Object.entries(LINES))('%s: at the line, and beyond it', (code, { within, beyond }) => {
  expect([within(), beyond()]).toEqual(['applied', code]);
});

describe('what was entered once (each was taken)', () => {
  const extended = (rule: string, one: CaseUnderTest, more: object): string =>
    one.refused('extend_deadline', { deadlineId: one.deadlineId(rule), ...more } as never, {
      by: 'president',
    });

  test('an extension of ten years, at once or in turns', () => {
    const president = { by: 'president' } as const;
    const ten = { ground: 'superior', length: 10, unit: 'year' };
    expect(extended('T7', at.inTrial(), ten)).toBe('extension_too_long');
    expect(extended('T7', at.inTrial(), { ground: 'superior', length: 120 })).toBe('extension_too_long');
    const one = at.inTrial();
    const deadlineId = one.deadlineId('T7');
    one.must('extend_deadline', { deadlineId, ground: 'president' }, president);
    expect(extended('T7', one, { ground: 'superior', length: 2 })).toBe('applied');
    expect(extended('T7', one, { ground: 'superior', length: 2 })).toBe('extension_too_long');
  });

  test('an appeal until 2046', () => expect(appealExtended(3660)).toBe('extension_too_long'));

  test('a hearing in 2099 and a trial limit that stands still until 2100, without a document', () => {
    expect(at.inTrial().refused('schedule_hearing', { date: '2099-03-02', mode: 'court' })).toBe(
      'hearing_beyond_limit',
    );
    expect(leftOut('2026-01-12', '2100-12-31', {})).toBe('exclusion_too_long');
    expect(stopped({ from: '1991-01-01' })).toBe('clock_before_its_start');
    expect(leftOut('2026-02-03', '2026-02-04')).toBe('clock_day_in_future');
  });

  test('an arbitration of 1995', () => expect(arbitrated('1995-06-01')).toBe('arbitration_too_old'));

  test('payments due in 1990, in a settlement of 1990, of an amended judgment to oneself', () => {
    expect(judged([at.pays('1990-01-01')])).toBe('item_due_before');
    expect(
      at.inExecution().refused('record_settlement', { lastDueDate: '1990-01-01', signedIds: ['A', 'B'] }),
    ).toBe('item_due_before');
    const appeal = at.serveAll(at.judged(), 'judgment').must('lodge_appeal', {}, { party: 'B' });
    const items = [item({ obligeeId: 'B' })];
    appeal.must('transfer_appeal', {}).must('register_appeal', {});
    expect(appeal.refused('decide_appeal', { outcome: 'amended', items })).toBe('item_to_oneself');
  });

  test('a number of another kind for an execution and for a confirmation', () => {
    const one = at.lapsed().must('apply_execution', {}, { party: 'A' });
    const civil = { courtCaseNumber: '（2026）黑0803民初12号' };
    expect(one.refused('accept_execution', civil)).toBe('court_number_kind');
    expect(at.confirmationApplied().refused('accept_confirmation', civil)).toBe('court_number_kind');
  });

  test('two hundred and fifteen parties in one opening', () => {
    const data = opening({ respondents: 214 });
    const input = {
      kind: 'open',
      inputId: 'open-1',
      actor: actor('police_officer'),
      receivedAt: 0,
      data,
    } as const;
    expect(decide(undefined, 'case-1', input, PUBLISHED_CALENDAR)).toMatchObject({
      ok: false,
      refusal: { code: 'parties_too_many', params: { count: 215, most: 50 } },
    });
  });

  test('a mediation with nobody: neither a session nor the judge’s', () => {
    const one = at.consents(at.atStation(), 'police_mediation');
    one.must('record_party_change', { partyId: 'B', change: 'deceased' });
    const session = { outcome: 'continue', mode: 'in_person' } as const;
    expect(one.refused('hold_session', session)).toBe('mediation_needs_respondent');
    const ended = { reason: 'too_far_apart', next: 'judge' } as const;
    expect(one.refused('end_mediation', ended)).toBe('mediation_needs_respondent');
    expect(one.refused('end_mediation', { reason: 'other', next: 'filing' })).toBe('applied');
  });
});

describe('heads of compensation are the amount (CC 1179, 1184)', () => {
  const heads = (...amounts: readonly string[]) =>
    amounts.map((amount, index) => ({ head: index === 0 ? 'medical' : 'lost_work', amount }) as const);

  test.each<[string, Partial<PerformanceItem>, string]>([
    ['none said', {}, 'applied'],
    ['added up to the fen', { heads: heads('4520.01', '479.99') }, 'applied'],
    ['a fen less', { heads: heads('4520.01', '479.98') }, 'item_heads_differ'],
    ['a fen more', { heads: heads('5000.01') }, 'item_heads_differ'],
    ['of an apology', { kind: 'apologise', heads: heads('5000.00') }, 'item_heads_differ'],
  ])('%s: %s', (_what, more, code) => {
    expect([agreed([item(more)]), judged([item(more)])]).toEqual([code, code]);
  });
});
