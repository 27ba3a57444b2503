/** Routes beside the court (诉讼外途径): for whom each is, what is told, which clock each step starts (docs/law.md §2.1). */
import { describe, expect, test } from 'vitest';
import type { RouteDecisions } from '../../../domain/chapters/routes/shape.ts';
import { ROUTES } from '../../../domain/chapters/routes/table.ts';
import { ROUTE_CODES, type RouteCode, type RouteStep } from '../../../domain/kernel/codes.ts';
import { placed } from '../../../domain/kernel/event-draft.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { decide } from '../../../domain/machine/decide.ts';
import { evolve } from '../../../domain/machine/evolve.ts';
import { obligations } from '../../../domain/machine/obligations.ts';
import { type CaseUnderTest, text } from './support/case-under-test.ts';
import { AWARD, inPreparation } from './support/journeys.ts';

const referral = (route: RouteCode): RouteDecisions['refer_to_route'] => ({
  route,
  partyIds: ['A', 'B'],
  papers: ROUTES[route].papers,
});
/** On Monday 5 January 2026. */
const taken = (route: RouteCode, matter: string): CaseUnderTest =>
  inPreparation({ matter }).must('refer_to_route', referral(route));
const step = (one: CaseUnderTest, name: RouteStep, on?: string): CaseUnderTest => {
  const receipts = on === undefined ? {} : { receipts: ['A', 'B'].map((partyId) => ({ partyId, date: on })) };
  return one.must('record_route_step', {
    eventSeq: one.lastOf('route_taken').seq,
    step: name,
    ...receipts,
    ...(name === 'decided_final' ? AWARD : {}),
  });
};
const rules = (one: CaseUnderTest) => one.state.deadlines.map((deadline) => deadline.rule);

describe('for whom it is', () => {
  test.each<[RouteCode, string, string]>([
    ['labour_inspection', 'unpaid_wages', 'applied'],
    ['labour_inspection', 'private_lending', 'route_not_for_matter'],
    ['labour_arbitration', 'labour_contract', 'applied'],
    ['labour_arbitration', 'land_contract', 'route_not_for_matter'],
    ['land_arbitration', 'land_contract', 'applied'],
    ['land_arbitration', 'unpaid_wages', 'route_not_for_matter'],
    ['land_title', 'homestead', 'applied'],
    ['land_title', 'sale', 'route_not_for_matter'],
    ['traffic_mediation', 'motor_accident', 'applied'],
    ['traffic_mediation', 'sale', 'route_not_for_matter'],
    ['payment_order', 'private_lending', 'applied'],
    ['township', 'adjacent_water', 'applied'],
    ['legal_aid', 'support_of_parents', 'applied'],
  ])('%s in a dispute of %s: %s', (route, matter, code) => {
    expect(inPreparation({ matter }).refused('refer_to_route', referral(route))).toBe(code);
  });

  test('what triage found to be labour is labour, whatever it is called', () => {
    const one = inPreparation({ matter: 'service_contract_labour' });
    expect(one.refused('refer_to_route', referral('labour_inspection'))).toBe('route_not_for_matter');
  });
});

test.each(ROUTE_CODES)('%s: every paper that it needs is named', (route) => {
  const matter = {
    land_arbitration: 'land_contract',
    land_title: 'homestead',
    traffic_mediation: 'motor_accident',
  };
  const one = inPreparation({ matter: (matter as Record<string, string>)[route] ?? 'unpaid_wages' });
  const [, ...fewer] = ROUTES[route].papers;
  expect(one.refused('refer_to_route', { ...referral(route), papers: fewer })).toBe('route_papers_missing');
  expect(one.refused('refer_to_route', referral(route))).toBe('applied');
  expect(one.refused('refer_to_route', referral(route))).toBe('route_open');
  expect(obligations(one.state).map((owed) => owed.what)).toContain('follow_route');
});

/** [route, matter, steps, rule, party, due]: on Monday 5 January 2026, received on Monday 12. */
const CLOCKS: readonly (readonly [RouteCode, string, readonly RouteStep[], string, string])[] = [
  // Applied: five days end on Saturday 10, so on Monday 12; seven on Monday 12.
  ['labour_arbitration', 'unpaid_wages', ['applied'], 'LM29', '2026-01-12'],
  ['payment_order', 'private_lending', ['applied'], 'T19.accept', '2026-01-12'],
  ['legal_aid', 'private_lending', ['applied'], 'LA43', '2026-01-12'],
  // Accepted: forty-five days end on Thursday 19 February, in Spring Festival, so on Tuesday 24; sixty on Friday 6 March.
  ['labour_arbitration', 'unpaid_wages', ['applied', 'accepted'], 'LM43', '2026-02-24'],
  ['labour_arbitration', 'unpaid_wages', ['accepted', 'extended'], 'LM43.extended', '2026-03-06'],
  // The general contractor pays first, and the inspection goes on: of sixty workdays from 6 January 30 are over on Saturday
  // 14 February (worked, as is Saturday 28), five more in that month, 22 in March, and three in April end on Friday 3.
  ['labour_inspection', 'unpaid_wages', ['accepted', 'contractor_first'], 'LI17', '2026-04-03'],
  // Accepted: fifteen days end on Tuesday 20; sixty on Friday 6 March; ninety on Sunday 5 April, Qingming, so Tuesday 7.
  ['payment_order', 'private_lending', ['accepted'], 'T19.issue', '2026-01-20'],
  ['land_arbitration', 'land_contract', ['accepted'], 'RL47', '2026-03-06'],
  ['land_arbitration', 'land_contract', ['accepted', 'extended'], 'RL47.complex', '2026-04-07'],
];

describe('the clock of each step', () => {
  test.each(CLOCKS)('%s of %s after %j: %s on %s', (...[route, matter, steps, rule, dueDate]) => {
    const one = taken(route, matter);
    for (const name of steps) step(one, name);
    expect(one.due(rule)).toEqual({ dueDate, status: 'armed' });
  });

  test.each<[RouteCode, string, readonly RouteStep[], string, string, string]>([
    // Received on 12 January: fifteen days end on Tuesday 27, thirty on Wednesday 11 February.
    ['labour_arbitration', 'unpaid_wages', ['decided'], 'LM50', 'A', '2026-01-27'],
    ['labour_arbitration', 'unpaid_wages', ['decided'], 'LM50', 'B', '2026-01-27'],
    ['labour_arbitration', 'unpaid_wages', ['decided_final'], 'LM48', 'A', '2026-01-27'],
    ['labour_arbitration', 'unpaid_wages', ['decided_final'], 'LM49', 'B', '2026-02-11'],
    ['payment_order', 'private_lending', ['accepted', 'issued'], 'T19.debtor', 'B', '2026-01-27'],
    ['land_arbitration', 'land_contract', ['decided'], 'RL48', 'B', '2026-02-11'],
    ['land_title', 'homestead', ['decided'], 'LAL14', 'A', '2026-02-11'],
  ])(
    '%s of %s after %j: %s of %s, from their receipt, on %s',
    (...[route, matter, steps, rule, party, dueDate]) => {
      const one = taken(route, matter).on('2026-01-12');
      for (const name of steps) step(one, name, '2026-01-12');
      expect(one.due(rule, party)).toEqual({ dueDate, status: 'armed' });
    },
  );

  // Accepted on Monday 12 January: sixty days end on Friday 13 March, ninety on Sunday 12 April, so on Monday 13 April.
  test('more time, granted in February, counts from acceptance as the first did (RLMA 47)', () => {
    const one = step(taken('land_arbitration', 'land_contract').on('2026-01-12'), 'accepted');
    expect(one.due('RL47').dueDate).toBe('2026-03-13');
    expect(step(one.on('2026-02-09'), 'extended').due('RL47.complex').dueDate).toBe('2026-04-13');
  });

  test('more time that an inspection takes for a complex case follows its acceptance (LSI 17)', () => {
    const one = step(step(taken('labour_inspection', 'unpaid_wages'), 'accepted'), 'extended');
    expect(rules(one)).toEqual(expect.arrayContaining(['LI17', 'LI17.complex']));
  });

  test('a final award lets the employer only ask for it to be set aside (LMAL 48-49)', () => {
    const one = step(taken('labour_arbitration', 'unpaid_wages'), 'decided_final', '2026-01-05');
    const own = one.state.deadlines
      .filter((deadline) => deadline.partyId === 'B')
      .map((deadline) => deadline.rule);
    expect(own).toEqual(['LM49']);
  });

  test('without the day of receipt nothing runs', () => {
    expect(rules(step(taken('labour_arbitration', 'unpaid_wages'), 'decided'))).not.toContain('LM50');
  });

  test('the step that was awaited meets its clock, and an ended route owes nothing', () => {
    const one = step(step(taken('labour_arbitration', 'unpaid_wages'), 'applied'), 'not_accepted');
    expect(one.due('LM29').status).toBe('met');
    expect(obligations(one.state).map((owed) => owed.what)).not.toContain('follow_route');
    expect(
      one.refused('record_route_step', { eventSeq: one.lastOf('route_taken').seq, step: 'settled' }),
    ).toBe('route_unknown');
  });
});

describe('the application', () => {
  test('a referral starts nothing: the body has its time from the day on which the party applied', () => {
    const one = taken('labour_arbitration', 'unpaid_wages');
    expect(rules(one)).not.toContain('LM29');
    const eventSeq = one.lastOf('route_taken').seq;
    // Applied on Thursday 8 January, told on Friday 9: five days end on Tuesday 13.
    one.on('2026-01-09').must('record_route_step', { eventSeq, step: 'applied', date: '2026-01-08' });
    expect(one.due('LM29')).toEqual({ dueDate: '2026-01-13', status: 'armed' });
    expect(one.refused('record_route_step', { eventSeq, step: 'applied' })).toBe('route_step_exists');
  });

  test('once the body has acted it is not recorded any more', () => {
    const one = step(taken('labour_arbitration', 'unpaid_wages'), 'accepted');
    const eventSeq = one.lastOf('route_taken').seq;
    expect(one.refused('record_route_step', { eventSeq, step: 'applied' })).toBe('route_step_exists');
  });
});

describe('a silent commission (LMAL 29, 43)', () => {
  const overdue = (one: CaseUnderTest) =>
    one.refused('record_route_step', { eventSeq: one.lastOf('route_taken').seq, step: 'overdue' });

  test.each<[string, readonly RouteStep[], string, string]>([
    ['nobody is known to have applied', [], '2026-03-20', 'route_not_overdue'],
    // Applied on 5 January: five days end on Saturday 10, so on Monday 12.
    ['its five days run', ['applied'], '2026-01-12', 'route_not_overdue'],
    ['its five days are over', ['applied'], '2026-01-13', 'applied'],
    // Accepted on 5 January: forty-five days end on 19 February, in Spring Festival, so on Tuesday 24.
    ['its forty-five days run', ['applied', 'accepted'], '2026-02-24', 'route_not_overdue'],
    ['its forty-five days are over', ['applied', 'accepted'], '2026-02-25', 'applied'],
    ['it has fifteen days more', ['accepted', 'extended'], '2026-03-06', 'route_not_overdue'],
    ['those are over too', ['accepted', 'extended'], '2026-03-07', 'applied'],
  ])('%s: %j by %s is %s', (_what, steps, day, code) => {
    const one = taken('labour_arbitration', 'unpaid_wages');
    for (const name of steps) step(one, name);
    expect(overdue(one.passTo(day))).toBe(code);
  });

  // Before acceptance armed a clock: accepted on 5 January, so until Tuesday 24 February, or Friday 6 March with more time.
  test.each<[readonly RouteStep[], string, string]>([
    [['accepted'], '2026-02-24', 'route_not_overdue'],
    [['accepted'], '2026-02-25', 'applied'],
    [['accepted', 'extended'], '2026-03-06', 'route_not_overdue'],
    [['accepted', 'extended'], '2026-03-07', 'applied'],
  ])('%j without a clock of the acceptance on record, by %s is %s', (steps, day, code) => {
    const [first = 'accepted', ...later] = steps;
    const one = step(taken('labour_arbitration', 'unpaid_wages').on('2026-01-05'), first);
    const eventSeq = one.lastOf('route_taken').seq;
    let state: CaseState = {
      ...one.state,
      deadlines: one.state.deadlines.filter(({ rule }) => rule !== 'LM43'),
    };
    const take = (name: RouteStep, on: string): string => {
      const input = one.on(on).decision('record_route_step', { eventSeq, step: name });
      const result = decide(state, one.caseId, input, one.calendar);
      if (!result.ok) return result.refusal.code;
      const { context, events } = result.value;
      for (const event of events) state = evolve(state, placed(event, context, state.seq + 1));
      return 'applied';
    };
    for (const name of later) expect(take(name, '2026-02-09')).toBe('applied');
    expect(take('overdue', day)).toBe(code);
    expect(state.filing.arbitration).toBe(code === 'applied' ? 'overdue' : undefined);
  });

  test('opens the way to court, and the passed clock asks for nothing more', () => {
    const one = step(taken('labour_arbitration', 'unpaid_wages'), 'applied').passTo('2026-01-13');
    expect(one.lastOf('escalated').data).toMatchObject({ rule: 'LM29', partyIds: ['A', 'B'] });
    expect(one.refused('submit_complaint', { materials: ['complaint'] })).toBe('arbitration_first');
    step(one, 'overdue');
    expect([one.due('LM29').status, one.state.filing.arbitration]).toEqual(['breached', 'overdue']);
    expect(obligations(one.state).map((owed) => owed.what)).not.toContain('see_to_overdue');
    one.must('submit_complaint', { materials: ['complaint'] });
  });
});

describe('papers of which the law spares somebody', () => {
  const aid = { route: 'legal_aid', partyIds: ['A'], papers: ['application', 'identity'] } as const;

  test.each([
    // LAA 42(3): who claims wages is not checked; others say how they live (LAA 41).
    ['unpaid_wages', 'applied'],
    ['support_of_parents', 'route_papers_missing'],
  ])('a statement of hardship is not asked of who claims %s: %s', (matter, code) => {
    expect(inPreparation({ matter }).refused('refer_to_route', aid)).toBe(code);
  });

  test('nor of who suffers violence at home (LAA 32)', () => {
    const one = inPreparation({ matter: 'divorce' });
    expect(one.refused('refer_to_route', aid)).toBe('route_papers_missing');
    one.must('record_violence', { found: true, victimIds: ['A'], reason: text('reason') });
    expect(one.refused('refer_to_route', { ...aid, partyIds: ['B'] })).toBe('route_papers_missing');
    one.must('refer_to_route', aid);
  });

  test.each(['labour_inspection', 'labour_arbitration'] as const)(
    '%s: what the employer holds is not asked of the worker (LMAL 6; WAGE 50)',
    (route) => {
      const papers = ['application', 'identity'] as const;
      inPreparation({ matter: 'unpaid_wages' }).must('refer_to_route', { route, partyIds: ['A'], papers });
    },
  );
});

describe('what only one route knows', () => {
  test.each<[RouteCode, string, RouteStep, string]>([
    ['payment_order', 'private_lending', 'objected', 'applied'],
    ['land_arbitration', 'land_contract', 'objected', 'route_step_not_of_it'],
    ['land_arbitration', 'land_contract', 'decided_final', 'route_step_not_of_it'],
    ['township', 'adjacent_water', 'extended', 'route_step_not_of_it'],
    ['labour_inspection', 'unpaid_wages', 'extended', 'route_not_accepted'],
    ['labour_arbitration', 'unpaid_wages', 'extended', 'route_not_accepted'],
    ['land_arbitration', 'land_contract', 'extended', 'route_not_accepted'],
    ['labour_inspection', 'unpaid_wages', 'contractor_first', 'applied'],
    ['labour_inspection', 'unpaid_wages', 'overdue', 'route_step_not_of_it'],
    ['labour_arbitration', 'unpaid_wages', 'contractor_first', 'route_step_not_of_it'],
  ])('%s of %s: %s is %s', (route, matter, name, code) => {
    const one = taken(route, matter);
    expect(one.refused('record_route_step', { eventSeq: one.lastOf('route_taken').seq, step: name })).toBe(
      code,
    );
  });
});

describe('arbitration opens the way to court', () => {
  test('of labour, where it comes first (LMAL 5)', () => {
    const complaint = { materials: ['complaint'] } as const;
    const one = taken('labour_arbitration', 'unpaid_wages');
    expect(one.refused('submit_complaint', complaint)).toBe('arbitration_first');
    step(one, 'not_accepted').must('submit_complaint', complaint);
  });

  test.each([
    ['award_served', 'applied'],
    ['not_accepted', 'applied'],
    ['wage_iou', 'not_labour'],
  ] as const)('of contracted land it can be recorded, and need not be (RLMA 4): %s is %s', (status, code) => {
    expect(inPreparation({ matter: 'land_contract' }).refused('record_arbitration', { status })).toBe(code);
    inPreparation({ matter: 'land_contract' }).must('submit_complaint', { materials: ['complaint'] });
  });
});
