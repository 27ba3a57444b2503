/** The words of the record: notes, telling, corrections (记录、告知、更正): titles of its events and fields, and the sentences that tell its events. */
import { DANGER, GUARANTEE_KIND, TOLD_TOPIC } from '../../domain/chapters/record/words.ts';
import type { RecordEvents } from '../../domain/chapters/record/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, list, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const RECORD_EVENT_TITLES = {
  note_recorded: w('记录', 'A note'),
  undisputed_facts_recorded: w('无争议事实记载', 'Undisputed facts were recorded'),
  parties_told: w('告知当事人', 'Parties were told'),
  parties_reminded: w('督促提示', 'Parties were reminded'),
  event_corrected: w('更正', 'A date was corrected'),
  act_backdated: w('补录', 'An earlier act was recorded'),
} as const satisfies Vocabulary<keyof RecordEvents>;

export const RECORD_FIELD_TITLES = {
  guarantee: w('保证的情况', 'the guarantee'),
  guarantorId: w('保证人（当事人中的）', 'the guarantor, where a party'),
  'guarantee.kind': w('保证方式', 'kind of guarantee'),
  debtDue: w('主债务履行期届满之日', 'last day of the main debt'),
  agreedUntil: w('约定的保证期间届满之日', 'last day of an agreed period'),
  lastDay: w('保证期间届满之日', 'last day of the guarantor’s period'),
  danger: w('激化的危险', 'danger of growing worse'),
  compartment: w('封存', 'sealed'),
  undisputedFacts: w('无争议事实', 'undisputed facts'),
  signedBy: w('签字确认的当事人', 'signed by'),
  topic: w('告知事项', 'topic'),
  textVersion: w('告知书版本', 'version of the text'),
  'parties_told.stage': w('就哪一阶段的调解', 'for mediation at which stage'),
  edition: w('办理条件版次', 'edition of the conditions'),
  told: w('已按规定告知', 'told as the law asks'),
  toldIds: w('已告知的当事人', 'who was told'),
  eventSeq: w('记录序号', 'entry'),
  eventType: w('记录种类', 'type of the entry'),
  oldDate: w('原日期', 'old date'),
  happenedOn: w('发生日期', 'happened on'),
  receivedOn: w('收到日期', 'received on'),
} as const satisfies Vocabulary;

function told(data: RecordEvents['parties_told'], see: Sight): Words {
  const names = list(data.partyIds.map((id) => see.party(id)));
  const topic = TOLD_TOPIC[data.topic];
  const { guarantee } = data;
  return join([
    w(`告知${names.zh}：${topic.zh}`, `tells ${names.en} about ${topic.en}`),
    guarantee === undefined
      ? undefined
      : w(
          `（${GUARANTEE_KIND[guarantee.kind].zh}，至${guarantee.lastDay}止）`,
          `(${GUARANTEE_KIND[guarantee.kind].en}, until ${guarantee.lastDay})`,
        ),
  ]);
}

/** A reminder that names none of them is for all the parties. */
function reminded({ partyIds, text }: RecordEvents['parties_reminded'], see: Sight): Words {
  const whom = partyIds.length === 0 ? w('当事人', 'the parties') : list(partyIds.map((id) => see.party(id)));
  return join([w(`督促提示${whom.zh}`, `reminds ${whom.en}`), see.quote(text)]);
}

function corrected(data: RecordEvents['event_corrected'], see: Sight): Words {
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

export const recordSentences: Sentences<keyof RecordEvents> = {
  note_recorded: ({ text, danger }, see) =>
    join([
      w('记录', 'notes'),
      danger && w(`（${DANGER[danger].zh}）`, `(${DANGER[danger].en})`),
      see.quote(text),
    ]),
  undisputed_facts_recorded: ({ undisputedFacts, signedBy }, see) => {
    const names = list(signedBy.map((id) => see.party(id)));
    return join([
      w(`记载${names.zh}签字确认的无争议事实`, `records undisputed facts signed by ${names.en}`),
      see.quote(undisputedFacts),
    ]);
  },
  parties_told: told,
  parties_reminded: reminded,
  event_corrected: corrected,
  act_backdated: ({ happenedOn, reason }, see) =>
    join([w(`补录${happenedOn}的行为`, `records an act of ${happenedOn}`), see.quote(reason)]),
};
