/** Papers after effect (督促、执行): urging, the application, the notice and the order of execution. */
import { INSTRUMENT_KIND } from '../../domain/chapters/trial/words.ts';
import type { Instrument } from '../../domain/chapters/trial/shape.ts';
import type { InstrumentKind } from '../../domain/kernel/codes.ts';
import { writtenCourtNumber } from '../../domain/law/court-numbers.ts';
import { words } from '../../domain/words.ts';
import { allOf, type CaseFacts, lastOf, partyOf, textOf } from '../facts/case-facts.ts';
import { itemTexts } from '../facts/items.ts';
import {
  creditorsOf,
  debtorsOf,
  isDebtor,
  isOverdue,
  isPerformed,
  titleOf,
  unperformed,
} from '../facts/owed.ts';
import { type Field, type Json, Lacks, type Paper, type Subject } from '../paper.ts';
import { COURT, type Holds, IN_EXECUTION, MATTER, ofCase, ofLast, partiesFound } from './fields.ts';

const side = (title: 'applicant' | 'respondent', holds: Holds = {}): Field => ({
  ...IN_EXECUTION[title],
  source: `what is owed: obligorId, obligeeId${(holds.needs ?? []).map((one) => `, ${one}`).join('')}`,
  enter: 'render_judgment',
  read: (facts) => {
    const found = (title === 'applicant' ? creditorsOf : debtorsOf)(facts, IN_EXECUTION[title]);
    if (found instanceof Lacks) return found;
    if (found.length === 0) return undefined;
    const named = found.map((one) => ({ ...one, role: title }));
    return partiesFound(facts, named, IN_EXECUTION, holds);
  },
});

/** What was made before the number under which it is tried anew; the court of appeal's own number is not on record. */
function numberOf(facts: CaseFacts, { kind, seq }: Instrument): string | undefined {
  const { filing, trial } = facts.state;
  if (kind === 'confirmation_ruling')
    return allOf(facts, 'confirmation_accepted').findLast((one) => one.seq < seq)?.data.courtCaseNumber;
  const anew = trial.retriedSince !== undefined && seq > trial.retriedSince;
  const registeredBefore = filing.registeredSeq !== undefined && filing.registeredSeq < seq;
  return anew || !registeredBefore || OF_APPEAL.has(kind) ? undefined : filing.courtCaseNumber;
}

const OF_APPEAL: ReadonlySet<InstrumentKind> = new Set<InstrumentKind>(['appeal_judgment', 'appeal_ruling']);

export function titleJson(facts: CaseFacts): Json | undefined {
  const title = titleOf(facts.state);
  if (title === undefined) return undefined;
  const number = numberOf(facts, title);
  return {
    kind: INSTRUMENT_KIND[title.kind].zh,
    date: title.date,
    ...(OF_APPEAL.has(title.kind) ? {} : { court: facts.court }),
    ...(number === undefined ? {} : { number: writtenCourtNumber(number) }),
  };
}

export const OWED = {
  matter: MATTER,
  court: COURT,
  instrument: {
    ...words('执行依据', 'the title'),
    source: 'instrument_issued, case_registered.courtCaseNumber, confirmation_accepted.courtCaseNumber',
    read: titleJson,
  },
  items: {
    ...words('未履行的内容', 'what is owed'),
    source: 'instrument_issued.items, agreement_reached.items, performance_recorded',
    read: (facts) => {
      const left = unperformed(facts);
      return left instanceof Lacks ? left : itemTexts(facts, left);
    },
  },
} as const satisfies Readonly<Record<string, Field>>;

const since = (event: { readonly recordedAt: number } | undefined): readonly Subject[] =>
  event === undefined ? [] : [{ id: '', at: event.recordedAt }];

/** No demand for what is performed, whatever was demanded before. */
const stillOwed = (facts: CaseFacts, subjects: readonly Subject[]): readonly Subject[] =>
  isPerformed(facts) ? [] : subjects;

export function executionNumber(facts: CaseFacts): string | undefined {
  const number = lastOf(facts, 'execution_accepted')?.data.courtCaseNumber;
  return number === undefined ? undefined : writtenCourtNumber(number);
}

export const EXECUTION_NUMBER: Field = {
  ...words('执行案号', 'number of the execution'),
  source: 'execution_accepted.courtCaseNumber',
  enter: 'accept_execution',
  read: executionNumber,
};

const urging: Paper = {
  code: 'urging_notice',
  group: 'execution',
  row: '执前督促通知书',
  article: '民事诉讼法 第247条、第264条',
  version: 1,
  from: 'court',
  subjects: (facts) => stillOwed(facts, since(lastOf(facts, 'urging_started'))),
  fields: {
    debtors: side('respondent'),
    creditors: side('applicant'),
    ...OWED,
    days: ofLast('urging_started', 'days', words('履行期限', 'days to perform')),
    date: ofLast('urging_started', 'date', words('日期', 'day')),
  },
};

const application: Paper = {
  code: 'execution_application',
  group: 'execution',
  row: '执行申请书',
  article: '民事诉讼法 第247条；执行工作规定 第18条',
  version: 1,
  from: 'party',
  subjects: (facts) => stillOwed(facts, ofCase(facts)),
  fields: {
    creditors: side('applicant', { needs: ['idNumber', 'address', 'phone'] }),
    debtors: side('respondent'),
    ...OWED,
    overdue: {
      ...words('履行期限已过', 'the days to perform have passed'),
      source: 'instrument_issued.items, the days of later events',
      read: (facts) => isOverdue(facts) || undefined,
    },
    claims: {
      ...words('申请事项', 'what is asked for'),
      source: 'execution_applied.claims',
      read: (facts) => textOf(facts, lastOf(facts, 'execution_applied')?.data.claims),
    },
  },
};

const NOTICE_DATE = ofLast('execution_notice_issued', 'date', words('日期', 'day'));

const notice: Paper = {
  code: 'execution_notice',
  group: 'execution',
  row: '执行通知书、报告财产令',
  article: '民事诉讼法 第251条；民诉法解释 第480条',
  version: 1,
  from: 'court',
  number: executionNumber,
  subjects: (facts) => stillOwed(facts, since(lastOf(facts, 'execution_notice_issued'))),
  fields: {
    debtors: side('respondent'),
    creditors: side('applicant'),
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
    allOf(facts, 'property_report_ordered')
      .filter(({ data }) => isDebtor(facts, data.partyId))
      .map(({ seq, data, recordedAt }) => ({
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
        return party === undefined ? undefined : partiesFound(facts, [party], IN_EXECUTION);
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

export const EXECUTION_PAPERS: readonly Paper[] = [urging, application, notice, order];
