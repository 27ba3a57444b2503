/** Papers of a mediation (调解), from the application to its end. Forms: docs/law.md §10. */
import { MEDIATION_END_REASON, SESSION_OUTCOME } from '../../domain/chapters/mediation/words.ts';
import { CONSENT_MODE } from '../../domain/chapters/people/words.ts';
import { SOURCE } from '../../domain/chapters/intake/words.ts';
import { words } from '../../domain/words.ts';
import { allOf, type CaseFacts, type Known, lastOf, partyOf, textOf } from '../facts/case-facts.ts';
import type { Paper } from '../paper.ts';
import { IN_MEDIATION, inCharge, MATTER, ofCase, parties, STATION, SUMMARY } from './fields.ts';

const CONDUCTS = inCharge('assign_person', 'mediator', 'officer', 'judge');

const sessionOf = (facts: CaseFacts, subject: string): Known<'session_held'> | undefined =>
  allOf(facts, 'session_held').find(({ data }) => String(data.no) === subject);

const factsOf = (facts: CaseFacts, subject: string): Known<'undisputed_facts_recorded'> | undefined =>
  allOf(facts, 'undisputed_facts_recorded').find(({ seq }) => String(seq) === subject);

/** What was taken down at the session, else in notes of the mediation since. */
function courseOf(facts: CaseFacts, subject: string): string | undefined {
  const session = sessionOf(facts, subject);
  if (session === undefined) return undefined;
  const own = textOf(facts, session.data.notes);
  if (own !== undefined) return own;
  const next = allOf(facts, 'session_held').find(({ seq }) => seq > session.seq)?.seq ?? Infinity;
  const notes = allOf(facts, 'note_recorded').filter(({ seq }) => seq > session.seq && seq < next);
  const texts = notes.flatMap(({ data }) => textOf(facts, data.text) ?? []);
  return texts.length === 0 ? undefined : texts.join('\n');
}

const application: Paper = {
  code: 'mediation_application',
  group: 'mediation',
  row: '人民调解申请书',
  article: '人民调解法 第17条、第18条',
  version: 1,
  from: 'party',
  subjects: ofCase,
  fields: { parties: parties(IN_MEDIATION), matter: MATTER, summary: SUMMARY },
};

const registration: Paper = {
  code: 'mediation_registration',
  group: 'mediation',
  row: '受理登记表',
  article: '人民调解法 第17条、第27条',
  version: 1,
  from: 'station',
  subjects: ofCase,
  fields: {
    date: {
      ...words('登记日期', 'registered on'),
      source: 'case_opened.openedOn',
      read: ({ openedOn }) => openedOn,
    },
    source: {
      ...words('来源', 'source'),
      source: 'case_opened.source',
      read: ({ state }) => SOURCE[state.source].zh,
    },
    parties: parties(IN_MEDIATION),
    matter: MATTER,
    summary: SUMMARY,
    conducts: CONDUCTS,
  },
};

const rights: Paper = {
  code: 'rights_and_duties',
  group: 'mediation',
  row: '调解卷宗',
  article: '人民调解法 第23条、第24条；特邀调解规定 第14条、第15条',
  version: 1,
  from: 'station',
  subjects: ofCase,
  fields: { parties: parties(IN_MEDIATION), matter: MATTER, conducts: CONDUCTS },
};

const record: Paper = {
  code: 'mediation_record',
  group: 'mediation',
  row: '调解笔录',
  article: '人民调解法 第27条；在线调解规则 第22条',
  version: 1,
  from: 'station',
  subjects: (facts) =>
    allOf(facts, 'session_held').map(({ data, recordedAt }) => ({
      id: String(data.no),
      label: `第${data.no}次，${data.date}`,
      at: recordedAt,
    })),
  fields: {
    no: {
      ...words('次数', 'number'),
      source: 'session_held.no',
      read: (facts, id) => sessionOf(facts, id)?.data.no,
    },
    date: {
      ...words('日期', 'day'),
      source: 'session_held.date',
      read: (facts, id) => sessionOf(facts, id)?.data.date,
    },
    mode: {
      ...words('方式', 'mode'),
      source: 'session_held.mode',
      read: (facts, id) => {
        const mode = sessionOf(facts, id)?.data.mode;
        return mode === undefined ? undefined : CONSENT_MODE[mode].zh;
      },
    },
    parties: parties(IN_MEDIATION),
    matter: MATTER,
    conducts: CONDUCTS,
    course: {
      ...words('调解经过', 'the course of the mediation'),
      source: 'session_held.notes, note_recorded.text',
      enter: 'record_note',
      read: courseOf,
    },
    outcome: {
      ...words('结果', 'outcome'),
      source: 'session_held.outcome',
      read: (facts, id) => {
        const outcome = sessionOf(facts, id)?.data.outcome;
        return outcome === undefined ? undefined : SESSION_OUTCOME[outcome].zh;
      },
    },
  },
};

const undisputed: Paper = {
  code: 'undisputed_facts',
  group: 'mediation',
  row: '调解笔录',
  article: '在线调解规则 第22条',
  version: 1,
  from: 'station',
  subjects: (facts) =>
    allOf(facts, 'undisputed_facts_recorded').map(({ seq, data, recordedAt }) => ({
      id: String(seq),
      label: data.date,
      at: recordedAt,
    })),
  fields: {
    parties: parties(IN_MEDIATION),
    matter: MATTER,
    facts: {
      ...words('无争议事实', 'undisputed facts'),
      source: 'undisputed_facts_recorded.undisputedFacts',
      enter: 'record_undisputed_facts',
      read: (facts, id) => textOf(facts, factsOf(facts, id)?.data.undisputedFacts),
    },
    signedBy: {
      ...words('签名的当事人', 'signed by'),
      source: 'undisputed_facts_recorded.signedBy',
      read: (facts, id) =>
        factsOf(facts, id)?.data.signedBy.flatMap((one) => partyOf(facts, one)?.name ?? []),
    },
    date: {
      ...words('日期', 'day'),
      source: 'undisputed_facts_recorded.date',
      read: (facts, id) => factsOf(facts, id)?.data.date,
    },
    conducts: CONDUCTS,
  },
};

const end: Paper = {
  code: 'mediation_end',
  group: 'mediation',
  row: '调解终结、退回函',
  article: '人民调解法 第26条；在线调解规则 第15条',
  version: 1,
  from: 'station',
  subjects: (facts) => {
    const ended = lastOf(facts, 'mediation_ended');
    return ended === undefined || ended.data.reason === 'agreement' ? [] : [{ id: '', at: ended.recordedAt }];
  },
  fields: {
    parties: parties(IN_MEDIATION),
    matter: MATTER,
    reason: {
      ...words('终结原因', 'why it ended'),
      source: 'mediation_ended.reason',
      read: (facts) => {
        const reason = lastOf(facts, 'mediation_ended')?.data.reason;
        return reason === undefined ? undefined : MEDIATION_END_REASON[reason].zh;
      },
    },
    date: {
      ...words('日期', 'day'),
      source: 'mediation_ended.date',
      read: (facts) => lastOf(facts, 'mediation_ended')?.data.date,
    },
    station: STATION,
  },
};

export const MEDIATION_PAPERS: readonly Paper[] = [
  application,
  registration,
  rights,
  record,
  undisputed,
  end,
];
