/** Data that an execution judge might well give with each measure: for random walks. */
import type { MeasureDecisions } from '../../../../domain/chapters/measures/shape.ts';
import {
  binding,
  debtors,
  inForce,
  listed,
  openClues,
} from '../../../../domain/chapters/measures/questions.ts';
import { partyOf } from '../../../../domain/kernel/questions.ts';
import * as Measures from '../../../../domain/chapters/measures/words.ts';
import { codesOf } from '../../../../domain/words.ts';
import { text } from './case-under-test.ts';
import { NETWORK } from './journeys.ts';
import type { Makers, Moment } from './moment.ts';

const debtor = ({ state, dice }: Moment): string => dice.pick(debtors(state)) ?? 'B';
const seqOf = ({ dice }: Moment, all: readonly { readonly seq: number }[]): number =>
  dice.pick(all)?.seq ?? 1;

export const plausibleMeasures: Pick<Makers, keyof MeasureDecisions> = {
  order_property_report: (moment) => ({
    partyId: debtor(moment),
    ...(moment.dice.chance(0.5) ? { days: 1 + moment.dice.upTo(20) } : {}),
  }),
  record_property_report: (moment) => ({
    partyId: debtor(moment),
    outcome: moment.dice.pick(codesOf(Measures.REPORT_OUTCOME)) ?? 'truthful',
  }),
  record_search: (moment) => ({ partyId: debtor(moment), scopes: NETWORK, found: moment.dice.chance(0.2) }),
  record_clue: ({ dice }) => ({ urgent: dice.chance(0.3), text: text('clue') }),
  check_clue: (moment) => {
    const eventSeq = seqOf(moment, openClues(moment.state));
    const bound = moment.dice.pick(binding(moment.state));
    if (bound !== undefined && moment.dice.chance(0.3))
      return { eventSeq, found: true, measureSeq: bound.seq };
    return { eventSeq, found: moment.dice.chance(0.3) };
  },
  hear_creditor: ({ dice }) => ({ opinion: dice.pick(codesOf(Measures.CREDITOR_OPINION)) ?? 'silent' }),
  take_measure: (moment) => {
    const kind = moment.dice.pick(codesOf(Measures.MEASURE_KIND)) ?? 'limit_spending';
    const partyId = debtor(moment);
    const owing = moment.dice.pick(openClues(moment.state).filter((one) => one.owesMeasure === true));
    if (owing !== undefined && (kind === 'seize_movable' || kind === 'seize_immovable'))
      return { kind, partyId, clueSeq: owing.seq, item: 1 + moment.dice.upTo(3) };
    return kind === 'fine' || kind === 'freeze_deposit'
      ? { kind, partyId, amount: '50000.00' }
      : {
          kind,
          partyId,
          ...(kind === 'detention' ? { detentionDays: 1 + moment.dice.upTo(14) } : {}),
          ...(kind === 'limit_spending' && partyOf(moment.state, partyId)?.kind === 'organisation'
            ? { limitedBeside: ['legal_representative' as const] }
            : {}),
        };
  },
  renew_measure: (moment) => ({ eventSeq: seqOf(moment, inForce(moment.state)) }),
  end_measure: (moment) => ({
    eventSeq: seqOf(moment, inForce(moment.state)),
    ground: moment.dice.pick(codesOf(Measures.MEASURE_END)) ?? 'performed',
  }),
  decide_listing: (moment) => ({
    partyId: debtor(moment),
    ...(moment.dice.chance(0.6)
      ? {
          listed: true,
          signedByPresident: true,
          ground: moment.dice.pick(codesOf(Measures.LISTING_GROUND)) ?? 'able_but_refuses',
        }
      : { listed: false }),
  }),
  remove_listing: (moment) => ({
    eventSeq: seqOf(moment, listed(moment.state)),
    ground: moment.dice.pick(codesOf(Measures.LISTING_REMOVAL)) ?? 'performed',
  }),
};
