/**
 * Service levels of delegated tasks (协助事项), in working days from their issue. No statute gives them: passing one
 * reminds, then names who must see to it; it ends no right. The court may set another length within the bounds.
 */
import type { RuleRow } from '../rule-row.ts';
import { PLAIN } from './shared-grounds.ts';
import { TEXTS } from './texts.ts';

const LEVEL = {
  ...PLAIN,
  article: '平台服务时限',
  unit: 'working_day',
  restDays: 'workdays',
  effectBy: 'received',
  serviceLevel: true,
  source: TEXTS.PLATFORM,
  startZh: '发出任务之日',
  startEn: 'task issued',
} as const;

const STEP = { ...LEVEL, startZh: '上一步期限届满之日', startEn: 'end of the step before' } as const;

/** Proposed days, which the court may set up to so many. */
const level = <Id extends string>(
  id: Id,
  [zh, en]: readonly [string, string],
  [days, max]: readonly [number, number],
) => ({ ...LEVEL, id, zh, en, length: days, courtSet: { min: 1, max, default: days } }) as const;

export const TASK_RULES = [
  level('SLA-TASK.service', ['协助送达', 'help to serve'], [5, 60]),
  level('SLA-TASK.address_confirmation', ['送达地址确认', 'confirm an address'], [5, 30]),
  level('SLA-TASK.fact_investigation', ['协助事实调查', 'help to investigate'], [10, 60]),
  level('SLA-TASK.evidence_exchange', ['组织证据交换', 'hold an exchange of evidence'], [10, 60]),
  level('SLA-TASK.contact', ['联络协调', 'contact somebody'], [3, 30]),
  level('SLA-TASK.mediation_help', ['协助调解', 'help at mediation'], [10, 30]),
  level('SLA-TASK.hearing_support', ['在线庭审协助', 'support a hearing'], [10, 90]),
  level('SLA-TASK.urging', ['执前督促上门', 'urge before execution'], [7, 22]),
  level('SLA-TASK.execution_investigation', ['协助执行调查', 'find a person or property'], [10, 60]),
  level('SLA-TASK.on_the_spot_execution', ['督促就地执行', 'on-the-spot execution'], [7, 60]),
  level('SLA-TASK.seizure_witness', ['到场见证', 'witness a measure'], [5, 60]),
  level('SLA-TASK.performance_visit', ['履行回访', 'performance visit'], [10, 60]),
  {
    ...LEVEL,
    id: 'SLA-TASK-REMIND',
    zh: '任务到期前提醒',
    en: 'remind before a task is due',
    courtSet: { min: 1, max: 90, default: 4 },
  },
  {
    ...STEP,
    id: 'SLA-TASK-CHIEF',
    zh: '所长督办逾期任务',
    en: 'the chief sees to an overdue task',
    length: 2,
  },
  {
    ...STEP,
    id: 'SLA-TASK-END',
    zh: '逾期任务终止',
    en: 'an overdue task ends without result',
    length: 20,
  },
  {
    ...LEVEL,
    id: 'SLA-TASK-JUDGE',
    zh: '法院审核任务结果',
    en: 'the court judges a result',
    length: 3,
    startZh: '收到任务结果之日',
    startEn: 'result received',
  },
] as const satisfies readonly RuleRow[];
