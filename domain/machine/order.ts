/**
 * The order of dates (先后顺序): which fact of a case lies not before which others, as data. It is asked after every decision,
 * over the dates as they then stand, so that it holds whatever is recorded late, corrected, or done in another order.
 */
import { answerPeriod, complaintReached, hasAnswered } from '../chapters/trial/answer-period.ts';
import { heldInThisTrial } from '../chapters/hearings/questions.ts';
import type { Hearing } from '../chapters/hearings/shape.ts';
import type { Instrument } from '../chapters/trial/shape.ts';
import { addDays, type LegalDate } from '../deadlines/legal-date.ts';
import { effectiveInstrument, respondents } from '../kernel/questions.ts';
import { refuse } from '../kernel/refusals.ts';
import type { CaseState } from '../kernel/state.ts';
import type { Refusal } from '../result.ts';

/** A fact with its day; `about` tells which party, instrument or hearing, where there are several. */
interface Dated {
  readonly date: LegalDate | undefined;
  readonly about?: string;
}

type Facts = (state: CaseState) => readonly Dated[];

const lastOf = ({ datedEvents }: CaseState, type: string): Dated[] => [
  { date: datedEvents.findLast((one) => one.type === type)?.date },
];

const lastHearing = (state: CaseState): Hearing | undefined => heldInThisTrial(state).at(-1);

/** Who was a respondent when the last hearing was held: who joined later needs another one, and that is asked at judgment. */
function heardRespondents(state: CaseState): readonly string[] {
  const heldSeq = lastHearing(state)?.heldSeq ?? 0;
  const late = new Set(state.joined.filter((one) => one.seq > heldSeq).map((one) => one.partyId));
  return respondents(state)
    .map((party) => party.partyId)
    .filter((partyId) => !late.has(partyId));
}

const instruments = (state: CaseState, which: (one: Instrument) => boolean): Dated[] =>
  state.instruments
    .filter((one) => one.quashed !== true && which(one))
    .slice(-1)
    .map(({ date }) => ({ date }));

const isJudgment = ({ kind }: Instrument): boolean => kind === 'judgment';

const lastDayHeard = (state: CaseState): LegalDate | undefined =>
  heldInThisTrial(state)
    .flatMap(({ heldOn }) => heldOn ?? [])
    .toSorted()
    .at(-1);

const IN_EXECUTION: readonly string[] = ['execution', 'closed_for_now'];

const FACTS = {
  opening: ({ openedOn }) => [{ date: openedOn }],
  complaint: ({ filing }) => [{ date: filing.submittedOn }],
  registration: ({ filing }) =>
    (filing.registeredSeq ?? 0) > (filing.submittedSeq ?? 0) ? [{ date: filing.registeredOn }] : [],
  mediator_acceptance: (state) => lastOf(state, 'mediator_accepted'),
  agreement: ({ agreements }) => agreements.slice(-1).map(({ date }) => ({ date })),
  complaint_service: (state) =>
    heardRespondents(state).map((partyId) => ({ date: complaintReached(state, partyId), about: partyId })),
  /** The day after the period to answer, of those who have neither answered nor given it up. */
  answer_end: (state) =>
    heardRespondents(state)
      .filter((partyId) => !hasAnswered(state, partyId))
      .flatMap((partyId) => {
        const period = answerPeriod(state, partyId);
        return period === undefined ? [] : [{ date: addDays(period.dueDate, 1), about: partyId }];
      }),
  hearing_day: ({ hearings }) => hearings.map(({ hearingId, date }) => ({ date, about: hearingId })),
  each_hearing: ({ hearings }) =>
    hearings.map(({ hearingId, heldOn }) => ({ date: heldOn, about: hearingId })),
  /** The last one: a judgment rests on it. */
  hearing: (state) => [{ date: lastHearing(state)?.heldOn }],
  /**
   * The same once a judgment rests on it. Before, a true day of service that shows a hearing as too early is corrected
   * (ADR 0015), and the case is heard again: no judgment rests on the earlier hearing (`soundHearings`).
   */
  judged_hearing: (state) =>
    instruments(state, isJudgment).length === 0 ? [] : [{ date: lastDayHeard(state) }],
  judgment: (state) => instruments(state, isJudgment),
  suit_ruling: (state) =>
    instruments(state, ({ kind, subject }) => kind === 'ruling' && subject !== 'non_acceptance'),
  non_acceptance: (state) => instruments(state, ({ subject }) => subject === 'non_acceptance'),
  confirmation_ruling: (state) => instruments(state, ({ kind }) => kind === 'confirmation_ruling'),
  mediation_paper: (state) => instruments(state, ({ kind }) => kind === 'mediation_paper'),
  appeal_judgment: (state) => instruments(state, ({ kind }) => kind === 'appeal_judgment'),
  instrument: (state) => state.instruments.map(({ instrumentId, date }) => ({ date, about: instrumentId })),
  instrument_service: ({ services }) =>
    services.flatMap(({ instrumentId, date }) =>
      instrumentId === undefined ? [] : [{ date, about: instrumentId }],
    ),
  effect: (state) => [{ date: effectiveInstrument(state)?.effectiveOn }],
  execution_application: (state) =>
    IN_EXECUTION.includes(state.stage) ? lastOf(state, 'execution_applied') : [],
} satisfies Readonly<Record<string, Facts>>;

type Fact = keyof typeof FACTS;

/** Fact → not before which facts, and why. */
const NOT_BEFORE: readonly (readonly [later: Fact, earlier: Fact, article: string])[] = [
  ['complaint', 'opening', '民事诉讼法 第122条'],
  ['registration', 'complaint', '民事诉讼法 第126条'],
  ['non_acceptance', 'complaint', '民事诉讼法 第126条'],
  ['mediator_acceptance', 'registration', '民事诉讼法 第125条'],
  ['complaint_service', 'registration', '民事诉讼法 第128条'],
  ['each_hearing', 'hearing_day', '民事诉讼法 第139条'],
  ['judged_hearing', 'complaint_service', '民事诉讼法 第128条'],
  ['judged_hearing', 'answer_end', '民事诉讼法 第128条；民诉法解释 第224条'],
  ['judgment', 'hearing', '民事诉讼法 第137条、第151条'],
  ['suit_ruling', 'registration', '民事诉讼法 第157条'],
  ['confirmation_ruling', 'agreement', '民事诉讼法 第205条、第206条'],
  ['mediation_paper', 'agreement', '民事诉讼法 第100条'],
  ['appeal_judgment', 'judgment', '民事诉讼法 第177条'],
  ['instrument_service', 'instrument', '民事诉讼法 第151条'],
  ['execution_application', 'effect', '民事诉讼法 第247条'],
];

interface Disorder {
  readonly later: Fact;
  readonly laterOn: LegalDate;
  readonly earlier: Fact;
  readonly earlierOn: LegalDate;
  readonly article: string;
  /** Which party, instrument or hearing each of the two facts is of, where there are several. */
  readonly about: readonly (string | undefined)[];
}

const same = (one: Dated, other: Dated): boolean =>
  one.about === undefined || other.about === undefined || one.about === other.about;

const datesOf = (state: CaseState, fact: Fact): readonly Dated[] => FACTS[fact](state);

/** Every pair of facts that stand in the wrong order; empty when none does. */
export function disorders(state: CaseState): readonly Disorder[] {
  return NOT_BEFORE.flatMap(([later, earlier, article]) =>
    datesOf(state, later).flatMap((after) =>
      datesOf(state, earlier)
        .filter((before) => same(after, before))
        .flatMap(({ date: earlierOn, about }) => {
          const laterOn = after.date;
          if (laterOn === undefined || earlierOn === undefined || laterOn >= earlierOn) return [];
          return [{ later, laterOn, earlier, earlierOn, article, about: [after.about, about] }];
        }),
    ),
  );
}

/** With its days and what it is about: an old disorder excuses no other of the same two kinds of facts. */
const keyOf = ({ later, laterOn, earlier, earlierOn, about }: Disorder): string =>
  [later, laterOn, earlier, earlierOn, ...about.map((one) => one ?? '')].join(' ');

/** Why a decision is refused that puts dates in the wrong order; what was wrong before it is not held against it. */
export function orderRefusal(before: CaseState, after: CaseState): Refusal | undefined {
  const found = disorders(after);
  if (found.length === 0) return undefined;
  const known = new Set(disorders(before).map(keyOf));
  const fresh = found.find((one) => !known.has(keyOf(one)));
  if (fresh === undefined) return undefined;
  const { later, laterOn, earlier, earlierOn, article } = fresh;
  return { ...refuse('dates_out_of_order', { later, laterOn, earlier, earlierOn }), article };
}
