/** Measures of execution (财产调查、执行措施、限制消费、失信): how its events change the state. */
import type { Evolvers } from '../../kernel/evolver.ts';
import type { CaseState } from '../../kernel/state.ts';
import type { MeasureKind } from '../../kernel/codes.ts';
import { enforcementOf } from './questions.ts';
import type { Enforcement, Listing, Measure, MeasureEvents } from './shape.ts';

const change = (state: CaseState, to: (known: Enforcement) => Partial<Enforcement>): CaseState => {
  const known = enforcementOf(state);
  return { ...state, enforcement: { ...known, ...to(known) } };
};

const measure = (state: CaseState, seq: number, to: Partial<Measure>): CaseState =>
  change(state, ({ measures }) => ({
    measures: measures.map((one) => (one.seq === seq ? { ...one, ...to } : one)),
  }));

/** Checked, and either a measure is owed or nothing more. */
const clue = (state: CaseState, seq: number, owesMeasure: boolean): CaseState =>
  change(state, ({ clues }) => ({
    clues: clues.map((one) =>
      one.seq === seq ? { seq, checked: true, ...(owesMeasure ? { owesMeasure } : {}) } : one,
    ),
  }));

/** Done at once: nothing of them stands afterwards. */
const ONE_OFF: ReadonlySet<MeasureKind> = new Set<MeasureKind>(['fine', 'detention']);

function measureOf(data: MeasureEvents['measure_taken'], seq: number): Measure {
  const { kind, partyId, date, amount, item, limitedBeside } = data;
  return {
    seq,
    kind,
    partyId,
    date,
    status: ONE_OFF.has(kind) ? 'ended' : 'in_force',
    ...(amount === undefined ? {} : { amount }),
    ...(item === undefined ? {} : { item }),
    ...(limitedBeside === undefined ? {} : { limitedBeside }),
  };
}

function listingOf(data: MeasureEvents['listing_decided'], seq: number): Listing {
  const { partyId, listed, ground, signedByPresident } = data;
  const status = listed ? ('listed' as const) : ('not_listed' as const);
  const signed = listed && signedByPresident === true ? { signed: true } : {};
  return { seq, partyId, status, ...(ground === undefined ? {} : { ground }), ...signed };
}

const listing = (state: CaseState, seq: number, to: Partial<Listing>): CaseState =>
  change(state, ({ listings }) => ({
    listings: listings.map((one) => (one.seq === seq ? { ...one, ...to } : one)),
  }));

export const evolveMeasures: Evolvers<keyof MeasureEvents> = {
  property_report_ordered: (state, { partyId, days }) =>
    change(state, ({ reports }) => ({
      reports: [...reports, { partyId, ...(days === undefined ? {} : { days }) }],
    })),
  property_report_recorded: (state, { partyId, outcome, changedOn }) =>
    change(state, ({ reports }) => ({
      reports: reports.map((one) =>
        one.partyId === partyId
          ? { ...one, outcome, ...(changedOn === undefined ? {} : { changedOn }) }
          : one,
      ),
    })),
  property_searched: (state, { partyId, scopes, found, date }, { seq }) =>
    change(state, ({ searches }) => ({ searches: [...searches, { seq, partyId, scopes, found, date }] })),
  clue_received: (state, _data, { seq }) =>
    change(state, ({ clues }) => ({ clues: [...clues, { seq, checked: false }] })),
  clue_checked: (state, { clueSeq, leadsOn }) => clue(state, clueSeq, leadsOn === true),
  measure_taken: (state, data, { seq }) => {
    const taken = change(state, ({ measures }) => ({ measures: [...measures, measureOf(data, seq)] }));
    return data.clueSeq === undefined ? taken : clue(taken, data.clueSeq, false);
  },
  measure_renewed: (state, { measureSeq, date }) => measure(state, measureSeq, { renewedOn: date }),
  measure_ended: (state, { measureSeq, ground }) =>
    measure(state, measureSeq, { status: 'ended', endedFor: ground }),
  measure_lapsed: (state, { measureSeq }) => measure(state, measureSeq, { status: 'lapsed' }),
  listing_decided: (state, data, { seq }) =>
    change(state, ({ listings }) => ({ listings: [...listings, listingOf(data, seq)] })),
  listing_removed: (state, { listingSeq, date, wishOf }) =>
    listing(state, listingSeq, {
      status: 'removed',
      removedOn: date,
      ...(wishOf === undefined ? {} : { wishOf }),
    }),
  listing_left_to_term: (state, { listingSeq }) => listing(state, listingSeq, { status: 'left_to_term' }),
  creditor_heard: (state, { date }, { seq }) => change(state, () => ({ creditorHeard: { seq, date } })),
};
