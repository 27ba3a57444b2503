/** Whose act a decision is (谁的行为): a party's own act names the party; an act of the court or the police is nobody's but theirs. */
import { describe, expect, test } from 'vitest';
import { DECISION_TYPES, ruleFor } from '../../../domain/machine/catalogue.ts';
import type { OnBehalfOf } from '../../../domain/kernel/actor.ts';
import type { DecisionInput } from '../../../domain/kernel/input.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { onBehalfGate } from '../../../domain/machine/gates.ts';
import type { CaseUnderTest } from './support/case-under-test.ts';
import { agreed, inTrial, judged, serveAll } from './support/journeys.ts';

const typesThat = (onBehalf: 'never' | 'optional' | 'required') =>
  DECISION_TYPES.filter((type) => ruleFor(type).onBehalf === onBehalf);

const answer = (state: CaseState, type: string, onBehalfOf?: OnBehalfOf): string =>
  onBehalfGate(state, { type, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) } as DecisionInput)?.code ??
  'passes';

const of = (partyId: string): OnBehalfOf => ({ partyId, channel: 'oral_record' });
const { state } = inTrial('ordinary', { respondents: 2 }).must('record_party_change', {
  partyId: 'C',
  change: 'left',
});

describe('whose act it is', () => {
  test.each(typesThat('never'))('%s is no act of a party', (type) => {
    expect([answer(state, type), answer(state, type, of('A'))]).toEqual(['passes', 'on_behalf_not_allowed']);
  });

  test.each(typesThat('required'))('%s is the act of a party, who is named', (type) => {
    expect([answer(state, type), answer(state, type, of('A'))]).toEqual(['on_behalf_required', 'passes']);
  });

  test.each(typesThat('optional'))('%s may be the act of a party', (type) => {
    expect([answer(state, type), answer(state, type, of('A'))]).toEqual(['passes', 'passes']);
  });

  test.each([...typesThat('required'), ...typesThat('optional')])(
    '%s is the act of nobody unknown, and of nobody who left',
    (type) => {
      expect([answer(state, type, of('Z')), answer(state, type, of('C'))]).toEqual([
        'party_unknown',
        'party_not_active',
      ]);
    },
  );

  test.each<[string, (one: CaseUnderTest) => string, () => CaseUnderTest]>([
    [
      'the judge orders the evidence period',
      (one) => one.refused('set_evidence_period', { days: 15 }, { party: 'A' }),
      () => inTrial(),
    ],
    [
      'the court starts urging',
      (one) => one.refused('start_urging', { basis: 'court' }, { party: 'A' }),
      () => serveAll(judged('small_claims'), 'judgment'),
    ],
    [
      'the court accepts an application for confirmation',
      (one) => one.refused('accept_confirmation', {}, { party: 'A' }),
      () => agreed().must('apply_confirmation', { applicantIds: ['A', 'B'], organisationProof: true }),
    ],
  ])('sent as the act of a party: %s', (_what, sent, at) => {
    expect(sent(at())).toBe('on_behalf_not_allowed');
  });
});
