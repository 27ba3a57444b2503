import type { EventData, EventType } from '../../../domain/kernel/events.ts';
import { groundName } from '../../../domain/law/grounds.ts';
import { traceText } from '../../../domain/deadlines/trace.ts';
import { join, list, plain, type Words, words as w } from '../words.ts';
import type { Sentences, Sight } from './sentence.ts';

const SUPERSEDED: Record<EventData['deadline_superseded']['reason'], Words> = {
  stage_left: w('已离开该阶段', 'the stage was left'),
  replaced: w('由新的期限代替', 'replaced by a new one'),
  corrected: w('因更正而失效', 'undone by a correction'),
  party_left: w('该当事人已退出', 'the party left'),
};
const CAUSE: Record<EventData['deadline_moved']['cause'], Words> = {
  extension: w('延长', 'extended'),
  exclusion: w('扣除期间', 'days left out'),
  calendar: w('放假安排变化', 'the holiday calendar changed'),
  correction: w('更正', 'corrected'),
  restart: w('恢复计算', 'the clock runs again'),
};

const traceOf = (trace: EventData['deadline_moved']['trace']): Words =>
  w(`（${traceText(trace, 'zh').join('，')}）`, `(${traceText(trace, 'en').join(', ')})`);

const ground = (code: string | undefined): Words | undefined =>
  code === undefined
    ? undefined
    : w(`，事由：${groundName(code, 'zh')}`, `on the ground: ${groundName(code, 'en')}`);

const provisional = (is: boolean): Words | undefined => (is ? w('，暂定', ', provisional') : undefined);

function due(data: EventData['deadline_armed'] | EventData['deadline_moved']): Words {
  const until = w(`至${data.dueDate}届满`, `until ${data.dueDate}`);
  return join([until, provisional(data.provisional), traceOf(data.trace)]);
}

function armed(data: EventData['deadline_armed'], see: Sight): Words {
  const name = see.deadline(data.deadlineId);
  const article = see.article(data.deadlineId);
  return join([w(`起算：${name.zh}〔${article.zh}〕，`, `starts: ${name.en} [${article.en}]`), due(data)]);
}

function moved(data: EventData['deadline_moved'], see: Sight): Words {
  const name = see.deadline(data.deadlineId);
  const { cause } = data;
  const why = w(`变更（${CAUSE[cause].zh}）：${name.zh}`, `moved (${CAUSE[cause].en}): ${name.en}`);
  return join([why, ground(data.ground), w('，', ''), due(data), see.quote(data.reason)]);
}

function escalated(data: EventData['escalated'], see: Sight): Words {
  const to = list(data.to.map((role) => see.role(role)));
  const parties = data.partyIds ?? [];
  const told = list(parties.map((id) => see.party(id)));
  return join([
    w(`逾期上报：提醒${to.zh}`, `escalated: ${to.en} told`),
    parties.length === 0 ? undefined : w(`，并告知${told.zh}`, `and ${told.en} informed`),
  ]);
}

export const deadlineSentences = {
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
    return w(`期限届满：${name.zh}（末日${on}）`, `ran out: ${name.en}, last day ${on}`);
  },
  deadline_superseded: ({ deadlineId, reason }, see) => {
    const name = see.deadline(deadlineId);
    return w(
      `不再计算：${name.zh}（${SUPERSEDED[reason].zh}）`,
      `no longer runs: ${name.en} (${SUPERSEDED[reason].en})`,
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
} satisfies Partial<Sentences<EventType>>;
