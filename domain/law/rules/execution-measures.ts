/** How long a freeze or a seizure holds (查封、扣押、冻结期限, CPLI 485), and when property is searched for after closing for now (ENDP 9). */
import type { RuleRow } from '../rule-row.ts';
import { PLAIN } from './shared-grounds.ts';
import { TEXTS } from './texts.ts';

/** A measure lapses by itself: the alarm keeps the day on which it does, because moving it would hide the lapse. */
const FREEZE = {
  ...PLAIN,
  article: '民诉法解释 第485条',
  unit: 'year',
  startZh: '采取措施之日',
  startEn: 'measure taken',
  effectBy: 'happened',
  restDays: 'lapses',
  source: TEXTS.CPLI,
} as const;

export const EXECUTION_MEASURE_RULES = [
  { ...FREEZE, id: 'E12.deposit', zh: '冻结银行存款期限', en: 'freeze of deposits', length: 1 },
  { ...FREEZE, id: 'E12.movable', zh: '查封、扣押动产期限', en: 'seizure of movables', length: 2 },
  {
    ...FREEZE,
    id: 'E12.immovable',
    zh: '查封不动产、冻结其他财产权期限',
    en: 'seizure of immovables and other rights',
    length: 3,
  },
  {
    ...PLAIN,
    id: 'E16.review',
    zh: '终结本次执行后五年内每六个月查询一次财产',
    en: 'search for property every six months, for five years after closing for now',
    article: '终结本次执行程序规定 第9条',
    length: 6,
    unit: 'month',
    startZh: '终结本次执行程序之日，或者上次查询之日',
    startEn: 'closed for now, or last search',
    effectBy: 'happened',
    restDays: 'suit',
    source: TEXTS.ENDP,
  },
] as const satisfies readonly RuleRow[];
