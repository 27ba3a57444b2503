/** The decision on the list of dishonest debtors (失信决定书), of each debtor who stands on it. */
import { listed } from '../../domain/chapters/measures/questions.ts';
import type { Listing } from '../../domain/chapters/measures/shape.ts';
import { LISTING_GROUND } from '../../domain/chapters/measures/words.ts';
import { inPlaceOf } from '../../domain/kernel/questions.ts';
import { words } from '../../domain/words.ts';
import { allOf, type CaseFacts, partyOf, textOf } from '../facts/case-facts.ts';
import { itemTexts } from '../facts/items.ts';
import { unperformed } from '../facts/owed.ts';
import { type Field, type Found, Lacks, type Paper } from '../paper.ts';
import { EXECUTION_NUMBER, executionNumber, OWED } from './execution.ts';
import { IN_EXECUTION, partiesFound } from './fields.ts';

const entryOf = (facts: CaseFacts, id: string): Listing | undefined =>
  listed(facts.state).find(({ seq }) => String(seq) === id);

const decidedOf = (facts: CaseFacts, id: string) =>
  allOf(facts, 'listing_decided').find(({ seq }) => String(seq) === id);

/** Of the debtor and those in whose place they stand, what the record showed as not performed on the day of the decision. */
function leftOf(facts: CaseFacts, id: string): Found {
  const left = unperformed(facts, Number(id));
  if (left instanceof Lacks) return left;
  const line = inPlaceOf(facts.state, entryOf(facts, id)?.partyId ?? '');
  return itemTexts(
    facts,
    left.filter(({ obligorId }) => line.includes(obligorId)),
  );
}

const ground: Field = {
  ...words('纳入情形', 'ground'),
  source: 'listing_decided.ground',
  read: (facts, id) => {
    const found = entryOf(facts, id)?.ground;
    return found === undefined ? undefined : LISTING_GROUND[found].zh;
  },
};

/** SXP 2: under ground 1 there is no term, the entry stands until it is removed. */
const until: Field = {
  ...words('纳入期限届满日', 'last day of the term'),
  source: 'SX.term',
  read: (facts, id) =>
    facts.state.deadlines.find(({ rule, startSeq }) => rule === 'SX.term' && String(startSeq) === id)
      ?.dueDate ?? null,
};

const decision: Paper = {
  code: 'listing_decision',
  group: 'execution',
  row: '失信决定书',
  article: '失信名单规定 第1条至第5条、第12条',
  version: 1,
  from: 'court',
  number: executionNumber,
  subjects: (facts) =>
    listed(facts.state).map(({ seq, partyId }) => ({
      id: String(seq),
      label: partyOf(facts, partyId)?.name ?? '',
      at: decidedOf(facts, String(seq))?.recordedAt ?? 0,
    })),
  fields: {
    debtor: {
      ...IN_EXECUTION.respondent,
      source: 'listing_decided.partyId, idNumber',
      read: (facts, id) => {
        const party = partyOf(facts, entryOf(facts, id)?.partyId ?? '');
        return party === undefined
          ? undefined
          : partiesFound(facts, [party], IN_EXECUTION, { needs: ['idNumber'] });
      },
    },
    ...OWED,
    courtCaseNumber: EXECUTION_NUMBER,
    items: { ...OWED.items, read: leftOf },
    ground,
    reason: {
      ...words('理由', 'reason'),
      source: 'listing_decided.reason',
      read: (facts, id) => textOf(facts, decidedOf(facts, id)?.data.reason),
    },
    until,
    date: {
      ...words('日期', 'day'),
      source: 'listing_decided.date',
      read: (facts, id) => decidedOf(facts, id)?.data.date,
    },
  },
};

export const LISTING_PAPERS: readonly Paper[] = [decision];
