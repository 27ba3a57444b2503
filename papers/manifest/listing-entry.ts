/**
 * What stands on a public entry of the list of dishonest debtors (失信被执行人公布信息), from the record of its own case and nothing else
 * (SXP 6; docs/law.md §7.1 SX.public): no address, telephone, family or picture, the number masked; of a minor nothing (SXP 4).
 */
import { LISTING_GROUND } from '../../domain/chapters/measures/words.ts';
import type { Listing } from '../../domain/chapters/measures/shape.ts';
import { listed } from '../../domain/chapters/measures/questions.ts';
import { inPlaceOf, owedItems } from '../../domain/kernel/questions.ts';
import type { Words } from '../../domain/words.ts';
import { type CaseFacts, lastOf, type PartyFacts, partyOf } from '../facts/case-facts.ts';
import { identityOf } from '../facts/identity.ts';
import { itemTexts } from '../facts/items.ts';
import { unperformed } from '../facts/owed.ts';
import { Lacks } from '../paper.ts';
import { executionNumber, titleJson } from './execution.ts';

export interface ListingEntry {
  readonly listingSeq: number;
  readonly partyId: string;
  readonly kind: 'person' | 'organisation';
  readonly name?: string;
  /** Of a person masked: six places, the day of birth hidden, four places; of an organisation its code. */
  readonly number?: string;
  readonly sex?: string;
  readonly age?: number;
  readonly duty?: readonly string[];
  /** Missing where it is unclear what was performed. */
  readonly left?: readonly string[];
  readonly conduct: Words;
  readonly title?: unknown;
  readonly courtCaseNumber?: string;
  readonly filedOn?: string;
  readonly court: string;
  readonly listedOn: string;
  /** Fields of SXP 6 that the record does not hold. */
  readonly lacks: readonly string[];
}

const OF_AGE = 18;
const masked = (number: string): string =>
  number.length === 18 ? `${number.slice(0, 6)}********${number.slice(-4)}` : '*'.repeat(number.length);

/** Full years on a day. */
function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

function whoOf({ kind, name, idNumber }: PartyFacts, today: string) {
  const named = name === undefined ? {} : { name };
  if (kind === 'organisation') return { ...named, ...(idNumber === undefined ? {} : { number: idNumber }) };
  const { born, sex } = identityOf(idNumber);
  return {
    ...named,
    ...(idNumber === undefined ? {} : { number: masked(idNumber) }),
    ...(sex === undefined ? {} : { sex }),
    ...(born === undefined ? {} : { age: ageOn(born, today) }),
  };
}

/** What the title orders of this debtor, and what of it is not performed (义务和履行情况). */
function dutyOf(facts: CaseFacts, partyId: string) {
  const line = inPlaceOf(facts.state, partyId);
  const owed = owedItems(facts.state).filter(({ obligorId }) => line.includes(obligorId));
  const open = unperformed(facts);
  const left = open instanceof Lacks ? undefined : open.filter(({ obligorId }) => line.includes(obligorId));
  const duty = itemTexts(facts, owed);
  const texts = left === undefined ? undefined : (itemTexts(facts, left) ?? []);
  return { ...(duty === undefined ? {} : { duty }), ...(texts === undefined ? {} : { left: texts }) };
}

/** A unit's representative is no field of a party: the court adds it on the national list. */
const NEEDED = {
  person: ['name', 'sex', 'age', 'number'],
  organisation: ['name', 'number', 'representative'],
} as const;
const OF_THE_CASE = ['duty', 'left', 'title', 'courtCaseNumber', 'filedOn'] as const;

function entryOf(
  facts: CaseFacts,
  { seq, partyId, ground }: Listing,
  today: string,
): ListingEntry | undefined {
  const party = partyOf(facts, partyId);
  const decided = facts.events.find((one) => one.seq === seq);
  if (party === undefined || decided === undefined || ground === undefined) return undefined;
  const who = whoOf(party, today);
  if (who.age !== undefined && who.age < OF_AGE) return undefined;
  const kind = party.kind === 'organisation' ? 'organisation' : 'person';
  const accepted = lastOf(facts, 'execution_accepted');
  const title = titleJson(facts);
  const number = executionNumber(facts);
  const known = {
    ...who,
    ...dutyOf(facts, partyId),
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { courtCaseNumber: number }),
    ...(accepted === undefined ? {} : { filedOn: accepted.data.date }),
  };
  const lacks = [...NEEDED[kind], ...OF_THE_CASE].filter((field) => !(field in known));
  const said = { conduct: LISTING_GROUND[ground], court: facts.court, listedOn: decided.on, lacks };
  return { listingSeq: seq, partyId, kind, ...known, ...said };
}

/** Of every debtor who stands on the list now; who was removed is on none. */
export const listingEntries = (facts: CaseFacts, today: string): readonly ListingEntry[] =>
  listed(facts.state).flatMap((one) => entryOf(facts, one, today) ?? []);
