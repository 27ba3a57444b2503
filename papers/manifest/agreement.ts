/** Papers of an agreement (调解协议) by who mediated it, and of its judicial confirmation (司法确认). */
import { mediatingFor } from '../../domain/access/policy/mediation.ts';
import type { Agreement } from '../../domain/chapters/agreement/shape.ts';
import { MEDIATING_BODY } from '../../domain/chapters/agreement/words.ts';
import { CAPACITY } from '../../domain/chapters/people/words.ts';
import { TRAFFIC_BASIS } from '../../domain/chapters/traffic/words.ts';
import type { MediatingBody } from '../../domain/kernel/codes.ts';
import { words } from '../../domain/words.ts';
import {
  actedAs,
  agreementOf,
  allOf,
  type CaseFacts,
  isThere,
  type Known,
  partyOf,
  textOf,
} from '../facts/case-facts.ts';
import { itemTexts } from '../facts/items.ts';
import type { Field, Paper, Subject } from '../paper.ts';
import { COURT, type Detail, EVERY_PART, IN_MEDIATION, MATTER, partiesFound, SUMMARY } from './fields.ts';

const reached = (facts: CaseFacts, id: string): Known<'agreement_reached'> | undefined =>
  allOf(facts, 'agreement_reached').find(({ data }) => data.agreementId === id);

const subjects = (facts: CaseFacts, which: (one: Agreement) => boolean): readonly Subject[] =>
  facts.state.agreements.filter(which).map(({ agreementId, date }) => ({
    id: agreementId,
    label: date,
    at: reached(facts, agreementId)?.recordedAt ?? 0,
  }));

const by =
  (...bodies: readonly MediatingBody[]) =>
  (facts: CaseFacts): readonly Subject[] =>
    subjects(facts, ({ mediatingBody }) => bodies.includes(mediatingBody));

/** They all sign it, so that it holds the details of each (人民调解法 第29条). */
const agreementParties = (...needs: readonly Detail[]): Field => ({
  ...words('当事人', 'parties'),
  source: `agreement_reached.partyIds${needs.map((one) => `, ${one}`).join('')}`,
  read: (facts, id) => {
    const ids = agreementOf(facts, id)?.partyIds ?? [];
    const signers = ids.flatMap((one) => partyOf(facts, one) ?? []);
    return partiesFound(facts, signers, IN_MEDIATION, { needs, signers: EVERY_PART });
  },
});

const DATE: Field = {
  ...words('协议日期', 'date of the agreement'),
  source: 'agreement_reached.date',
  read: (facts, id) => agreementOf(facts, id)?.date,
};

const AGREED = {
  matter: MATTER,
  summary: SUMMARY,
  items: {
    ...words('履行内容', 'what is to be performed'),
    source: 'agreement_reached.items',
    read: (facts, id) => itemTexts(facts, agreementOf(facts, id)?.items ?? []),
  },
  text: {
    ...words('协议文本', 'the wording of the agreement'),
    source: 'agreement_reached.text',
    read: (facts, id) => textOf(facts, reached(facts, id)?.data.text),
  },
  date: DATE,
} as const satisfies Readonly<Record<string, Field>>;

const BODY: Field = {
  ...words('调解组织', 'mediating body'),
  source: 'agreement_reached.mediatingBody',
  read: (facts, id) => {
    const body = agreementOf(facts, id)?.mediatingBody;
    return body === undefined ? undefined : MEDIATING_BODY[body].zh;
  },
};

/** Who took the act, in a role in which they mediate for the body that it names; else a line to write on. */
const CONDUCTS: Field = {
  ...CAPACITY.mediator,
  source: 'who took agreement_reached, by its mediatingBody',
  read: (facts, id) => {
    const event = reached(facts, id);
    return event === undefined ? undefined : actedAs(event, mediatingFor(event.data.mediatingBody));
  },
};

const peoples: Paper = {
  code: 'peoples_agreement',
  group: 'agreement',
  row: '人民调解协议书',
  article: '人民调解法 第28条、第29条',
  version: 1,
  from: 'party',
  subjects: by('peoples_mediation_committee'),
  fields: {
    parties: agreementParties(),
    ...AGREED,
    form: {
      ...words('形式', 'form'),
      source: 'agreement_reached.form',
      read: (facts, id) => agreementOf(facts, id)?.form,
    },
    conducts: CONDUCTS,
  },
};

const publicOrder: Paper = {
  code: 'public_order_agreement',
  group: 'agreement',
  row: '治安调解协议书',
  article: '治安管理处罚法 第9条；办理行政案件程序规定 第184条',
  version: 1,
  from: 'station',
  subjects: (facts) => (facts.publicOrder ? by('police')(facts) : []),
  fields: {
    parties: agreementParties('idNumber'),
    ...AGREED,
    conducts: { ...CONDUCTS, ...CAPACITY.officer },
  },
};

/** The traffic police had accepted the joint application when it was reached (RTA 86). */
const isOfTraffic = (facts: CaseFacts, { mediatingBody, seq }: Agreement): boolean =>
  mediatingBody === 'police' && allOf(facts, 'traffic_mediation_accepted').some((one) => one.seq < seq);

/** The traffic police are no unit of the case: who they are is written by hand beside the place of the seal. */
const traffic: Paper = {
  code: 'traffic_agreement',
  group: 'agreement',
  row: '交通损害赔偿调解书',
  article: '道路交通事故处理程序规定 第93条',
  version: 1,
  from: 'party',
  subjects: (facts) => (facts.publicOrder ? [] : subjects(facts, (one) => isOfTraffic(facts, one))),
  fields: {
    parties: agreementParties('idNumber'),
    basis: {
      ...words('调解依据', 'on what the mediation rests'),
      source: 'traffic_mediation_accepted.basis',
      read: (facts, id) => {
        const { seq = 0 } = agreementOf(facts, id) ?? {};
        const accepted = allOf(facts, 'traffic_mediation_accepted').findLast((one) => one.seq < seq);
        return accepted === undefined ? undefined : TRAFFIC_BASIS[accepted.data.basis].zh;
      },
    },
    ...AGREED,
    conducts: { ...CONDUCTS, ...words('主持调解的交通警察', 'traffic police officer who mediated') },
  },
};

const invited: Paper = {
  code: 'invited_agreement',
  group: 'agreement',
  row: '特邀调解协议书',
  article: '特邀调解规定 第24条',
  version: 1,
  from: 'party',
  subjects: (facts) => {
    const others = by(
      'invited_organisation',
      'industry_organisation',
      'commercial_organisation',
      'labour_committee',
      'court',
    )(facts);
    if (facts.publicOrder) return others;
    return [
      ...others,
      ...subjects(facts, (one) => one.mediatingBody === 'police' && !isOfTraffic(facts, one)),
    ];
  },
  fields: {
    parties: agreementParties(),
    ...AGREED,
    body: BODY,
    conducts: CONDUCTS,
  },
};

/** Applied for by the parties of the agreement together: by nobody where one of them is gone. */
const allThere = (facts: CaseFacts, partyIds: readonly string[]): boolean =>
  partyIds.every((one) => facts.parties.some((party) => party.partyId === one && isThere(party)));

const confirmation: Paper = {
  code: 'confirmation_application',
  group: 'agreement',
  row: '司法确认申请书',
  article: '民事诉讼法 第205条；民诉法解释 第353条、第354条',
  version: 1,
  from: 'party',
  subjects: (facts) =>
    subjects(facts, ({ confirmable, partyIds }) => confirmable !== 'red' && allThere(facts, partyIds)),
  fields: {
    parties: agreementParties('idNumber', 'phone', 'address'),
    matter: MATTER,
    summary: SUMMARY,
    items: AGREED.items,
    text: AGREED.text,
    date: DATE,
    body: BODY,
    conducts: CONDUCTS,
    court: COURT,
  },
};

export const AGREEMENT_PAPERS: readonly Paper[] = [peoples, publicOrder, traffic, invited, confirmation];
