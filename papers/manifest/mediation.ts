/** Papers of a mediation (调解), from the application to its end. Forms: docs/law.md §10. */
import { MEDIATING } from '../../domain/access/policy/groups.ts';
import { MEDIATION_END_REASON, SESSION_OUTCOME } from '../../domain/chapters/mediation/words.ts';
import { CONSENT_MODE } from '../../domain/chapters/people/words.ts';
import { SOURCE } from '../../domain/chapters/intake/words.ts';
import { words } from '../../domain/words.ts';
import type { Stage } from '../../domain/kernel/stage.ts';
import { allOf, type CaseFacts, type FactEvent, type Known, partyOf, textOf } from '../facts/case-facts.ts';
import { participantsAt } from '../facts/participants.ts';
import type { Field, Office, Paper, Subject } from '../paper.ts';
import {
  conductedBy,
  IN_MEDIATION,
  inCharge,
  MATTER,
  ofCase,
  parties,
  partiesFound,
  SUMMARY,
} from './fields.ts';

const CONDUCTS = inCharge('assign_person', 'mediator', 'officer', 'judge');

/** The event that is the subject of a paper: its number in the record, since what is counted begins anew in each stage. */
const eventOf =
  <K extends 'session_held' | 'undisputed_facts_recorded' | 'mediation_ended'>(type: K) =>
  (facts: CaseFacts, subject: string): Known<K> | undefined =>
    allOf(facts, type).find(({ seq }) => String(seq) === subject);

const sessionOf = eventOf('session_held');
const factsOf = eventOf('undisputed_facts_recorded');
const endOf = eventOf('mediation_ended');

const dated = ({
  seq,
  data,
  recordedAt,
}: Known<'session_held' | 'undisputed_facts_recorded' | 'mediation_ended'>): Subject => ({
  id: String(seq),
  label: data.date,
  at: recordedAt,
});

const JUDGES: ReadonlySet<Stage> = new Set<Stage>(['judge_mediation', 'mediation_after_registration']);

/** The stage in which the case stood when the event was recorded. */
function stageAt(facts: CaseFacts, seq: number): Stage {
  return allOf(facts, 'stage_entered').findLast((one) => one.seq < seq)?.data.stage ?? 'intake';
}

/** Before a judge it is the court's mediation. */
const officeIn = (stage: Stage | undefined): Office =>
  stage !== undefined && JUDGES.has(stage) ? 'court' : 'station';

const officeAt = (facts: CaseFacts, subject: string): Office => officeIn(stageAt(facts, Number(subject)));

const CLOSES_NOTES: ReadonlySet<string> = new Set([
  'session_held',
  'mediation_ended',
  'agreement_reached',
  'stage_entered',
]);

/** What was taken down at the session, else in notes of the mediation before anything else came of it. */
function courseOf(facts: CaseFacts, subject: string): string | undefined {
  const session = sessionOf(facts, subject);
  if (session === undefined) return undefined;
  const own = textOf(facts, session.data.notes);
  if (own !== undefined) return own;
  const end = facts.events.find(({ seq, type }) => seq > session.seq && CLOSES_NOTES.has(type))?.seq;
  const notes = allOf(facts, 'note_recorded').filter(
    ({ seq, compartment }) => seq > session.seq && seq < (end ?? Infinity) && compartment === 'mediation',
  );
  const texts = notes.flatMap(({ data }) => textOf(facts, data.text) ?? []);
  return texts.length === 0 ? undefined : texts.join('\n');
}

/** Who took part then. With each apart the record does not say who came: a line to write on. */
const participants = (eventAt: (facts: CaseFacts, subject: string) => FactEvent | undefined): Field => ({
  ...words('参加人', 'who took part'),
  source: 'parties, participation_recorded, party_changed, party_settled',
  read: (facts, subject) => {
    const event = eventAt(facts, subject);
    const apart = (event?.data as { separately?: boolean } | undefined)?.separately === true;
    if (event === undefined || apart) return undefined;
    return partiesFound(facts, participantsAt(facts, event.seq), IN_MEDIATION);
  },
});

const application: Paper = {
  code: 'mediation_application',
  group: 'mediation',
  row: '人民调解申请书',
  article: '人民调解法 第17条、第18条',
  version: 1,
  from: 'party',
  subjects: ofCase,
  fields: { parties: parties(IN_MEDIATION, { signers: ['applicant'] }), matter: MATTER, summary: SUMMARY },
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
  from: officeAt,
  subjects: (facts) =>
    allOf(facts, 'session_held').map((one) => ({
      ...dated(one),
      label: `第${one.data.no}次，${one.data.date}`,
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
    separately: {
      ...words('分别调解', 'with each party apart'),
      source: 'session_held.separately',
      read: (facts, id) => sessionOf(facts, id)?.data.separately === true || undefined,
    },
    parties: participants(sessionOf),
    matter: MATTER,
    conducts: conductedBy('mediator', MEDIATING, 'session_held', sessionOf),
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
  from: officeAt,
  subjects: (facts) => allOf(facts, 'undisputed_facts_recorded').map(dated),
  fields: {
    parties: {
      ...words('当事人', 'parties'),
      source: 'undisputed_facts_recorded.signedBy',
      read: (facts, id) => {
        const signed = factsOf(facts, id)?.data.signedBy ?? [];
        const who = facts.parties.filter(({ partyId }) => signed.includes(partyId));
        return partiesFound(facts, who, IN_MEDIATION);
      },
    },
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
    conducts: conductedBy('mediator', MEDIATING, 'undisputed_facts_recorded', factsOf),
  },
};

const endedIn = (facts: CaseFacts, id: string): Office => officeIn(endOf(facts, id)?.data.stage);

const end: Paper = {
  code: 'mediation_end',
  group: 'mediation',
  row: '调解终结、退回函',
  article: '人民调解法 第26条；在线调解规则 第15条',
  version: 1,
  from: endedIn,
  subjects: (facts) =>
    allOf(facts, 'mediation_ended')
      .filter(({ data }) => data.reason !== 'agreement')
      .map(dated),
  fields: {
    parties: participants(endOf),
    matter: MATTER,
    reason: {
      ...words('终结原因', 'why it ended'),
      source: 'mediation_ended.reason',
      read: (facts, id) => {
        const reason = endOf(facts, id)?.data.reason;
        return reason === undefined ? undefined : MEDIATION_END_REASON[reason].zh;
      },
    },
    date: {
      ...words('日期', 'day'),
      source: 'mediation_ended.date',
      read: (facts, id) => endOf(facts, id)?.data.date,
    },
    office: {
      ...words('出具单位', 'issued by'),
      source: 'mediation_ended.stage, case_opened.stationId, case_opened.courtId',
      read: (facts, id) => (endedIn(facts, id) === 'court' ? facts.court : facts.station),
    },
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
