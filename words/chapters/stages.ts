/** The words of stages and the end of a case (阶段、结案): titles of its events and fields, and the sentences that tell its events. */
import { CONCLUSION, STAGE_REASON } from '../../domain/chapters/record/words.ts';
import type { StageEvents } from '../../domain/chapters/stages/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const STAGES_EVENT_TITLES = {
  stage_entered: w('进入阶段', 'A stage was entered'),
  case_concluded: w('处理完毕', 'The dispute is concluded'),
  case_archived: w('归档', 'The case was archived'),
} as const satisfies Vocabulary<keyof StageEvents>;

export const STAGES_FIELD_TITLES = {
  conclusion: w('结案事由', 'conclusion'),
  'stage_entered.from': w('原阶段', 'stage before'),
  'stage_entered.reason': w('进入原因', 'why it was entered'),
  holds: w('调解卷宗所含材料', 'what the file of the mediation holds'),
  visited: w('已回访当事人', 'the parties were visited'),
} as const satisfies Vocabulary;

function stageEntered(data: StageEvents['stage_entered'], see: Sight): Words {
  const why = STAGE_REASON[data.reason];
  const stage = see.stage(data.stage);
  return data.reason === 'decision'
    ? w(`进入“${stage.zh}”`, `enters ${stage.en}`)
    : w(`${why.zh}“${stage.zh}”`, `${why.en}: ${stage.en}`);
}

/** Without a conclusion where that is sealed from the reader (`SEALED_CONCLUSIONS`). */
function concluded({ conclusion, text }: Partial<StageEvents['case_concluded']>, see: Sight): Words {
  const how = conclusion === undefined ? undefined : CONCLUSION[conclusion];
  return join([
    how === undefined ? w('结案', 'concluded') : w(`结案：${how.zh}`, `concluded: ${how.en}`),
    see.quote(text),
  ]);
}

export const stagesSentences: Sentences<keyof StageEvents> = {
  stage_entered: stageEntered,
  case_concluded: concluded,
  case_archived: ({ visited, note }, see) =>
    join([
      w('归档', 'archives the case'),
      visited ? w('（已回访）', '(the parties were visited)') : undefined,
      see.quote(note),
    ]),
};
