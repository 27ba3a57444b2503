/**
 * Who may decide on what, stage by stage, written by hand from the articles named beside each row and from the paper,
 * not from the tables of the code: `ownership.walk.test.ts` holds the two against each other. A letter is a role at a place:
 * station O officer, H chief, M mediator, L legal worker; B the bureau; court J judge, D division head, P president,
 * C clerk, F filing judge, Y bailiff, E execution judge; court of appeal a judge, d division head, p president, c clerk.
 */
import type { RuleId } from '../../../../domain/law/rule.ts';

/** PML 17: before a suit parties join and leave a mediation at the station. */
const BEFORE_SUIT = ['intake', 'police_mediation', 'agreement_in_force', 'filing_preparation'];
/** A judge guides (PAPER 9), the mediation is still the station's: both write down who takes part. */
const GUIDED = ['awaiting_judge', 'judge_mediation'];
/** CPL 205, 126, 135, 153: before a court the court says who is a party. */
const BEFORE_COURT = [
  'judicial_confirmation',
  'filing_review',
  'mediation_after_registration',
  'trial',
  'appeal',
];
/** CPL 267: who takes a dead debtor's place is for the executing court. */
const IN_FORCE = ['in_force', 'urging', 'execution', 'closed_for_now'];

const over = (places: readonly string[], letters: string): Record<string, string> =>
  Object.fromEntries(places.map((place) => [place, letters]));

export const PARTIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  add_party: {
    ...over(BEFORE_SUIT, 'OHML'),
    ...over(GUIDED, 'OHMLJC'),
    ...over(BEFORE_COURT, 'JCF'),
    ...over(IN_FORCE, 'JCE'),
    appeal_transferred: 'a',
  },
  identify_party: {
    ...over(BEFORE_SUIT, 'OHML'),
    ...over(GUIDED, 'OHMLJC'),
    ...over(BEFORE_COURT, 'JCFY'),
    ...over(IN_FORCE, 'JCYE'),
    appeal_transferred: 'a',
  },
  correct_party: {
    ...over(BEFORE_SUIT, 'OHML'),
    ...over(GUIDED, 'OHMLJC'),
    ...over(BEFORE_COURT, 'JCFY'),
    ...over(IN_FORCE, 'JCYE'),
    appeal_transferred: 'a',
  },
  // CPL 153(1): the death of a party stays the suit, which only its court can do.
  record_party_change: {
    ...over(BEFORE_SUIT, 'OHML'),
    ...over(GUIDED, 'OHMLJC'),
    ...over(BEFORE_COURT, 'JCF'),
    ...over(IN_FORCE, 'JCE'),
    appeal_transferred: 'a',
  },
};

/** Of a rule of each kind: who extends it, and who leaves days out of it. Whose clock it is does not change with the stage. */
export const CLOCKS: Readonly<Partial<Record<RuleId, readonly [extend: string, exclude: string]>>> = {
  PA5: ['OHB', 'OB'], // PSAPL 118, AJ 165: the police and their superior
  RTA90: ['OHB', 'OB'], // RTA 90: the police
  'SLA-INTAKE': ['OHB', 'OB'],
  PM4: ['OHMB', 'OB'], // PMR 33: the committee at the station, with both parties
  'SLA-JUDGE-GUIDE': ['JDP', 'JD'],
  'CM3.summary': ['MJDP', 'JD'], // OP24 3: the parties agree before the mediator; what does not count is the court's
  CM1: ['MJDP', 'JD'],
  PM10: ['JDP', 'JD'], // CPL 86, 205: only the court restores the time to apply to it
  JC2: ['JDP', 'JD'], // CPL 187
  FL4: ['JDP', 'JD'], // REG 7
  T2: ['JDP', 'JD'], // CPL 86
  T7: ['JDP', 'JD'], // CPL 152, CPLI 243
  T8: ['JDP', 'JD'],
  T9: ['JDP', 'JD'],
  'T14.judgment': ['JDP', 'JD'], // CPL 86
  'T16.file': ['JDP', 'JD'], // CPL 174: while the file is with the court appealed from
  'T18.urgent': ['JDP', 'JDE'], // CPL 103
  'DV28.urgent': ['JDP', 'JDE'], // DVL 28
  E1: ['JDP', 'JDE'], // CPL 250, 86
  E10: ['JDP', 'JDE'], // TL 5
  'SX.term': ['JDP', 'JDE'], // SXP 2
  'SLA-ARCHIVE': ['OHJDP', 'OJDE'], // a step of the platform: of whoever has the case
};

/** CPL 183: the limits of the second instance, of which its heads decide once the file is there. */
export const APPEAL_CLOCKS: Readonly<Partial<Record<RuleId, readonly [string, string]>>> = {
  'T16.register': ['dp', 'a'],
  'T16.judgment': ['dp', 'a'],
  'T16.ruling': ['dp', 'a'],
};

/** By the type of the dated event: who made it corrects it. */
export const FACTS: Readonly<Record<string, string>> = {
  agreement_reached: 'OHJ', // PML 29: drawn up at the station, or before the judge who guided
  service_effected: 'JDPCFE', // CPL 87: the court serves
  complaint_submitted: 'JDPCF', // CPL 126: the court receives
  case_registered: 'JDPCF',
  mediator_accepted: 'JDPCF', // OMR 12: towards the court
  instrument_issued: 'JDPC', // CPL 155
  demand_recorded: 'JDPCE', // CPL 250: its limit is examined in execution
  execution_applied: 'JDPCE', // EX 16
};

/** CPL 100: an agreement in a suit. CPL 177: a judgment of the second instance. */
export const FACTS_BY_COURT = { agreement_in_suit: 'JDPC', appeal_judgment: 'a' } as const;

interface People {
  readonly [capacity: string]: { readonly assign: string; readonly recuse: string };
}

/** PPL 45 the police, PML 19 the committee's mediator, CPL 44 the bench, CPL 49 its recusal by the president. */
export const PEOPLE: People = {
  officer: { assign: 'HB', recuse: 'HB' },
  judge: { assign: 'DP', recuse: 'P' },
  filing_judge: { assign: 'DP', recuse: 'P' },
  execution_judge: { assign: 'DP', recuse: 'P' },
  // CPL 49: others than judges by the presiding or sole judge.
  clerk: { assign: 'DPC', recuse: 'JDP' },
};
export const MEDIATOR_BEFORE_SUIT = { assign: 'HB', recuse: 'HB' };
/** OMR 10, TY 15: the mediator of a registered case is the court's. */
export const MEDIATOR_IN_SUIT = { assign: 'DPC', recuse: 'JDP' };
/** Once the file is with the court of appeal (CPL 41, 44, 49). */
export const APPEAL_JUDGE = { assign: 'dp', recuse: 'p' };

/** Somebody who is assigned to nothing, by where they work. */
export const UNASSIGNED = { station: 'HB', court: 'P' };

/** OMR 10. */
export const APPOINTS = 'JDCF';
/** CPL 97: what the court mediates, a judge mediates. */
export const AGREES_FOR_COURT = 'J';
/** TL 9, CPLI 243: an appraisal ordered by the court stops its limit; one of the police theirs. */
export const STOPS = { T8: 'JCFE', PA5: 'OHL' };
