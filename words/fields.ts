/** The title of every field of decisions, tasks and events (字段名称), looked up by where the field stands. */
import { type Vocabulary, type Words, words as w } from '../domain/words.ts';
import { INTAKE_FIELD_TITLES } from './chapters/intake.ts';
import { PEOPLE_FIELD_TITLES } from './chapters/people.ts';
import { MEDIATION_FIELD_TITLES } from './chapters/mediation.ts';
import { AGREEMENT_FIELD_TITLES } from './chapters/agreement.ts';
import { CONFIRMATION_FIELD_TITLES } from './chapters/confirmation.ts';
import { FILING_FIELD_TITLES } from './chapters/filing.ts';
import { SERVICE_FIELD_TITLES } from './chapters/service.ts';
import { HEARINGS_FIELD_TITLES } from './chapters/hearings.ts';
import { TRIAL_FIELD_TITLES } from './chapters/trial.ts';
import { EXECUTION_FIELD_TITLES } from './chapters/execution.ts';
import { ROUTES_FIELD_TITLES } from './chapters/routes.ts';
import { MEASURES_FIELD_TITLES } from './chapters/measures.ts';
import { CLOCKS_FIELD_TITLES } from './chapters/clocks.ts';
import { PROCESSES_FIELD_TITLES } from './chapters/processes.ts';
import { PUBLIC_ORDER_FIELD_TITLES } from './chapters/public-order.ts';
import { TRAFFIC_FIELD_TITLES } from './chapters/traffic.ts';
import { RECORD_FIELD_TITLES } from './chapters/record.ts';
import { SUPERVISION_FIELD_TITLES } from './chapters/supervision.ts';
import { REQUESTS_FIELD_TITLES } from './chapters/requests.ts';
import { STAGES_FIELD_TITLES } from './chapters/stages.ts';
import { TASKS_FIELD_TITLES } from './chapters/tasks.ts';
import { VIOLENCE_FIELD_TITLES } from './chapters/violence.ts';

/** What data of many chapters have: days, notes, reasons, ids. */
const SHARED_FIELD_TITLES = {
  date: w('日期', 'date'),
  days: w('天数', 'days'),
  reason: w('理由', 'reason'),
  lateReason: w('补录理由', 'why it is recorded late'),
  ground: w('事由', 'ground'),
  note: w('说明', 'note'),
  notes: w('笔录', 'notes'),
  text: w('内容', 'text'),
  mode: w('方式', 'mode'),
  outcome: w('结果', 'outcome'),
  result: w('结果', 'result'),
  next: w('去向', 'what comes next'),
  no: w('次序', 'number'),
  stage: w('阶段', 'stage'),
  amount: w('金额（元）', 'amount in yuan'),
  textId: w('文本编号', 'id of the text'),
  digest: w('文本摘要值', 'digest of the text'),
  documentId: w('材料', 'document'),
  sha256: w('SHA-256 校验值', 'SHA-256'),
  sm3: w('SM3 校验值', 'SM3'),
  size: w('大小（字节）', 'size in bytes'),
  late: w('已逾期', 'late'),
  courtCaseNumber: w('案号', 'court case number'),
} as const satisfies Vocabulary;

/** The chapters' own tables; no key stands in two of them. */
export const FIELD_TABLES: readonly Vocabulary[] = [
  SHARED_FIELD_TITLES,
  INTAKE_FIELD_TITLES,
  PEOPLE_FIELD_TITLES,
  MEDIATION_FIELD_TITLES,
  AGREEMENT_FIELD_TITLES,
  CONFIRMATION_FIELD_TITLES,
  FILING_FIELD_TITLES,
  SERVICE_FIELD_TITLES,
  TRIAL_FIELD_TITLES,
  HEARINGS_FIELD_TITLES,
  EXECUTION_FIELD_TITLES,
  MEASURES_FIELD_TITLES,
  ROUTES_FIELD_TITLES,
  VIOLENCE_FIELD_TITLES,
  CLOCKS_FIELD_TITLES,
  PROCESSES_FIELD_TITLES,
  PUBLIC_ORDER_FIELD_TITLES,
  TRAFFIC_FIELD_TITLES,
  RECORD_FIELD_TITLES,
  REQUESTS_FIELD_TITLES,
  SUPERVISION_FIELD_TITLES,
  STAGES_FIELD_TITLES,
  TASKS_FIELD_TITLES,
];

const FIELDS: ReadonlyMap<string, Words> = new Map(FIELD_TABLES.flatMap((table) => Object.entries(table)));

/** Where a field stands: in which decision, event or form, and there in which field. */
export interface Place {
  readonly owner: string;
  readonly parent?: string | undefined;
}

/**
 * What is said of the field nearest to it: in the field around it, in its decision or event, or of all fields of that name.
 * @returns undefined for a field without a title
 */
export function fieldWords({ owner, parent }: Place, field: string): Words | undefined {
  const around = parent === undefined ? undefined : FIELDS.get(`${parent}.${field}`);
  return around ?? FIELDS.get(`${owner}.${field}`) ?? FIELDS.get(field);
}
