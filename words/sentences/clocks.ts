/** What is said of clocks (期限). */
import { MOVE_CAUSE, SUPERSEDED_REASON } from '../../domain/chapters/clocks/words.ts';
import type { EventData } from '../../domain/kernel/events.ts';
import type { ClockEvents } from '../../domain/chapters/clocks/shape.ts';
import { GROUND_NAMES } from '../../domain/law/grounds.ts';
import type { Vocabulary } from '../../domain/words.ts';
import { traceText } from '../../domain/deadlines/trace.ts';
import { join, list, plain, type Words, words as w } from '../text.ts';
import type { Sentences, Sight } from './sentence.ts';

const traceOf = (trace: EventData['deadline_moved']['trace']): Words =>
  w(`（${traceText(trace, 'zh').join('，')}）`, `(${traceText(trace, 'en').join(', ')})`);

/** Nothing for a ground of a later release. */
function ground(code: string | undefined): Words | undefined {
  const name = code === undefined ? undefined : (GROUND_NAMES as Vocabulary)[code];
  return name && w(`，事由：${name.zh}`, `on the ground: ${name.en}`);
}

const provisional = (is: boolean): Words | undefined => (is ? w('，暂定', ', provisional') : undefined);

function due(data: EventData['deadline_armed'] | EventData['deadline_moved']): Words {
  const until = w(`至${data.dueDate}届满`, `until ${data.dueDate}`);
  return join([until, provisional(data.provisional), traceOf(data.trace)]);
}

function armed(data: EventData['deadline_armed'], see: Sight): Words {
  const name = see.deadline(data.deadlineId);
  const article = see.article(data.deadlineId);
  return join([w(`起算：${name.zh}〔${article}〕，`, `starts: ${name.en} [${article}]`), due(data)]);
}

function moved(data: EventData['deadline_moved'], see: Sight): Words {
  const name = see.deadline(data.deadlineId);
  const { cause } = data;
  const why = w(`变更（${MOVE_CAUSE[cause].zh}）：${name.zh}`, `moved (${MOVE_CAUSE[cause].en}): ${name.en}`);
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

export const deadlineSentences: Sentences<keyof ClockEvents> = {
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
