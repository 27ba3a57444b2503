/** What is said of trial and its instruments (审理、裁判文书). */
import type { EventData } from '../../domain/kernel/events.ts';
import { PROCEDURE } from '../../domain/chapters/filing/words.ts';
import { EFFECT_REVOKED_CAUSE, HEARING_MODE, INSTRUMENT_KIND } from '../../domain/chapters/trial/words.ts';
import { join, type Words, words as w } from '../text.ts';
import { items } from './agreement.ts';
import type { Sentences, Sight } from './sentence.ts';

function issued(data: EventData['instrument_issued'], see: Sight): Words {
  const kind = INSTRUMENT_KIND[data.kind];
  const what = data.items.length === 0 ? undefined : items(data.items, see);
  return join([
    w(`作出${kind.zh}（${data.date}）`, `makes the ${kind.en} of ${data.date}`),
    data.appealable ? w('，可以上诉', ', which can be appealed') : undefined,
    what === undefined ? undefined : w(`：${what.zh}`, `: ${what.en}`),
  ]);
}

export const trialSentences: Sentences<
  | 'fee_notice_issued'
  | 'fee_paid'
  | 'answer_filed'
  | 'evidence_period_set'
  | 'hearing_scheduled'
  | 'hearing_held'
  | 'procedure_converted'
  | 'instrument_issued'
  | 'instrument_effective'
  | 'instrument_effect_revoked'
> = {
  fee_notice_issued: ({ amount }) => w(`通知交纳受理费${amount}元`, `asks for the fee of ${amount} yuan`),
  fee_paid: ({ date }) => w(`受理费已交（${date}）`, `the fee was paid on ${date}`),
  answer_filed: ({ text }, see) => join([w('提交答辩', 'submits the answer'), see.quote(text)]),
  evidence_period_set: ({ days }) => w(`指定举证期限${days}日`, `sets ${days} days for evidence`),
  hearing_scheduled: ({ date, mode }) =>
    w(
      `排期${date}开庭（${HEARING_MODE[mode].zh}）`,
      `schedules a hearing for ${date} (${HEARING_MODE[mode].en})`,
    ),
  hearing_held: ({ date, mode, notes }, see) =>
    join([
      w(`${date}开庭审理（${HEARING_MODE[mode].zh}）`, `hearing on ${date} (${HEARING_MODE[mode].en})`),
      see.quote(notes),
    ]),
  procedure_converted: ({ from, to, reason }, see) =>
    join([
      w(`${PROCEDURE[from].zh}转为${PROCEDURE[to].zh}`, `from ${PROCEDURE[from].en} to ${PROCEDURE[to].en}`),
      see.quote(reason),
    ]),
  instrument_issued: issued,
  instrument_effective: ({ instrumentId, date }, see) => {
    const what = see.instrument(instrumentId);
    return w(`${what.zh}自${date}起生效`, `the ${what.en} takes effect on ${date}`);
  },
  instrument_effect_revoked: ({ instrumentId, cause }, see) => {
    const what = see.instrument(instrumentId);
    return w(
      `${what.zh}的生效被撤回（${EFFECT_REVOKED_CAUSE[cause].zh}）`,
      `the effect of the ${what.en} is taken back (${EFFECT_REVOKED_CAUSE[cause].en})`,
    );
  },
};
