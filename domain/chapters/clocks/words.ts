/** Codes of the clocks (期限), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

export const DEADLINE_STATUS = {
  armed: w('计算中', 'running'),
  met: w('已完成', 'met'),
  breached: w('逾期', 'run out'),
  superseded: w('不再适用', 'no longer applies'),
  excluded: w('中止', 'stopped'),
} as const satisfies Vocabulary;

/** Why a deadline no longer runs. */
export const SUPERSEDED_REASON = {
  stage_left: w('已离开该阶段', 'the stage was left'),
  replaced: w('由新的期限代替', 'replaced by a new one'),
  corrected: w('因更正而失效', 'undone by a correction'),
  party_left: w('该当事人已退出', 'the party left'),
  waived: w('当事人放弃', 'the party gave it up'),
} as const satisfies Vocabulary;

/** Why a due date moved. */
export const MOVE_CAUSE = {
  extension: w('延长', 'extended'),
  exclusion: w('扣除期间', 'days left out'),
  calendar: w('放假安排变化', 'the holiday calendar changed'),
  correction: w('更正', 'corrected'),
  restart: w('恢复计算', 'the clock runs again'),
} as const satisfies Vocabulary;

export const DEADLINE_SCOPE = {
  stage: w('限于本阶段', 'ends with its stage'),
  case: w('贯穿全案', 'runs through the case'),
} as const satisfies Vocabulary;

export const DURATION_UNIT = {
  calendar_day: w('日', 'day'),
  working_day: w('工作日', 'working day'),
  hour: w('小时', 'hour'),
  month: w('月', 'month'),
  year: w('年', 'year'),
} as const satisfies Vocabulary;

/** Whose act an extension needs. */
export const EXTENSION_NEED = {
  both_parties: w('双方当事人同意', 'both parties agree'),
  president: w('院长批准', 'approved by the president'),
  superior: w('上级批准', 'approved by the superior'),
  court: w('法院准许', 'granted by the court'),
} as const satisfies Vocabulary;

export const CLOCK_KIND = {
  real: w('实际时间', 'real time'),
  drill: w('实战化演练', 'drill'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const CLOCK_DUTY = {
  see_to_overdue: { zh: '督办逾期事项', en: 'See to what is overdue' },
} as const satisfies Vocabulary;
