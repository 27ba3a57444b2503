/** What is still owed (未履行的内容) and who owes it now: what was ordered or agreed, less what is on record as performed. */
import type { Instrument } from '../../domain/chapters/trial/shape.ts';
import type { PerformanceItem } from '../../domain/chapters/agreement/shape.ts';
import { countedSince, isOfNoItem } from '../../domain/chapters/execution/counted.ts';
import { inPlaceOf, owedItems } from '../../domain/kernel/questions.ts';
import type { CaseState } from '../../domain/kernel/state.ts';
import { type Lack, Lacks } from '../paper.ts';
import { fenOf, yuanOf } from '../../domain/law/calculators/fen.ts';
import { allOf, type CaseFacts, isThere, type Known, type PartyFacts, partyOf } from './case-facts.ts';

/** The judgment, ruling or paper that is to be executed. */
export const titleOf = ({ instruments }: CaseState): Instrument | undefined =>
  instruments.findLast(({ quashed, effectiveOn }) => quashed !== true && effectiveOn !== undefined);

const UNNUMBERED: Lack = {
  zh: '已部分履行的是第几项、尚欠多少',
  en: 'which item was performed in part, and what is left of it',
  decision: 'record_performance',
};

/** What is left of an item: less the parts that were paid, nothing where it was performed. */
function leftOf(
  item: PerformanceItem,
  done: readonly Known<'performance_recorded'>[],
): PerformanceItem | undefined {
  if (done.some(({ data }) => data.amount === undefined)) return undefined;
  const paid = done.reduce((sum, { data }) => sum + fenOf(data.amount ?? '0'), 0n);
  const left = fenOf(item.amount ?? '0') - paid;
  if (done.length === 0) return item;
  return left > 0n ? { ...item, amount: yuanOf(left) } : undefined;
}

/**
 * @param until what is recorded after this event does not count: what was owed on that day
 * @returns `Lacks` where the record says that a part was performed, and not which
 */
export function unperformed(
  facts: CaseFacts,
  until = Number.POSITIVE_INFINITY,
): readonly PerformanceItem[] | Lacks {
  const { state } = facts;
  const title = titleOf(state);
  const since = countedSince(state, title);
  const performances = allOf(facts, 'performance_recorded').filter(({ seq }) => seq > since && seq < until);
  if (performances.some(({ data }) => data.full)) return [];
  if (performances.some(({ seq, data: { itemNo } }) => isOfNoItem(title, { seq, itemNo })))
    return new Lacks([UNNUMBERED]);
  return owedItems(state).flatMap(
    (item, index) =>
      leftOf(
        item,
        performances.filter(({ data }) => data.itemNo === index + 1),
      ) ?? [],
  );
}

/** What may still be owed: where it is unclear what was performed, everything that was ordered. */
const perhapsOwed = (facts: CaseFacts): readonly PerformanceItem[] => {
  const left = unperformed(facts);
  return left instanceof Lacks ? owedItems(facts.state) : left;
};

/** Everything is on record as performed; where nothing is listed nobody can tell. */
export const isPerformed = (facts: CaseFacts): boolean =>
  owedItems(facts.state).length > 0 && perhapsOwed(facts).length === 0;

/** Who stands now where this party stood: themselves, or those who took their place. */
export const standingFor = (facts: CaseFacts, partyId: string): readonly PartyFacts[] =>
  facts.parties.filter((one) => isThere(one) && inPlaceOf(facts.state, one.partyId).includes(partyId));

const unique = (all: readonly PartyFacts[]): readonly PartyFacts[] =>
  all.filter((one, index) => all.findIndex(({ partyId }) => partyId === one.partyId) === index);

/** Those of one side as they stand now; a place that nobody took is missing. */
function side(facts: CaseFacts, ids: readonly string[], title: { zh: string; en: string }) {
  const gone = [...new Set(ids)].filter((one) => standingFor(facts, one).length === 0);
  const found = unique(ids.flatMap((one) => standingFor(facts, one)));
  if (gone.length === 0) return found;
  return new Lacks(
    gone.map((one) => ({
      zh: `${title.zh}${partyOf(facts, one)?.name ?? ''}的承受人`,
      en: `who took the place of the ${title.en} ${partyOf(facts, one)?.name ?? ''}`.trim(),
      decision: 'add_party',
    })),
  );
}

type Title = Parameters<typeof side>[2];

export const debtorsOf = (facts: CaseFacts, title: Title) =>
  side(
    facts,
    perhapsOwed(facts).map(({ obligorId }) => obligorId),
    title,
  );

/** To whom it is owed: the obligee where one is named, else the parties who do not owe it. */
export function creditorsOf(facts: CaseFacts, title: Title) {
  const ids = perhapsOwed(facts).flatMap(({ obligorId, obligeeId }) => {
    if (obligeeId !== undefined) return [obligeeId];
    const owing = standingFor(facts, obligorId).map(({ partyId }) => partyId);
    return facts.parties
      .filter((one) => isThere(one) && !owing.includes(one.partyId))
      .map(({ partyId }) => partyId);
  });
  return side(facts, ids, title);
}

/** They still have something to perform, and are there; where nothing is listed, every party but the applicant. */
export function isDebtor(facts: CaseFacts, partyId: string): boolean {
  const party = partyOf(facts, partyId);
  if (party === undefined || !isThere(party)) return false;
  if (owedItems(facts.state).length === 0) return party.role !== 'applicant';
  const line = inPlaceOf(facts.state, partyId);
  return perhapsOwed(facts).some(({ obligorId }) => line.includes(obligorId));
}

/**
 * The last day named for what is left has passed, as the record itself shows: something is recorded of a later day. Where no day was named
 * nobody can have missed it.
 */
export function isOverdue(facts: CaseFacts): boolean {
  const left = unperformed(facts);
  if (left instanceof Lacks) return false;
  const days = left.flatMap(({ dueDate }) => dueDate ?? []).toSorted();
  const end = days.at(-1);
  if (end === undefined || days.length < left.length) return false;
  return facts.events.some(({ on }) => on > end);
}
