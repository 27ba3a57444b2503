/** The words of clocks (期限): titles of its events and fields, and the sentences that tell its events. */
import { MOVE_CAUSE, SUPERSEDED_REASON } from '../../domain/chapters/clocks/words.ts';
import { GROUND_NAMES } from '../../domain/law/grounds.ts';
import { traceText } from '../../domain/deadlines/trace.ts';
import type { ClockEvents } from '../../domain/chapters/clocks/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, list, plain, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const CLOCKS_EVENT_TITLES = {
  deadline_armed: w('期限起算', 'A deadline starts'),
  deadline_met: w('期限内完成', 'A deadline is met'),
  deadline_breached: w('期限逾期', 'A deadline ran out'),
  deadline_superseded: w('期限不再适用', 'A deadline no longer applies'),
  deadline_moved: w('期限变更', 'A deadline moved'),
  deadline_stopped: w('期限中止', 'A clock stopped'),
  escalated: w('逾期提级', 'What is overdue went to the superior'),
  expiry_superseded: w('逾期处理撤回', 'An expiry was undone'),
  calendar_revised: w('节假日安排更新', 'The holiday calendar was revised'),
} as const satisfies Vocabulary<keyof ClockEvents>;

export const CLOCKS_FIELD_TITLES = {
  deadlineId: w('期限', 'deadline'),
  deadlineIds: w('期限', 'deadlines'),
  rule: w('规则', 'rule'),
  startDate: w('起算日期', 'counted from'),
  startSeq: w('起算记录的序号', 'entry it counts from'),
  startEvent: w('起算事件', 'event it counts from'),
  dueAt: w('届满时刻', 'due at'),
  provisional: w('临时期限', 'provisional'),
  calendarVersion: w('放假安排版本', 'version of the holiday calendar'),
  trace: w('计算过程', 'computation'),
  'trace.code': w('计算步骤', 'step'),
  params: w('步骤参数', 'parameters of the step'),
  scope: w('适用范围', 'scope'),
  length: w('期限长度', 'length'),
  unit: w('期限单位', 'unit'),
  revision: w('变更次数', 'revision'),
  extension: w('延长', 'extension'),
  exclusion: w('扣除期间', 'days left out'),
  on: w('恢复计算之日', 'runs again from'),
  askedOn: w('申请之日', 'asked for on'),
  obstacleGoneOn: w('障碍消除之日', 'day on which the obstacle was gone'),
  'deadline_met.on': w('完成日期', 'done on'),
  'deadline_moved.document': w('证明材料', 'document'),
  'deadline_stopped.document': w('证明材料', 'document'),
  'deadline_superseded.reason': w('不再适用的原因', 'why it no longer applies'),
  'escalated.to': w('提级对象', 'to whom'),
  fromInputNo: w('被撤回的输入序号', 'input that is undone'),
  byInputId: w('先到的输入', 'input that came first'),
  version: w('版本', 'version'),
  from: w('起日', 'from'),
  to: w('止日', 'to'),
} as const satisfies Vocabulary;

const traceOf = (trace: ClockEvents['deadline_moved']['trace']): Words =>
  w(`（${traceText(trace, 'zh').join('，')}）`, `(${traceText(trace, 'en').join(', ')})`);

/** Nothing for a ground of a later release. */
function ground(code: string | undefined): Words | undefined {
  const name = code === undefined ? undefined : (GROUND_NAMES as Vocabulary)[code];
  return name && w(`，事由：${name.zh}`, `on the ground: ${name.en}`);
}

const provisional = (is: boolean): Words | undefined => (is ? w('，暂定', ', provisional') : undefined);

function due(data: ClockEvents['deadline_armed'] | ClockEvents['deadline_moved']): Words {
  const until = w(`至${data.dueDate}届满`, `until ${data.dueDate}`);
  return join([until, provisional(data.provisional), traceOf(data.trace)]);
}

function armed(data: ClockEvents['deadline_armed'], see: Sight): Words {
  const name = see.deadline(data.deadlineId);
  const article = see.article(data.deadlineId);
  return join([w(`起算：${name.zh}〔${article}〕，`, `starts: ${name.en} [${article}]`), due(data)]);
}

/** When it was asked for, where that was said, and that it was later than the text lets it be (CPL 86; TL19 1). */
function lateness({ askedOn, obstacleGoneOn, late }: ClockEvents['deadline_moved']): Words | undefined {
  const gone =
    obstacleGoneOn === undefined
      ? w('', '')
      : w(`，障碍于${obstacleGoneOn}消除`, `, the obstacle was gone on ${obstacleGoneOn}`);
  const asked = askedOn === undefined ? w('', '') : w(`，${askedOn}申请`, `, asked for on ${askedOn}`);
  const tooLate =
    late === true ? w('，晚于规定的申请、决定时间', ', later than the text lets it be') : w('', '');
  const said = w(`${gone.zh}${asked.zh}${tooLate.zh}`, `${gone.en}${asked.en}${tooLate.en}`);
  return said.zh === '' ? undefined : said;
}

function moved(data: ClockEvents['deadline_moved'], see: Sight): Words {
  const name = see.deadline(data.deadlineId);
  const { cause } = data;
  const why = w(`变更（${MOVE_CAUSE[cause].zh}）：${name.zh}`, `moved (${MOVE_CAUSE[cause].en}): ${name.en}`);
  return join([why, ground(data.ground), lateness(data), w('，', ''), due(data), see.quote(data.reason)]);
}

function escalated(data: ClockEvents['escalated'], see: Sight): Words {
  const to = list(data.to.map((role) => see.role(role)));
  const parties = data.partyIds ?? [];
  const told = list(parties.map((id) => see.party(id)));
  return join([
    w(`逾期上报：提醒${to.zh}`, `escalated: ${to.en} told`),
    parties.length === 0 ? undefined : w(`，并告知${told.zh}`, `and ${told.en} informed`),
  ]);
}

export const clocksSentences: Sentences<keyof ClockEvents> = {
  deadline_armed: armed,
  deadline_moved: moved,
  escalated,
  deadline_met: ({ deadlineId }, see) => {
    const name = see.deadline(deadlineId);
    return see.isLate(deadlineId)
      ? w(`逾期之后了结：${name.zh}`, `over, after it had run out: ${name.en}`)
      : w(`按期完成：${name.zh}`, `met: ${name.en}`);
  },
  deadline_breached: ({ deadlineId }, see) => {
    const name = see.deadline(deadlineId);
    const on = see.dueDate(deadlineId);
    return on === undefined
      ? w(`期限届满：${name.zh}`, `ran out: ${name.en}`)
      : w(`期限届满：${name.zh}（末日${on}）`, `ran out: ${name.en}, last day ${on}`);
  },
  deadline_superseded: ({ deadlineId, reason }, see) => {
    const name = see.deadline(deadlineId);
    return w(
      `不再计算：${name.zh}（${SUPERSEDED_REASON[reason].zh}）`,
      `no longer runs: ${name.en} (${SUPERSEDED_REASON[reason].en})`,
    );
  },
  deadline_stopped: ({ deadlineId, from, ground: code }, see) => {
    const name = see.deadline(deadlineId);
    return join([w(`中止计算：${name.zh}，自${from}起`, `stopped: ${name.en} from ${from}`), ground(code)]);
  },
  expiry_superseded: ({ deadlineIds }, see) => {
    const names = list(deadlineIds.map((id) => see.deadline(id)));
    return w(
      `此前已收到的决定先于届满：${names.zh}的届满作废`,
      `a decision had been received before the time ran out: undone for ${names.en}`,
    );
  },
  calendar_revised: ({ version }) =>
    join([w('放假安排更新，版本', 'the holiday calendar was revised, version'), plain(version)]),
};
