/** Facts that several papers hold: who the parties are, who conducts, what it is about. */
import type { Capacity, Role } from '../../domain/access/roles.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import type { EventData, EventType } from '../../domain/kernel/events.ts';
import type { PartyRole } from '../../domain/kernel/codes.ts';
import { CAPACITY, CLEARABLE_DETAIL } from '../../domain/chapters/people/words.ts';
import { writtenCourtNumber } from '../../domain/law/court-numbers.ts';
import { type Words, words } from '../../domain/words.ts';
import {
  actedAs,
  type CaseFacts,
  type FactEvent,
  lastOf,
  partiesAs,
  type PartyFacts,
  partyOf,
  personAs,
} from '../facts/case-facts.ts';
import { identityOf } from '../facts/identity.ts';
import { isProtected } from '../facts/protected.ts';
import { type Field, type Found, type Json, type Lack, Lacks, type Subject } from '../paper.ts';

/** The fields of an event that hold a text or a number. */
type TextOrNumberOf<K extends EventType> = {
  [N in keyof EventData[K] & string]-?: EventData[K][N] extends string | number | undefined ? N : never;
}[keyof EventData[K] & string];

export type Detail = 'idNumber' | 'phone' | 'address';
const WHEREABOUTS: ReadonlySet<Detail> = new Set<Detail>(['phone', 'address']);
const EVERY_DETAIL: readonly Detail[] = ['idNumber', 'phone', 'address'];

/** Which details of a party a paper holds. */
export interface Holds {
  /** What the law asks it to hold of each: missing where it is not known. */
  readonly needs?: readonly Detail[];
  /** What it says besides where it is known. */
  readonly says?: readonly Detail[];
  /** Who signs it: their own details are theirs to give. */
  readonly signers?: readonly PartyRole[];
}
/** What the last event of a type says of one thing: its source is what is read, and cannot be another. */
export const ofLast = <K extends EventType>(
  type: K,
  name: TextOrNumberOf<K>,
  said: Words & Pick<Field, 'enter'>,
): Field => ({
  ...said,
  source: `${type}.${name}`,
  read: (facts) => lastOf(facts, type)?.data[name] as string | number | undefined,
});

export const EVERY_PART: readonly PartyRole[] = ['applicant', 'respondent', 'third_party'];
type Titles = Readonly<Record<PartyRole, Words>>;

export const IN_MEDIATION: Titles = {
  applicant: words('申请人', 'applicant'),
  respondent: words('被申请人', 'respondent'),
  third_party: words('其他当事人', 'other party'),
};
export const IN_SUIT: Titles = {
  applicant: words('原告', 'plaintiff'),
  respondent: words('被告', 'defendant'),
  third_party: words('第三人', 'third party'),
};
export const IN_EXECUTION: Titles = {
  applicant: words('申请执行人', 'applicant for execution'),
  respondent: words('被执行人', 'debtor'),
  third_party: words('第三人', 'third party'),
};

function lacksOf(party: PartyFacts, title: Words, needs: readonly Detail[]): readonly Lack[] {
  if (party.name === undefined)
    return [{ zh: `${title.zh}的姓名或者名称`, en: `name of the ${title.en}`, decision: 'identify_party' }];
  const absent = needs.filter((detail) => party[detail] === undefined);
  return absent.map((detail) => ({
    zh: `${title.zh}${party.name}的${CLEARABLE_DETAIL[detail].zh}`,
    en: `${CLEARABLE_DETAIL[detail].en} of ${party.name}`,
    decision: 'correct_party',
  }));
}

/** Day of birth and sex are read in the number, so that they go where it goes. */
function partyJson(party: PartyFacts, title: Words, held: readonly Detail[]): Json {
  const { kind, name = '', idNumber } = party;
  const details = held.map((detail) => [detail, party[detail]] as const);
  const read = kind === 'person' && held.includes('idNumber') ? Object.entries(identityOf(idNumber)) : [];
  const there = [...details, ...read].filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { role: title.zh, kind, name, ...Object.fromEntries(there) };
}

/** Where a protected party lives and can be called is a line to write on, needed or not. */
const tellable = ({ state }: CaseFacts, { partyId }: PartyFacts, details: readonly Detail[]) =>
  isProtected(state, partyId) ? details.filter((one) => !WHEREABOUTS.has(one)) : details;

/** Which details of a party a paper holds, as far as they may be told. */
export const heldOf = (
  facts: CaseFacts,
  party: PartyFacts,
  { needs = [], says = [], signers = [] }: Holds,
): readonly Detail[] =>
  tellable(facts, party, signers.includes(party.role) ? EVERY_DETAIL : [...needs, ...says]);

export function partiesFound(
  facts: CaseFacts,
  all: readonly PartyFacts[],
  titles: Titles,
  holds: Holds = {},
): Found {
  const { needs = [] } = holds;
  const lacks = all.flatMap((party) => lacksOf(party, titles[party.role], tellable(facts, party, needs)));
  if (lacks.length > 0) return new Lacks(lacks);
  return all.map((party) => partyJson(party, titles[party.role], heldOf(facts, party, holds)));
}

const held = ({ needs = [] }: Holds): string => needs.map((one) => `, ${one}`).join('');

/** Every party of these parts who is in the proceedings. */
export function parties(titles: Titles, holds: Holds = {}, ...roles: readonly PartyRole[]): Field {
  const which = roles.length === 0 ? EVERY_PART : roles;
  return {
    ...words('当事人', 'parties'),
    source: `parties${held(holds)}`,
    read: (facts) => partiesFound(facts, partiesAs(facts, ...which), titles, holds),
  };
}

/** The party that the paper is for. */
export const oneParty = (titles: Titles, holds: Holds = {}, idOf = (subject: string) => subject): Field => ({
  ...words('当事人', 'party'),
  source: `party${held(holds)}`,
  read: (facts, subject) => {
    const party = partyOf(facts, idOf(subject));
    return party === undefined ? undefined : partiesFound(facts, [party], titles, holds);
  },
});

const NAMES_GAP = '、';

export const namesOf = (facts: CaseFacts, ...roles: readonly PartyRole[]): string | undefined => {
  const names = partiesAs(facts, ...roles).map(({ name }) => name);
  return names.length === 0 || names.includes(undefined) ? undefined : names.join(NAMES_GAP);
};

/** The name of whoever is in charge in one of the capacities, asked for in this order. */
export const inCharge = (
  enter: DecisionType | undefined,
  ...capacities: readonly [Capacity, ...Capacity[]]
): Field => ({
  ...CAPACITY[capacities[0]],
  source: `assignments ${capacities.join(' | ')}`,
  ...(enter === undefined ? {} : { enter }),
  read: (facts) => personAs(facts, ...capacities),
});

/** The name of who took the act on which the paper rests, in one of the roles to which it belongs; else a line to write on. */
export const conductedBy = (
  capacity: Capacity,
  roles: readonly Role[],
  act: string,
  eventOf: (facts: CaseFacts, subject: string) => FactEvent | undefined,
): Field => ({
  ...CAPACITY[capacity],
  source: `who took ${act}`,
  read: (facts, subject) => actedAs(eventOf(facts, subject), roles),
});

export const MATTER: Field = {
  ...words('案由', 'matter'),
  source: 'case_opened.matter',
  read: ({ matter }) => matter,
};

export const SUMMARY: Field = {
  ...words('纠纷主要事实', 'the facts of the dispute'),
  source: 'case_opened.summary',
  read: ({ summary }) => summary,
};

export const STATION: Field = {
  ...words('派出所', 'station'),
  source: 'case_opened.stationId',
  read: ({ station }) => station,
};
export const COURT: Field = {
  ...words('人民法院', 'court'),
  source: 'case_opened.courtId',
  read: ({ court }) => court,
};

export const courtNumber = ({ state: { filing } }: CaseFacts): string | undefined =>
  filing.courtCaseNumber === undefined ? undefined : writtenCourtNumber(filing.courtCaseNumber);

export const COURT_NUMBER: Field = {
  ...words('案号', 'case number'),
  source: 'case_registered.courtCaseNumber',
  enter: 'register_case',
  read: courtNumber,
};

/** One paper for the case, as its opening is on record. */
export const ofCase = (facts: CaseFacts): readonly Subject[] => [
  { id: '', at: facts.events[0]?.recordedAt ?? 0 },
];

/** One paper for each party of these parts. */
export const ofParties =
  (...roles: readonly PartyRole[]) =>
  (facts: CaseFacts): readonly Subject[] =>
    partiesAs(facts, ...roles).map(({ partyId, name }) => ({
      id: partyId,
      ...(name === undefined ? {} : { label: name }),
      at: facts.events[0]?.recordedAt ?? 0,
    }));
