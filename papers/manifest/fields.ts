/** Facts that several papers hold: who the parties are, who conducts, what it is about. */
import type { Capacity } from '../../domain/access/roles.ts';
import type { DecisionType } from '../../domain/kernel/decision-data.ts';
import type { PartyRole } from '../../domain/kernel/codes.ts';
import { CAPACITY, CLEARABLE_DETAIL } from '../../domain/chapters/people/words.ts';
import { type Words, words } from '../../domain/words.ts';
import { type CaseFacts, partiesAs, type PartyFacts, partyOf, personAs } from '../facts/case-facts.ts';
import { identityOf } from '../facts/identity.ts';
import { type Field, type Found, type Json, type Lack, Lacks, type Subject } from '../paper.ts';

type Detail = 'idNumber' | 'phone' | 'address';
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

const partyJson = (party: PartyFacts, title: Words): Json => {
  const { kind, name = '', idNumber, phone, address } = party;
  const known = { idNumber, phone, address, ...(kind === 'person' ? identityOf(idNumber) : {}) };
  const there = Object.entries(known).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { role: title.zh, kind, name, ...Object.fromEntries(there) };
};

export function partiesFound(
  all: readonly PartyFacts[],
  titles: Titles,
  needs: readonly Detail[] = [],
): Found {
  const lacks = all.flatMap((party) => lacksOf(party, titles[party.role], needs));
  return lacks.length > 0 ? new Lacks(lacks) : all.map((party) => partyJson(party, titles[party.role]));
}

/** Every party of these parts. `needs`: what the law asks the paper to hold of each. */
export function parties(
  titles: Titles,
  needs: readonly Detail[] = [],
  ...roles: readonly PartyRole[]
): Field {
  const which = roles.length === 0 ? (['applicant', 'respondent', 'third_party'] as const) : roles;
  return {
    ...words('当事人', 'parties'),
    source: `parties${needs.map((one) => `, ${one}`).join('')}`,
    read: (facts) => partiesFound(partiesAs(facts, ...which), titles, needs),
  };
}

/** The party that the paper is for. */
export const oneParty = (
  titles: Titles,
  needs: readonly Detail[] = [],
  idOf = (subject: string) => subject,
): Field => ({
  ...words('当事人', 'party'),
  source: `party${needs.map((one) => `, ${one}`).join('')}`,
  read: (facts, subject) => {
    const party = partyOf(facts, idOf(subject));
    return party === undefined ? undefined : partiesFound([party], titles, needs);
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

export const COURT_NUMBER: Field = {
  ...words('案号', 'case number'),
  source: 'case_registered.courtCaseNumber',
  enter: 'register_case',
  read: ({ state }) => state.filing.courtCaseNumber,
};

export const courtNumber = ({ state }: CaseFacts): string | undefined => state.filing.courtCaseNumber;

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
