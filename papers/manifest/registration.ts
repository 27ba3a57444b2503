/** What the court tells the parties of a registered suit (立案): acceptance, response, the fee. */
import { PROCEDURE } from '../../domain/chapters/filing/words.ts';
import { ruleOf } from '../../domain/law/rule.ts';
import { words } from '../../domain/words.ts';
import { type CaseFacts, type Known, allOf, lastOf } from '../facts/case-facts.ts';
import { moneyText } from '../facts/items.ts';
import type { Field, Paper, Subject } from '../paper.ts';
import { COURT, COURT_NUMBER, courtNumber, IN_SUIT, MATTER, namesOf, ofParties, oneParty } from './fields.ts';
import { lengthOf } from './lengths.ts';

const registered = (facts: CaseFacts): Known<'case_registered'> | undefined =>
  lastOf(facts, 'case_registered');

const REGISTERED = {
  matter: MATTER,
  court: COURT,
  courtCaseNumber: COURT_NUMBER,
  procedure: {
    ...words('审理程序', 'procedure'),
    source: 'case_registered.procedure',
    read: (facts) => {
      const procedure = registered(facts)?.data.procedure;
      return procedure === undefined ? undefined : PROCEDURE[procedure].zh;
    },
  },
  date: {
    ...words('受理日期', 'day of acceptance'),
    source: 'case_registered.date',
    read: (facts) => registered(facts)?.data.date,
  },
} as const satisfies Readonly<Record<string, Field>>;

const forEach =
  (
    role: 'applicant' | 'respondent',
    event: (facts: CaseFacts) => { readonly recordedAt: number } | undefined,
  ) =>
  (facts: CaseFacts): readonly Subject[] => {
    const at = event(facts)?.recordedAt;
    return at === undefined ? [] : ofParties(role)(facts).map((one) => ({ ...one, at }));
  };

const acceptance: Paper = {
  code: 'acceptance_notice',
  group: 'filing',
  row: '举证、受理、应诉通知书, 传票, 权利义务告知书, 交费通知',
  article: '民事诉讼法 第126条、第129条',
  version: 1,
  from: 'court',
  number: courtNumber,
  subjects: forEach('applicant', registered),
  fields: {
    party: oneParty(IN_SUIT),
    against: {
      ...words('对方当事人', 'the other side'),
      source: 'parties',
      read: (facts) => namesOf(facts, 'respondent'),
    },
    ...REGISTERED,
  },
};

const response: Paper = {
  code: 'response_notice',
  group: 'filing',
  row: '举证、受理、应诉通知书, 传票, 权利义务告知书, 交费通知',
  article: '民事诉讼法 第128条、第129条',
  version: 1,
  from: 'court',
  number: courtNumber,
  subjects: forEach('respondent', registered),
  fields: {
    party: oneParty(IN_SUIT),
    against: {
      ...words('对方当事人', 'the other side'),
      source: 'parties',
      read: (facts) => namesOf(facts, 'applicant'),
    },
    ...REGISTERED,
    days: {
      ...words('答辩期', 'days to answer'),
      source: 'rule T2',
      read: ({ state }) => lengthOf(state, 'T2'),
    },
  },
};

/** What is to be paid, as the notice asked for it and the court decided on relief since. */
interface FeeAsked {
  readonly amount: string;
  readonly days: number | undefined;
  readonly date: string;
  readonly recordedAt: number;
}

const NOTHING_TO_PAY: ReadonlySet<string> = new Set(['exempted', 'deferred']);

const daysAfterRelief = ({ state }: CaseFacts, days: number | undefined): number | undefined =>
  days ?? ruleOf(state.policy, 'FL9.relief')?.courtSet?.default;

/** While their application for relief waits nothing is asked of who applied (诉讼费用交纳办法 第22条). */
const waitsForRelief = ({ state: { trial } }: CaseFacts, partyId: string): boolean =>
  trial.feeReliefs?.some((one) => one.status === 'pending' && one.partyId === partyId) === true;

/** @returns undefined where the fee is not to be paid, or not now */
function feeAsked(facts: CaseFacts, partyId: string): FeeAsked | undefined {
  const asked = lastOf(facts, 'fee_notice_issued');
  if (asked === undefined || NOTHING_TO_PAY.has(asked.data.relief ?? '')) return undefined;
  if (waitsForRelief(facts, partyId)) return undefined;
  const notice = { ...asked.data, recordedAt: asked.recordedAt, days: lengthOf(facts.state, 'FL9') };
  const decided = allOf(facts, 'fee_relief_decided');
  const granted = decided.filter(({ data }) => data.outcome === 'granted');
  if (granted.some(({ data }) => NOTHING_TO_PAY.has(data.relief))) return undefined;
  const amount = granted.at(-1)?.data.amount ?? notice.amount;
  const own = decided.findLast(({ data }) => data.partyId === partyId);
  if (own === undefined) return { ...notice, amount };
  const { days, date } = own.data;
  return { amount, days: daysAfterRelief(facts, days), date, recordedAt: own.recordedAt };
}

/** One for each plaintiff of whom it is asked. */
const feePayers = (facts: CaseFacts): readonly Subject[] =>
  ofParties('applicant')(facts).flatMap((one) => {
    const at = feeAsked(facts, one.id)?.recordedAt;
    return at === undefined ? [] : [{ ...one, at }];
  });

const fee: Paper = {
  code: 'fee_notice',
  group: 'filing',
  row: '举证、受理、应诉通知书, 传票, 权利义务告知书, 交费通知',
  article: '诉讼费用交纳办法 第22条',
  version: 1,
  from: 'court',
  number: courtNumber,
  subjects: feePayers,
  fields: {
    party: oneParty(IN_SUIT),
    matter: MATTER,
    court: COURT,
    courtCaseNumber: COURT_NUMBER,
    amount: {
      ...words('应交金额', 'amount'),
      source: 'fee_notice_issued.amount, fee_relief_decided.amount',
      read: (facts, id) => {
        const amount = feeAsked(facts, id)?.amount;
        return amount === undefined ? undefined : moneyText(amount);
      },
    },
    days: {
      ...words('交费期限', 'days to pay'),
      source: 'rule FL9; after fee_relief_decided its days, else rule FL9.relief',
      read: (facts, id) => feeAsked(facts, id)?.days,
    },
    date: {
      ...words('日期', 'day'),
      source: 'fee_notice_issued.date, fee_relief_decided.date',
      read: (facts, id) => feeAsked(facts, id)?.date,
    },
  },
};

export const REGISTRATION_PAPERS: readonly Paper[] = [acceptance, response, fee];
