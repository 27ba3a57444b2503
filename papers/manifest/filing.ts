/** Papers of a suit before it is registered (起诉): what a party hands in, and the notice of defects. */
import { goesToCourt } from '../../domain/access/policy/walls.ts';
import { ELECTRONIC_CHANNEL } from '../../domain/chapters/service/words.ts';
import { words } from '../../domain/words.ts';
import {
  type CaseFacts,
  type DocumentFacts,
  type Known,
  lastOf,
  partiesAs,
  textOf,
} from '../facts/case-facts.ts';
import { isProtected } from '../facts/protected.ts';
import type { Field, Paper, Subject } from '../paper.ts';
import { ELEMENT_FIELDS } from './complaint-elements.ts';
import {
  COURT,
  EVERY_PART,
  type Holds,
  IN_SUIT,
  MATTER,
  namesOf,
  ofCase,
  ofParties,
  oneParty,
  parties,
  SUMMARY,
} from './fields.ts';

const CLAIMS: Field = {
  ...words('诉讼请求', 'claims'),
  source: 'complaint_submitted.claims',
  read: (facts) => textOf(facts, lastOf(facts, 'complaint_submitted')?.data.claims),
};

/** Where papers reach the plaintiffs, as they confirmed it. */
const ADDRESSES: Field = {
  ...words('送达地址', 'address for service'),
  source: 'address_confirmed.address',
  read: (facts) => {
    const { addresses } = facts.state;
    const told = partiesAs(facts, 'applicant').filter(({ partyId }) => !isProtected(facts.state, partyId));
    const said = told.flatMap(({ partyId, name = '' }) => {
      const text = textOf(facts, addresses.find((one) => one.partyId === partyId)?.address);
      return text === undefined ? [] : [`${name}：${text}`];
    });
    return said.length === 0 ? undefined : said.join('；');
  },
};

/** 民事诉讼法 第124条 asks how and where each is reached; the rest of what is known of the defendant is not the plaintiff’s to tell. */
export const SUIT: Holds = { needs: ['phone', 'address'], signers: ['applicant'] };

const complaint: Paper = {
  code: 'complaint',
  group: 'filing',
  row: '民事起诉状（要素式）',
  article: '民事诉讼法 第123条、第124条',
  version: 1,
  from: 'party',
  subjects: ofCase,
  fields: {
    parties: parties(IN_SUIT, SUIT),
    matter: MATTER,
    court: COURT,
    ...ELEMENT_FIELDS,
    claims: CLAIMS,
    summary: SUMMARY,
    addresses: ADDRESSES,
  },
};

const oral: Paper = {
  code: 'oral_complaint',
  group: 'filing',
  row: '口头起诉笔录',
  article: '民事诉讼法 第123条；民诉法解释 第265条',
  version: 1,
  from: 'court',
  subjects: ofCase,
  fields: {
    parties: parties(IN_SUIT, SUIT),
    matter: MATTER,
    court: COURT,
    claims: CLAIMS,
    summary: SUMMARY,
  },
};

/** What was handed in to prove something, and named by an act; nothing of a mediation, of public order, of visits and of service. */
const TO_PROVE: ReadonlySet<string> = new Set(['filing', 'trial']);

export const isEvidence = ({
  purpose,
  claimed,
  asEvidence,
}: Pick<DocumentFacts, 'purpose' | 'claimed' | 'asEvidence'>): boolean =>
  goesToCourt(purpose) && (asEvidence === true || (claimed && TO_PROVE.has(purpose)));

const evidenceOf = ({ documents }: CaseFacts): CaseFacts['documents'] => documents.filter(isEvidence);

const evidenceList: Paper = {
  code: 'evidence_list',
  group: 'filing',
  row: '民事起诉状（要素式）',
  article: '民事诉讼法 第124条；民事证据规定 第19条',
  version: 1,
  from: 'party',
  subjects: (facts) => (evidenceOf(facts).length === 0 ? [] : ofCase(facts)),
  fields: {
    matter: MATTER,
    documents: {
      ...words('证据', 'evidence'),
      source: 'documents handed in for filing or trial',
      read: (facts) => evidenceOf(facts).map(({ name, receivedOn }) => ({ name, receivedOn })),
    },
  },
};

const authority: Paper = {
  code: 'authority',
  group: 'filing',
  row: '授权委托书',
  article: '民事诉讼法 第62条',
  version: 1,
  from: 'party',
  subjects: ofParties('applicant', 'respondent', 'third_party'),
  fields: {
    party: oneParty(IN_SUIT, { signers: EVERY_PART }),
    matter: MATTER,
    against: {
      ...words('对方当事人', 'the other side'),
      source: 'parties',
      read: (facts, id) => {
        const own = facts.parties.find(({ partyId }) => partyId === id)?.role;
        return namesOf(facts, own === 'respondent' ? 'applicant' : 'respondent');
      },
    },
  },
};

const confirmedOf = ({ state }: CaseFacts, id: string) =>
  state.addresses.find(({ partyId }) => partyId === id);

const address: Paper = {
  code: 'address_confirmation',
  group: 'service',
  row: '送达地址确认书',
  article: '法院专递规定 第3条、第4条；民诉法解释 第137条',
  version: 1,
  from: 'court',
  subjects: ofParties('applicant', 'respondent', 'third_party'),
  fields: {
    party: oneParty(IN_SUIT, { signers: EVERY_PART }),
    matter: MATTER,
    court: COURT,
    address: {
      ...words('送达地址', 'address for service'),
      source: 'address_confirmed.address',
      read: (facts, id) => textOf(facts, confirmedOf(facts, id)?.address),
    },
    channels: {
      ...words('电子送达方式', 'electronic channels'),
      source: 'address_confirmed.channels',
      read: (facts, id) => confirmedOf(facts, id)?.channels.map((one) => ELECTRONIC_CHANNEL[one].zh),
    },
    everyChannel: {
      ...words('可选的电子送达方式', 'channels there are'),
      source: 'domain/chapters/service/words.ts',
      read: () => Object.values(ELECTRONIC_CHANNEL).map(({ zh }) => zh),
    },
  },
};

const asked = (facts: CaseFacts): Known<'correction_requested'> | undefined =>
  lastOf(facts, 'correction_requested');

const since = (event: { readonly recordedAt: number } | undefined): readonly Subject[] =>
  event === undefined ? [] : [{ id: '', at: event.recordedAt }];

const correction: Paper = {
  code: 'correction_notice',
  group: 'filing',
  row: '补正告知书',
  article: '登记立案规定 第7条',
  version: 1,
  from: 'court',
  subjects: (facts) => since(asked(facts)),
  fields: {
    plaintiffs: {
      ...words('起诉人', 'who sues'),
      source: 'parties',
      enter: 'identify_party',
      read: (facts) => namesOf(facts, 'applicant'),
    },
    matter: MATTER,
    items: {
      ...words('需要补正的内容', 'the defects'),
      source: 'correction_requested.items',
      enter: 'request_correction',
      read: (facts) => {
        const texts = asked(facts)?.data.items.map(({ text }) => textOf(facts, text));
        return texts?.includes(undefined) === true ? undefined : texts?.flatMap((one) => one ?? []);
      },
    },
    days: {
      ...words('补正期限', 'days to correct'),
      source: 'correction_requested.days',
      read: (facts) => asked(facts)?.data.days,
    },
    date: { ...words('日期', 'day'), source: 'correction_requested', read: (facts) => asked(facts)?.on },
    court: COURT,
  },
};

export const FILING_PAPERS: readonly Paper[] = [
  complaint,
  oral,
  evidenceList,
  authority,
  address,
  correction,
];
