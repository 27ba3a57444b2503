/** Papers after effect (督促、执行): urging, the application, the notice and the order of execution; the visit; the cover of the file. */
import { CONCLUSION } from '../../domain/chapters/record/words.ts';
import { INSTRUMENT_KIND } from '../../domain/chapters/trial/words.ts';
import { isCreditor, owedItems } from '../../domain/kernel/questions.ts';
import { words } from '../../domain/words.ts';
import { allOf, type CaseFacts, lastOf, partyOf, textOf } from '../facts/case-facts.ts';
import { dayText, itemTexts } from '../facts/items.ts';
import type { Field, Paper, Subject } from '../paper.ts';
import {
  COURT,
  IN_EXECUTION,
  IN_MEDIATION,
  inCharge,
  MATTER,
  ofCase,
  parties,
  partiesFound,
  STATION,
} from './fields.ts';

const debtorIds = ({ state }: CaseFacts): readonly string[] => [
  ...new Set(owedItems(state).map(({ obligorId }) => obligorId)),
];

const creditorIds = ({ state }: CaseFacts): readonly string[] =>
  state.parties.map(({ partyId }) => partyId).filter((partyId) => isCreditor(state, partyId));

const side = (
  ids: (facts: CaseFacts) => readonly string[],
  title: 'applicant' | 'respondent',
  ...needs: readonly ('idNumber' | 'address' | 'phone')[]
): Field => ({
  ...IN_EXECUTION[title],
  source: `what is owed: obligorId, obligeeId${needs.map((one) => `, ${one}`).join('')}`,
  enter: 'render_judgment',
  read: (facts) => {
    const found = ids(facts).flatMap((one) => partyOf(facts, one) ?? []);
    return found.length === 0
      ? undefined
      : partiesFound(
          found.map((one) => ({ ...one, role: title })),
          IN_EXECUTION,
          needs,
        );
  },
});

const OWED = {
  matter: MATTER,
  court: COURT,
  instrument: {
    ...words('执行依据', 'the title'),
    source: 'instrument_issued',
    read: ({ state, court }) => {
      const last = state.instruments.findLast(
        ({ quashed, effectiveOn }) => quashed !== true && effectiveOn !== undefined,
      );
      const number = state.filing.courtCaseNumber;
      if (last === undefined) return undefined;
      return `${court}${number ?? ''}${INSTRUMENT_KIND[last.kind].zh}（${dayText(last.date)}）`;
    },
  },
  items: {
    ...words('未履行的内容', 'what is owed'),
    source: 'instrument_issued.items, agreement_reached.items',
    read: (facts) => itemTexts(facts, owedItems(facts.state)),
  },
} as const satisfies Readonly<Record<string, Field>>;

const since = (event: { readonly recordedAt: number } | undefined): readonly Subject[] =>
  event === undefined ? [] : [{ id: '', at: event.recordedAt }];

const EXECUTION_NUMBER: Field = {
  ...words('执行案号', 'number of the execution'),
  source: 'execution_accepted.courtCaseNumber',
  enter: 'accept_execution',
  read: (facts) => lastOf(facts, 'execution_accepted')?.data.courtCaseNumber,
};

const executionNumber = (facts: CaseFacts): string | undefined =>
  lastOf(facts, 'execution_accepted')?.data.courtCaseNumber;

const urging: Paper = {
  code: 'urging_notice',
  group: 'execution',
  row: '执前督促通知书',
  article: '民事诉讼法 第247条、第264条',
  version: 1,
  from: 'court',
  subjects: (facts) => since(lastOf(facts, 'urging_started')),
  fields: {
    debtors: side(debtorIds, 'respondent'),
    creditors: side(creditorIds, 'applicant'),
    ...OWED,
    days: {
      ...words('履行期限', 'days to perform'),
      source: 'urging_started.days',
      read: (facts) => lastOf(facts, 'urging_started')?.data.days,
    },
    date: {
      ...words('日期', 'day'),
      source: 'urging_started.date',
      read: (facts) => lastOf(facts, 'urging_started')?.data.date,
    },
  },
};

const application: Paper = {
  code: 'execution_application',
  group: 'execution',
  row: '执行申请书',
  article: '民事诉讼法 第247条；执行工作规定 第18条',
  version: 1,
  from: 'party',
  subjects: (facts) => (creditorIds(facts).length === 0 ? [] : ofCase(facts)),
  fields: {
    creditors: side(creditorIds, 'applicant', 'idNumber', 'address', 'phone'),
    debtors: side(debtorIds, 'respondent'),
    ...OWED,
    claims: {
      ...words('申请事项', 'what is asked for'),
      source: 'execution_applied.claims',
      read: (facts) => textOf(facts, lastOf(facts, 'execution_applied')?.data.claims),
    },
  },
};

const NOTICE_DATE: Field = {
  ...words('日期', 'day'),
  source: 'execution_notice_issued.date',
  read: (facts) => lastOf(facts, 'execution_notice_issued')?.data.date,
};

const notice: Paper = {
  code: 'execution_notice',
  group: 'execution',
  row: '执行通知书、报告财产令',
  article: '民事诉讼法 第251条；民诉法解释 第480条',
  version: 1,
  from: 'court',
  number: executionNumber,
  subjects: (facts) => since(lastOf(facts, 'execution_notice_issued')),
  fields: {
    debtors: side(debtorIds, 'respondent'),
    creditors: side(creditorIds, 'applicant'),
    ...OWED,
    courtCaseNumber: EXECUTION_NUMBER,
    date: NOTICE_DATE,
  },
};

const orderedOf = (facts: CaseFacts, id: string) =>
  allOf(facts, 'property_report_ordered').find(({ seq }) => String(seq) === id);

const order: Paper = {
  code: 'property_report_order',
  group: 'execution',
  row: '执行通知书、报告财产令',
  article: '民事诉讼法 第252条；财产调查规定 第3条至第7条',
  version: 1,
  from: 'court',
  number: executionNumber,
  subjects: (facts) =>
    allOf(facts, 'property_report_ordered').map(({ seq, data, recordedAt }) => ({
      id: String(seq),
      label: partyOf(facts, data.partyId)?.name ?? '',
      at: recordedAt,
    })),
  fields: {
    debtor: {
      ...IN_EXECUTION.respondent,
      source: 'property_report_ordered.partyId',
      read: (facts, id) => {
        const party = partyOf(facts, orderedOf(facts, id)?.data.partyId ?? '');
        return party === undefined ? undefined : partiesFound([party], IN_EXECUTION);
      },
    },
    matter: OWED.matter,
    court: OWED.court,
    instrument: OWED.instrument,
    courtCaseNumber: EXECUTION_NUMBER,
    days: {
      ...words('报告期限', 'days to report'),
      source: 'property_report_ordered.days',
      read: (facts, id) => orderedOf(facts, id)?.data.days,
    },
    date: {
      ...words('日期', 'day'),
      source: 'property_report_ordered.date',
      read: (facts, id) => orderedOf(facts, id)?.data.date,
    },
  },
};

const visit: Paper = {
  code: 'performance_visit',
  group: 'file',
  row: '调解卷宗',
  article: '人民调解法 第31条',
  version: 1,
  from: 'station',
  subjects: (facts) => since(lastOf(facts, 'agreement_reached')),
  fields: {
    parties: parties(IN_MEDIATION),
    matter: MATTER,
    items: {
      ...words('约定的履行内容', 'what was agreed'),
      source: 'agreement_reached.items',
      read: (facts) => itemTexts(facts, facts.state.agreements.at(-1)?.items ?? []),
    },
    performances: {
      ...words('已登记的履行', 'performance on record'),
      source: 'performance_recorded',
      read: ({ state }) =>
        state.performances.map(({ itemNo, date }) => ({
          date,
          what: itemNo === undefined ? '全部履行' : `第${itemNo}项`,
        })),
    },
    visitor: inCharge(undefined, 'mediator', 'officer'),
  },
};

const cover: Paper = {
  code: 'file_cover',
  group: 'file',
  row: '调解卷宗',
  article: '人民调解法 第27条',
  version: 1,
  from: 'station',
  subjects: ofCase,
  fields: {
    parties: parties(IN_MEDIATION),
    matter: MATTER,
    station: STATION,
    openedOn: {
      ...words('受理日期', 'opened on'),
      source: 'case_opened.openedOn',
      read: ({ openedOn }) => openedOn,
    },
    concluded: {
      ...words('结案方式', 'how it ended'),
      source: 'case_concluded.conclusion',
      read: (facts) => {
        const conclusion = lastOf(facts, 'case_concluded')?.data.conclusion;
        return conclusion === undefined ? undefined : CONCLUSION[conclusion].zh;
      },
    },
    archivedOn: {
      ...words('归档日期', 'archived on'),
      source: 'case_archived',
      read: (facts) => lastOf(facts, 'case_archived')?.on,
    },
    conducts: inCharge(undefined, 'mediator', 'officer', 'judge'),
  },
};

export const EXECUTION_PAPERS: readonly Paper[] = [urging, application, notice, order];
export const FILE_PAPERS: readonly Paper[] = [visit, cover];
