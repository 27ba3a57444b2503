/**
 * Who owns what, written by hand from docs/law.md §14.4 and the articles it names, and not from the tables of the code. A
 * letter is a role at a seat: station O officer, H chief, M mediator, L legal worker; B the bureau above it; court J judge,
 * D division head, P president, C clerk, F filing judge, Y bailiff, E execution judge; court of appeal a judge, d division
 * head, p president, c clerk. A hand from elsewhere has no letter and owns nothing.
 */
import type { CaseState } from '../../domain/kernel/state.ts';
import type { Actor } from '../../domain/kernel/actor.ts';
import type { Place } from './stage-roads.ts';

type Roles = Readonly<Record<string, string>>;
const STATION: Roles = { police_officer: 'O', station_chief: 'H', mediator: 'M', legal_worker: 'L' };
const COURT: Roles = {
  judge: 'J',
  division_head: 'D',
  president: 'P',
  court_clerk: 'C',
  filing_judge: 'F',
  bailiff: 'Y',
  execution_judge: 'E',
};
const SECOND: Roles = { appeal_judge: 'a', division_head: 'd', president: 'p', court_clerk: 'c' };

/** @param bureauId the bureau above the case's station, which the state does not name */
export function lettersOf(state: CaseState, { roles, unitId }: Actor, bureauId: string): readonly string[] {
  const at = (table: Roles): string[] => roles.flatMap((role) => table[role] ?? []);
  if (unitId === state.stationId) return at(STATION);
  if (unitId === state.courtId) return at(COURT);
  if (unitId === state.appealCourtId) return at(SECOND);
  return unitId === bureauId && roles.includes('police_bureau') ? ['B'] : [];
}

/** PML 17 before a suit; CPL 122, 135, 153, 205 before a court; CPL 267 in execution; CPL 181 in second instance. */
const PARTIES: Readonly<Record<Place, string>> = {
  intake: 'OHML',
  police_mediation: 'OHML',
  agreement_in_force: 'OHML',
  filing_preparation: 'OHML',
  awaiting_judge: 'OHMLJC',
  judge_mediation: 'OHMLJC',
  judicial_confirmation: 'JCF',
  filing_review: 'JCF',
  mediation_after_registration: 'JCF',
  trial: 'JCF',
  appeal: 'JCF',
  appeal_transferred: 'a',
  in_force: 'JCE',
  urging: 'JCE',
  execution: 'JCE',
};

/** [the rules whose id begins so, who extends, who leaves days out, stops and restarts]; the first that fits counts. */
const CLOCKS: readonly (readonly [RegExp, string, string])[] = [
  // OWN3: the police and their superior (PSAPL 118; AJ 165).
  [/^(PA|RTA|SLA-INTAKE|SLA-POLICE)/, 'OHB', 'OB'],
  // PMR 33: the committee at the station.
  [/^(PM4|LM15|SLA-AGREEMENT|SLA-FILING-PREP)/, 'OHMB', 'OB'],
  // OP24 3: of a mediation that the court entrusted.
  [/^CM(?!18)/, 'MJDP', 'JD'],
  // OWN1: of second instance (CPL 183).
  [/^(T16\.judgment|T16\.ruling|T5\.second|T6\.second|SLA-HEARING-HELD\.second)$/, 'dp', 'ad'],
  // OWN1, OWN2: the court's, and periods that a party missed (CPL 86, 152, 205).
  [/^(PM10|JC|FL|RL|LA|LI17|SLA-CONFIRM|SLA-OBJECTION|SLA-REGISTERED|SLA-JUDGE-)/, 'JDP', 'JD'],
  [/^(T18|T19|DV|E\d|SX)/, 'JDP', 'JDE'],
  [/^(T\d|CM18|SV|LM|SLA-JUDGMENT|SLA-SERVE|SLA-HEARING)/, 'JDP', 'JD'],
  [/^(SLA-URGING|SLA-IN-FORCE|SLA-CLOSED)/, 'JDP', 'JDE'],
  // Steps of the platform: of whoever has the case.
  [/^SLA-/, 'OHJDP', 'OJDE'],
];

/** OWN7: the office that made the fact corrects its date (CPL 87, 100, 126, 155, 177; PML 29; OMR 12). */
const FACTS: Readonly<Record<string, string>> = {
  agreement_reached: 'OHJ',
  agreement_in_suit: 'JDPC',
  service_effected: 'JDPCFE',
  complaint_submitted: 'JDPCF',
  case_registered: 'JDPCF',
  mediator_accepted: 'JDPCF',
  instrument_issued: 'JDPC',
  appeal_instrument: 'a',
  demand_recorded: 'JDPCE',
  execution_applied: 'JDPCE',
};

/** OWN5, OWN6 (CPL 41, 44, 49; PPL 45; PML 19; OMR 10; TY 15). */
const PEOPLE: Readonly<Record<string, readonly [assign: string, recuse: string]>> = {
  officer: ['HB', 'HB'],
  judge: ['DP', 'P'],
  filing_judge: ['DP', 'P'],
  execution_judge: ['DP', 'P'],
  clerk: ['DPC', 'JDP'],
  mediator: ['HB', 'HB'],
  court_mediator: ['DPC', 'JDP'],
  appeal_judge: ['dp', 'p'],
};

export interface Oracle {
  readonly parties: typeof PARTIES;
  readonly facts: typeof FACTS;
  readonly people: typeof PEOPLE;
  readonly clocks: typeof CLOCKS;
  readonly appoints: string;
  readonly agrees: string;
}

/** OMR 10 who appoints; OWN8 (CPL 97) who mediates for the court. */
export const ORACLE: Oracle = {
  parties: PARTIES,
  facts: FACTS,
  people: PEOPLE,
  clocks: CLOCKS,
  appoints: 'JDCF',
  agrees: 'J',
};

const clockOwners = ({ clocks }: Oracle, rule: string, extends_: boolean): string => {
  const [, extend = '', exclude = ''] = clocks.find(([fits]) => fits.test(rule)) ?? [];
  return extends_ ? extend : exclude;
};

/** What a decision is about, as the case had it before. */
export interface Subject {
  readonly place: Place;
  readonly rule?: string;
  readonly fact?: string;
  readonly capacity?: string;
}

const NOBODY = ['', ''] as const;

/** Before a court the bailiff, who serves, finds out who somebody is as well. */
const whoIdentifies = (letters: string): string =>
  letters.includes('C') && !letters.includes('O') ? `${letters}Y` : letters;

/** @returns the letters of those who own it */
export function ownersOf(oracle: Oracle, type: string, { place, rule, fact, capacity }: Subject): string {
  switch (type) {
    case 'add_party':
    case 'record_party_change':
      return oracle.parties[place];
    case 'identify_party':
    case 'correct_party':
      return whoIdentifies(oracle.parties[place]);
    case 'extend_deadline':
      return clockOwners(oracle, rule ?? '', true);
    case 'exclude_period':
    case 'stop_clock':
    case 'restart_clock':
      return clockOwners(oracle, rule ?? '', false);
    case 'correct':
      return oracle.facts[fact ?? ''] ?? '';
    case 'assign_person':
      return (oracle.people[capacity ?? ''] ?? NOBODY)[0];
    case 'recuse_person':
      return (oracle.people[capacity ?? ''] ?? NOBODY)[1];
    case 'appoint_mediator':
      return oracle.appoints;
    default:
      return oracle.agrees;
  }
}
