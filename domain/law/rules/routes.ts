/** Clocks of the routes beside the court (诉讼外途径): what other bodies decide in, and in which time one may still sue. */
import type { RuleRow } from '../rule-row.ts';
import { PLAIN, RESTORED } from './shared-grounds.ts';
import { TEXTS } from './texts.ts';

const DAYS = { ...PLAIN, unit: 'calendar_day', effectBy: 'happened', restDays: 'civil' } as const;
/** A period to sue: the court restores it (CPL 86). */
const SUING = { ...DAYS, restDays: 'suit', extensions: [RESTORED] } as const;
const ACCEPTED = { startZh: '受理之日', startEn: 'acceptance' } as const;

export const ROUTE_RULES = [
  {
    ...DAYS,
    ...ACCEPTED,
    id: 'LI17',
    zh: '劳动监察调查',
    en: 'labour inspection',
    article: '劳动保障监察条例 第17条',
    length: 60,
    unit: 'working_day',
    restDays: 'workdays',
    source: TEXTS.LSI,
  },
  {
    ...DAYS,
    ...ACCEPTED,
    id: 'LI17.complex',
    zh: '劳动监察调查（情况复杂，经批准延长三十个工作日）',
    en: 'labour inspection of a complex case, with 30 working days more',
    article: '劳动保障监察条例 第17条',
    length: 90,
    unit: 'working_day',
    restDays: 'workdays',
    source: TEXTS.LSI,
  },
  {
    ...DAYS,
    ...ACCEPTED,
    id: 'RL47',
    zh: '农村土地承包仲裁',
    en: 'arbitration of contracted land',
    article: '农村土地承包经营纠纷调解仲裁法 第47条',
    length: 60,
    source: TEXTS.RLMA,
  },
  {
    ...DAYS,
    ...ACCEPTED,
    id: 'RL47.complex',
    zh: '农村土地承包仲裁（案情复杂，经批准延长，不超过三十日）',
    en: 'arbitration of contracted land in a complex case, with at most 30 days more',
    article: '农村土地承包经营纠纷调解仲裁法 第47条',
    length: 90,
    source: TEXTS.RLMA,
  },
  {
    ...SUING,
    id: 'RL48',
    zh: '不服农村土地承包仲裁裁决起诉',
    en: 'sue after an award on contracted land',
    article: '农村土地承包经营纠纷调解仲裁法 第48条',
    length: 30,
    startZh: '收到裁决书之日',
    startEn: 'receipt of the award',
    source: TEXTS.RLMA,
  },
  {
    ...SUING,
    id: 'LAL14',
    zh: '不服人民政府土地权属处理决定起诉',
    en: 'sue after the government’s decision on title to land',
    article: '土地管理法 第14条',
    length: 30,
    startZh: '接到处理决定通知之日',
    startEn: 'receipt of the decision',
    source: TEXTS.LAL,
  },
  {
    ...DAYS,
    id: 'LA43',
    zh: '决定是否给予法律援助',
    en: 'decide on legal aid',
    article: '法律援助法 第43条',
    length: 7,
    startZh: '收到法律援助申请之日',
    startEn: 'receipt of the application',
    effectBy: 'received',
    source: TEXTS.LAA,
  },
] as const satisfies readonly RuleRow[];
