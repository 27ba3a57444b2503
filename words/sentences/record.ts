/** What is said of the record: stages, notes, telling, corrections and the end (阶段、记录、告知、更正、结案). */
import type { EventData } from '../../domain/kernel/events.ts';
import { CONCLUSION, STAGE_REASON, TOLD_TOPIC } from '../../domain/chapters/record/words.ts';
import { join, list, type Words, words as w } from '../text.ts';
import type { Sentences, Sight } from './sentence.ts';

function stageEntered(data: EventData['stage_entered'], see: Sight): Words {
  const why = STAGE_REASON[data.reason];
  const stage = see.stage(data.stage);
  return data.reason === 'decision'
    ? w(`进入“${stage.zh}”`, `enters ${stage.en}`)
    : w(`${why.zh}“${stage.zh}”`, `${why.en}: ${stage.en}`);
}

function told(data: EventData['parties_told'], see: Sight): Words {
  const names = list(data.partyIds.map((id) => see.party(id)));
  const topic = TOLD_TOPIC[data.topic];
  return w(`告知${names.zh}：${topic.zh}`, `tells ${names.en} about ${topic.en}`);
}

function corrected(data: EventData['event_corrected'], see: Sight): Words {
  const { oldDate, date, eventSeq } = data;
  const entry = see.entry(eventSeq);
  const which = entry === undefined ? w('', '') : w(`（${entry.zh}）`, ` (${entry.en})`);
  return join([
    w(
      `更正第${eventSeq}条记录${which.zh}的日期：${oldDate}改为${date}`,
      `corrects the date of entry ${eventSeq}${which.en}: ${oldDate} becomes ${date}`,
    ),
    see.quote(data.reason),
  ]);
}

export const recordSentences: Sentences<
  | 'stage_entered'
  | 'note_recorded'
  | 'parties_told'
  | 'event_corrected'
  | 'act_backdated'
  | 'case_concluded'
  | 'case_archived'
> = {
  stage_entered: stageEntered,
  note_recorded: ({ text }, see) => join([w('记录', 'notes'), see.quote(text)]),
  parties_told: told,
  event_corrected: corrected,
  act_backdated: ({ happenedOn, reason }, see) =>
    join([w(`补录${happenedOn}的行为`, `records an act of ${happenedOn}`), see.quote(reason)]),
  case_concluded: ({ conclusion, text }, see) =>
    join([
      w(`结案：${CONCLUSION[conclusion].zh}`, `concluded: ${CONCLUSION[conclusion].en}`),
      see.quote(text),
    ]),
  case_archived: ({ visited, note }, see) =>
    join([
      w('归档', 'archives the case'),
      visited ? w('（已回访）', '(the parties were visited)') : undefined,
      see.quote(note),
    ]),
};
