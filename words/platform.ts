/** Codes of the platform beside the case: what an uploaded document is for, its virus scan, what the nightly comparison finds. */
import { type Vocabulary, words as w } from '../domain/words.ts';

/** What a document (材料) is for: a hint for people, not a rule. */
export const DOCUMENT_PURPOSE = {
  attempt: w('上门或联系经过', 'an attempt'),
  mediation: w('调解', 'mediation'),
  public_order: w('治安案件', 'public-order case'),
  agreement: w('调解协议', 'agreement'),
  filing: w('立案', 'filing'),
  service: w('送达', 'service'),
  trial: w('审理', 'trial'),
  execution: w('执行', 'execution'),
  other: w('其他', 'other'),
} as const satisfies Vocabulary;

/** What the virus scan of a received document said; an infected one is refused and has no state. */
export const SCAN_STATUS = {
  clean: w('未发现病毒', 'clean'),
  failed: w('扫描失败', 'the scan failed'),
  not_scanned: w('未扫描', 'not scanned'),
} as const satisfies Vocabulary;

/** What the nightly comparison (夜间核对) of record, rows and Temporal finds. */
export const RECONCILE_FINDING = {
  row_missing: w('应有的行缺失', 'a row is missing'),
  row_extra: w('多出的行', 'a row too many'),
  row_altered: w('行与案卷不符', 'a row differs from the record'),
  record_unreadable: w(
    '案卷无法读取（见运维手册）',
    'the record cannot be read by this version, see the runbook',
  ),
  fold_altered: w('留存的状态与案卷不符', 'the kept state differs from the record'),
  workflow_missing: w('在办案件没有运行中的流程', 'an open case runs nowhere'),
  workflow_unexpected: w('流程在运行，但案件已归档或不存在', 'a workflow runs without an open case'),
  activity_missing: w('协助事项没有对应的活动', 'an open task has no activity'),
  activity_extra: w('活动没有对应的协助事项', 'an activity has no open task'),
  case_parked: w('案件已停住，等待查看（见运维手册）', 'the case is parked, see the runbook'),
  case_stuck: w('流程反复失败（见运维手册）', 'its workflow task keeps failing, see the runbook'),
  holder_absent: w('协助事项由已离岗人员持有', 'a task is held by somebody who left'),
  input_judgement_failed: w(
    '系统未能判断的输入，已在案卷中拒绝（见运维手册）',
    'an input could not be judged and was refused on record, see the runbook',
  ),
  assignee_absent: w(
    '案件由已离岗或者不再任职的人员承办',
    'a case is assigned to somebody who left or holds the role no more',
  ),
  input_unanswered: w('提交后十分钟仍无结果', 'sent and not decided for ten minutes'),
  not_compared: w('数据库超时，这一部分未核对', 'not compared: the database did not answer in time'),
  case_neglected: w(
    '有事项不在任何人的待办中，或逾期未处理',
    'a duty is on nobody’s list, or a due day passed unanswered',
  ),
} as const satisfies Vocabulary;
