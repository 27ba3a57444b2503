/** What parties see of their own dispute (解纷码, ADR 0036), at every standing that the journeys met, each party for themselves. */
import { describe, expect, test } from 'vitest';
import { askedOf, clocksFor, hearingsFor, itemsFor, stageFor } from '../../../domain/machine/party-view.ts';
import type { Party } from '../../../domain/chapters/people/shape.ts';
import type { CaseState } from '../../../domain/kernel/state.ts';
import { effectiveInstrument, isCreditor } from '../../../domain/kernel/questions.ts';
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

const lastOf = (state: CaseState, { partyId }: Party) =>
  state.agreements.findLast(({ partyIds }) => partyIds.includes(partyId));

/** Who performs or receives the item of that number, by the record. */
function owedBy(state: CaseState, party: Party, no: number, side: string): string | undefined {
  const item = (effectiveInstrument(state)?.items ?? lastOf(state, party)?.items)?.[no - 1];
  return side === 'performs' ? item?.obligorId : item?.obligeeId;
}

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

  test('of a suit that is not registered or not served, and of an execution before its notice, who is not its side reads nothing', () => {
    const early = seen().filter(({ state: { stage, execution, services }, state, party }) => {
      if (stage === 'execution') return !isCreditor(state, party.partyId) && !execution.noticeIssued;
      if (party.role === 'applicant') return false;
      if (stage === 'filing_preparation' || stage === 'filing_review') return true;
      return (
        stage === 'trial' &&
        state.hearings.length === 0 &&
        !services.some(({ partyId }) => partyId === party.partyId) &&
        !state.consents.some(({ partyId }) => partyId === party.partyId)
      );
    });
    expect(new Set(early.map(({ state }) => state.stage))).toEqual(
      new Set(['filing_preparation', 'filing_review', 'trial', 'execution']),
    );
    for (const { name, state, party } of early) {
      expect([name, ['mediation_ended', 'in_force', 'urging'].includes(stageFor(state, party))]).toEqual([
        name,
        true,
      ]);
      expect(clocksFor(state, party).filter(({ partyId }) => partyId === undefined)).toEqual([]);
      expect(askedOf(state, party).includes('consent')).toBe(false);
    }
  });

  test('who was served reads the suit; the creditor reads the time for execution, the debtor does not', () => {
    const served = seen().filter(
      ({ state, party }) =>
        state.stage === 'trial' &&
        state.services.some(({ partyId, document }) => partyId === party.partyId && document === 'complaint'),
    );
    expect(served.length).toBeGreaterThan(3);
    expect(served.every(({ state, party }) => stageFor(state, party) === 'trial')).toBe(true);
    const limits = seen().filter(({ state }) =>
      state.deadlines.some(({ rule, status }) => rule === 'E1' && status === 'armed'),
    );
    const reads = ({ state, party }: Seen) => clocksFor(state, party).some(({ rule }) => rule === 'E1');
    expect(limits.filter(reads).length).toBeGreaterThan(0);
    expect(limits.filter((one) => reads(one) !== isCreditor(one.state, one.party.partyId))).toEqual([]);
  });

  test('of a hearing reads who heard of the suit and is to come, and who was not served does not', () => {
    const fixed = seen().filter(({ state }) => state.hearings.some(({ status }) => status === 'scheduled'));
    const reads = fixed.filter(({ state, party }) => hearingsFor(state, party).length > 0);
    expect(new Set(reads.map(({ party }) => party.role))).toEqual(new Set(['applicant', 'respondent']));
    for (const { name, state, party } of fixed)
      if (stageFor(state, party) !== state.stage)
        expect([name, hearingsFor(state, party)]).toEqual([name, []]);
    const unserved = fixed.flatMap(({ state, party }) =>
      party.role === 'respondent' ? [{ state, party }] : [],
    );
    const [one] = unserved;
    if (one === undefined) throw new Error('no hearing is fixed');
    const hearings = one.state.hearings.map((each) => ({ ...each, toldIds: [] }));
    const state = { ...one.state, stage: 'trial' as const, services: [], consents: [], hearings };
    expect(hearingsFor(state, one.party)).toEqual([]);
  });

  test('each stage that is read has its words', () => {
    for (const { state, party } of seen()) expect(PARTY_STEPS[stageFor(state, party)].now.zh).not.toBe('');
  });

  test('items are those of what is in force, else of the agreement while it is kept, from the own side', () => {
    const all = seen().map(({ state, party }) => ({ state, party, items: itemsFor(state, party) }));
    for (const { state, party, items } of all)
      expect(items.map(({ no, side }) => owedBy(state, party, no, side))).toEqual(
        items.map(() => party.partyId),
      );
    const broken = all.filter(
      ({ state, party }) =>
        effectiveInstrument(state) === undefined && lastOf(state, party)?.breached === true,
    );
    expect(broken.flatMap(({ items }) => items)).toEqual([]);
    expect(new Set(all.flatMap(({ items }) => items.map(({ side }) => side)))).toEqual(
      new Set(['performs', 'receives']),
    );
  });

  test('an item is performed once it is recorded, alone or with the whole agreement', () => {
    const one = seen().find(
      ({ state, party }) => effectiveInstrument(state) === undefined && itemsFor(state, party).length > 0,
    );
    if (one === undefined) throw new Error('no standing has items');
    const { state, party } = one;
    const [item] = itemsFor(state, party);
    const last = lastOf(state, party);
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
