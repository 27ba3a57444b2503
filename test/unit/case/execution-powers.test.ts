/** Who may act in an execution: agents with special power, the court that executes, the judge who hands over (EX 16-20; CPL 235-241). */
import { describe, expect, test } from 'vitest';
import { obligations } from '../../../domain/machine/obligations.ts';
import { represented } from './support/agents.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import {
  confirmed,
  heard,
  inExecution,
  inTrial,
  lapsed,
  numberOf,
  pays,
  serveAll,
} from './support/journeys.ts';

const SETTLED = { lastDueDate: '2026-06-01', signedIds: ['A', 'B'] } as const;

describe('a settlement (CPL 241; EX 20)', () => {
  test.each([
    ['nobody', []],
    ['the creditor alone', ['A']],
    ['the debtor alone', ['B']],
  ])('signed by %s is none', (_what, signedIds) => {
    const data = { lastDueDate: '2026-06-01', signedIds };
    expect(inExecution().refused('record_settlement', data)).toBe('settlement_unsigned');
  });

  test('by an agent only with special power, which the record keeps', () => {
    const one = inExecution();
    expect(one.refused('record_settlement', { ...SETTLED, through: 'general_agent' })).toBe(
      'special_power_missing',
    );
    const through = { ...SETTLED, through: 'special_agent' } as const;
    expect(one.refused('record_settlement', through)).toBe('agent_unrecorded');
    expect(represented(one, 'A', ['receive']).refused('record_settlement', through)).toBe(
      'agent_power_missing',
    );
    represented(one, 'B', ['settle']);
    one.must('record_settlement', through);
    expect(one.lastOf('settlement_recorded').data).toMatchObject({ through: 'special_agent' });
  });
});

test('an agent without special power neither waives nor receives money', () => {
  const one = inExecution();
  expect(one.refused('waive_claim', { through: 'general_agent' }, { party: 'A' })).toBe(
    'special_power_missing',
  );
  const waived = (powers: readonly ('waive' | 'receive')[]) =>
    represented(inExecution(), 'A', powers).refused(
      'waive_claim',
      { through: 'special_agent' },
      { party: 'A' },
    );
  expect(one.refused('waive_claim', { through: 'special_agent' }, { party: 'A' })).toBe('agent_unrecorded');
  expect(waived(['receive'])).toBe('agent_power_missing');
  expect(waived(['waive'])).toBe('applied');
  const paid = { itemNo: 1, full: false } as const;
  expect(one.refused('record_performance', { ...paid, through: 'general_agent' })).toBe(
    'special_power_missing',
  );
  expect(one.refused('record_performance', { ...paid, through: 'special_agent' })).toBe('agent_unrecorded');
  represented(one, 'A', ['receive']);
  one.must('record_performance', { ...paid, through: 'special_agent' });
  expect(one.lastOf('performance_recorded').data.through).toBe('special_agent');
});

describe('the executing court (CPL 235; CPLI 460)', () => {
  const accept = (one: CaseUnderTest, more: object = {}) =>
    one.refused('accept_execution', { courtCaseNumber: numberOf(one, '执'), ...more });
  const applied = () => lapsed().must('apply_execution', {}, { party: 'A' });

  test('is the court of first instance, or its equal where the property is', () => {
    expect(accept(applied(), { court: 'confirming' })).toBe('executing_court_wrong');
    const one = applied();
    accept(one);
    expect(one.lastOf('execution_accepted').data.court).toBe('first_instance');
    expect(accept(applied(), { court: 'property_place' })).toBe('applied');
  });

  test('of a confirmation the court that made it', () => {
    const one = confirmed().on('2026-02-20').must('apply_execution', {}, { party: 'A' });
    expect(accept(one, { court: 'first_instance' })).toBe('executing_court_wrong');
    accept(one);
    expect(one.lastOf('execution_accepted').data.court).toBe('confirming');
  });
});

describe('handed over by the judge (EX 17)', () => {
  const inForce = (matter: 'child_support' | 'private_loan') => {
    const one = heard(inTrial('ordinary', { matter, on: '2026-01-30' }));
    one.must('render_judgment', { announced: 'fixed_date', items: [pays()] }).on('2026-01-31');
    return serveAll(one, 'judgment').passTo('2026-02-26');
  };
  const maintenance = { ground: 'maintenance' } as const;

  test('maintenance, on nobody’s application and with the same clocks', () => {
    const one = inForce('child_support');
    one.must('hand_over_execution', maintenance, { by: 'judge' });
    expect([one.stage, one.lastOf('execution_applied').data.handedOver]).toEqual([
      'execution',
      'maintenance',
    ]);
    expect([one.due('E2').status, one.due('E1').status]).toEqual(['armed', 'met']);
  });

  test('not of a loan, and by the bench alone', () => {
    expect(inForce('private_loan').refused('hand_over_execution', maintenance, { by: 'judge' })).toBe(
      'not_handed_over',
    );
    expect(inForce('child_support').refused('hand_over_execution', maintenance, { by: 'filing_judge' })).toBe(
      'role_not_permitted',
    );
  });
});

describe('the superior court, after six months (CPL 237; EXI 11)', () => {
  const ask = { kind: 'superior_execution' } as const;
  const late = () => inExecution().passTo('2026-08-27');

  test('is asked by the creditor once they are over', () => {
    expect(inExecution().refused('open_process', ask, { party: 'A' })).toBe('execution_not_overdue');
    expect(late().refused('open_process', ask, { party: 'B' })).toBe('execution_not_overdue');
    expect(
      obligations(late().must('open_process', ask, { party: 'A' }).state).map(({ what }) => what),
    ).toContain('process_superior_execution');
  });

  test.each([
    ['in_time', undefined],
    ['by_itself', 'transferred'],
    ['other_court', 'transferred'],
  ] as const)('what it orders is on record: %s', (order, concluded) => {
    const one = late().must('open_process', ask, { party: 'A' });
    const eventSeq = one.lastOf('process_opened').seq;
    expect(one.refused('close_process', { eventSeq, outcome: 'granted' })).toBe('superior_order_missing');
    one.must('close_process', { eventSeq, outcome: 'granted', order });
    expect([one.state.concluded, one.events.findLast(({ type }) => type === 'process_closed')?.data]).toEqual(
      [concluded, expect.objectContaining({ order })],
    );
  });
});

describe('detention is for days that the order says (CPL 118)', () => {
  test.each([undefined, 0, 16])('not for %s', (detentionDays) => {
    const data = {
      kind: 'detention',
      partyId: 'B',
      ...(detentionDays === undefined ? {} : { detentionDays }),
    } as const;
    expect(inExecution().refused('take_measure', data)).toBe('detention_days');
  });

  test('for fifteen at most, and of no other measure', () => {
    const one = inExecution().must('take_measure', { kind: 'detention', partyId: 'B', detentionDays: 15 });
    expect(one.lastOf('measure_taken').data.detentionDays).toBe(15);
    const other = { kind: 'freeze_deposit', partyId: 'B', amount: '10.00', detentionDays: 3 } as const;
    expect(inExecution().refused('take_measure', other)).toBe('detention_days');
  });
});

describe('whom the list never names (SXP 3-4)', () => {
  const wanted = { partyId: 'B', listed: true, signedByPresident: true, ground: 'able_but_refuses' } as const;
  const noticed = () => inExecution().must('issue_execution_notice', {});

  test('a party on record as a minor, until they have come of age', () => {
    const one = noticed().must('record_party_change', { partyId: 'B', change: 'guardian_notified' });
    expect(one.refused('decide_listing', wanted)).toBe('listing_of_minor');
    one.must('decide_listing', { ...wanted, ofAge: true });
  });

  test('the creditor’s being a minor keeps no debtor off it', () => {
    const one = noticed().must('record_party_change', { partyId: 'A', change: 'guardian_notified' });
    one.must('decide_listing', wanted);
  });

  test('a debtor whose frozen property suffices, on that ground', () => {
    const frozen = (amount: string) =>
      noticed().must('take_measure', { kind: 'freeze_deposit', partyId: 'B', amount });
    expect(frozen('5000.00').refused('decide_listing', wanted)).toBe('listing_covered');
    expect(frozen('4999.99').refused('decide_listing', wanted)).toBe('applied');
    expect(frozen('5000.00').refused('decide_listing', { ...wanted, ground: 'evades' })).toBe('applied');
  });

  test('what is to be done is covered by no money', () => {
    const toDo = { kind: 'do', obligorId: 'B', obligeeId: 'A' } as const;
    const one = heard(inTrial('ordinary', { on: '2026-01-30' })).on('2026-01-31');
    one.must('render_judgment', { announced: 'fixed_date', items: [pays(), toDo] });
    serveAll(one, 'judgment').passTo('2026-02-26').must('apply_execution', {}, { party: 'A' });
    one.must('accept_execution', { courtCaseNumber: numberOf(one, '执') });
    one.must('issue_execution_notice', {});
    one.must('take_measure', { kind: 'freeze_deposit', partyId: 'B', amount: '5000.00' });
    expect(one.refused('decide_listing', wanted)).toBe('applied');
  });
});
