/** What parties see of their own dispute (解纷码, ADR 0036), at every standing that the journeys met, each party for themselves. */
import { describe, expect, test } from 'vitest';
import { askedOf, clocksFor, itemsFor, stageFor } from '../../../domain/machine/party-view.ts';
import type { Party } from '../../../domain/chapters/people/shape.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { PARTY_STEPS } from '../../../words/party-steps.ts';
import { digest } from '../case/support/digest.ts';
import { metByJourneys } from '../case/support/snapshots.ts';

interface Seen {
  readonly name: string;
  readonly state: CaseState;
  readonly party: Party;
}

let met: readonly Seen[] | undefined;
const seen = (): readonly Seen[] =>
  (met ??= metByJourneys().flatMap(({ name, state }) =>
    state.parties.map((party) => ({ name, state, party })),
  ));

/** Public order, violence, preservation, clues, freezing, the list: nobody's to read on a telephone. */
const NOBODYS = /^(PA|DV|RTA|T18|E6|E7|E12|SX|SLA)/;

describe('at every standing', () => {
  test('no clock of public order, violence or measures, and none that belongs to somebody else', () => {
    const wrong = seen().flatMap(({ name, state, party }) =>
      clocksFor(state, party)
        .filter(({ rule, partyId }) => NOBODYS.test(rule) || (partyId ?? party.partyId) !== party.partyId)
        .map(({ rule }) => `${name}: ${rule}`),
    );
    expect(wrong).toEqual([]);
  });

  test('clocks run, the next one first', () => {
    const shown = seen().map(({ state, party }) => clocksFor(state, party));
    expect(shown.flat().every(({ status }) => status === 'armed')).toBe(true);
    for (const all of shown)
      expect(all.map(({ dueAt }) => dueAt)).toEqual(all.map(({ dueAt }) => dueAt).sort((a, b) => a - b));
    expect(shown.flat().length).toBeGreaterThan(50);
  });

  test('who did not apply reads neither of a suit that is not registered nor of an execution before its notice', () => {
    const others = seen().filter(({ party }) => party.role !== 'applicant');
    const early = others.filter(
      ({ state: { stage, execution } }) =>
        stage === 'filing_preparation' ||
        stage === 'filing_review' ||
        (stage === 'execution' && !execution.noticeIssued),
    );
    expect(early.length).toBeGreaterThan(5);
    for (const { state, party } of early) {
      expect(['mediation_ended', 'in_force']).toContain(stageFor(state, party));
      expect(clocksFor(state, party).filter(({ partyId }) => partyId === undefined)).toEqual([]);
    }
  });

  test('the applicant reads the stage as it is, and each stage has its words', () => {
    for (const { state, party } of seen()) {
      const stage = stageFor(state, party);
      if (party.role === 'applicant') expect(stage).toBe(state.stage);
      expect(PARTY_STEPS[stage].now.zh).not.toBe('');
    }
  });

  test('items are those of the last agreement of the party, from the own side', () => {
    const all = seen().map(({ state, party }) => ({ state, party, items: itemsFor(state, party) }));
    for (const { state, party, items } of all) {
      const last = state.agreements.findLast(({ partyIds }) => partyIds.includes(party.partyId));
      for (const { no, side } of items) {
        const item = last?.items[no - 1];
        expect(side === 'performs' ? item?.obligorId : item?.obligeeId).toBe(party.partyId);
      }
    }
    expect(new Set(all.flatMap(({ items }) => items.map(({ side }) => side)))).toEqual(
      new Set(['performs', 'receives']),
    );
  });

  test('an item is performed once it is recorded, alone or with the whole agreement', () => {
    const one = seen().find(({ state, party }) => itemsFor(state, party).length > 0);
    if (one === undefined) throw new Error('no standing has items');
    const { state, party } = one;
    const [item] = itemsFor(state, party);
    const last = state.agreements.findLast(({ partyIds }) => partyIds.includes(party.partyId));
    const withAgreement = (change: object): CaseState => ({
      ...state,
      agreements: state.agreements.map((each) => (each === last ? { ...each, ...change } : each)),
    });
    const performedAt = (change: object) => itemsFor(withAgreement(change), party)[0]?.performed;
    expect(performedAt({ performed: false, performedItems: [] })).toBe(false);
    expect(performedAt({ performed: false, performedItems: [item?.no] })).toBe(true);
    expect(performedAt({ performed: false, performedItems: [99] })).toBe(false);
    expect(performedAt({ performed: true, performedItems: [] })).toBe(true);
  });

  test('as it was before: reviewed where it differs, then --update', () => {
    const lines = seen().map(({ name, state, party }) => {
      const rules = clocksFor(state, party).map(({ rule }) => rule);
      const told = [stageFor(state, party), askedOf(state, party).join('+'), rules.join(' ')];
      return `${name} ${party.role}: ${told.join(' | ')} #${digest(itemsFor(state, party))}`;
    });
    expect(lines.join('\n')).toMatchSnapshot();
  });
});
