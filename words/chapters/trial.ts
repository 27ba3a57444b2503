/** The words of trial and its instruments (审理、裁判文书): titles of its events and fields, and the sentences that tell its events. */
import { PROCEDURE } from '../../domain/chapters/filing/words.ts';
import {
  EFFECT_REVOKED_CAUSE,
  FEE_RELIEF,
  FEE_RELIEF_OUTCOME,
  INSTRUMENT_KIND,
} from '../../domain/chapters/trial/words.ts';
import { items } from './agreement.ts';
import { procedureBars, smallClaim } from './filing.ts';
import type { TrialEvents } from '../../domain/chapters/trial/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const TRIAL_EVENT_TITLES = {
  fee_notice_issued: w('通知交费', 'The fee notice was issued'),
  fee_paid: w('已交费', 'The fee was paid'),
  fee_relief_applied: w('申请缓减免诉讼费', 'Relief from the fee was asked for'),
  fee_relief_decided: w('对缓减免申请作出决定', 'Relief from the fee was decided on'),
  answer_filed: w('答辩', 'The answer was filed'),
  evidence_period_set: w('举证期限', 'The evidence period was set'),
  answer_period_set: w('确定答辩期间', 'The period to answer was set'),
  answer_waived: w('放弃答辩期间', 'The period to answer was given up'),
  procedure_converted: w('转换程序', 'The procedure was converted'),
  instrument_issued: w('作出文书', 'An instrument was issued'),
  instrument_effective: w('文书生效', 'An instrument took effect'),
  instrument_effect_revoked: w('文书失去效力', 'An instrument lost its effect'),
} as const satisfies Vocabulary<keyof TrialEvents>;

export const TRIAL_FIELD_TITLES = {
  'set_answer_period.agreed': w('被告同意', 'the respondent agrees'),
  relief: w('司法救助（缓交、减交、免交）', 'relief from the fee'),
  reliefReason: w('申请救助的理由和证明', 'grounds and proof of the relief'),
  'decide_fee_relief.outcome': w('是否准许', 'granted or not'),
  'fee_relief_decided.outcome': w('是否准许', 'granted or not'),
  'convert_procedure.to': w('转换后的程序', 'new procedure'),
  'procedure_converted.from': w('原程序', 'old procedure'),
  'procedure_converted.to': w('转换后的程序', 'new procedure'),
  announced: w('宣判方式', 'how it is pronounced'),
  'render_ruling.kind': w('裁定种类', 'kind of ruling'),
  instrumentId: w('裁判文书', 'instrument'),
  'instrument_issued.kind': w('文书种类', 'kind of instrument'),
  defaultIds: w('缺席的当事人', 'who had stayed away'),
  appealable: w('可以上诉', 'can be appealed'),
  subject: w('裁定事项', 'subject'),
  cause: w('原因', 'cause'),
} as const satisfies Vocabulary;

function issued(data: TrialEvents['instrument_issued'], see: Sight): Words {
  const kind = INSTRUMENT_KIND[data.kind];
  const what = data.items.length === 0 ? undefined : items(data.items, see);
  return join([
    w(`作出${kind.zh}（${data.date}）`, `makes the ${kind.en} of ${data.date}`),
    data.defaultIds === undefined ? undefined : w('，系缺席判决', ', by default'),
    data.appealable ? w('，可以上诉', ', which can be appealed') : undefined,
    what === undefined ? undefined : w(`：${what.zh}`, `: ${what.en}`),
  ]);
}

export const trialSentences: Sentences<keyof TrialEvents> = {
  fee_notice_issued: ({ amount, claimAmount, relief, reliefReason }, see) =>
    join([
      w(`通知交纳受理费${amount}元`, `asks for the fee of ${amount} yuan`),
      relief === undefined
        ? undefined
        : w(`，准予${FEE_RELIEF[relief].zh}`, `, which is ${FEE_RELIEF[relief].en}`),
      smallClaim({ claimAmount, ceiling: undefined }),
      see.quote(reliefReason),
    ]),
  fee_paid: ({ date }) => w(`受理费已交（${date}）`, `the fee was paid on ${date}`),
  fee_relief_applied: ({ partyId, relief, reason }, see) => {
    const name = see.party(partyId);
    const asked = FEE_RELIEF[relief];
    return join([
      w(`${name.zh}申请${asked.zh}诉讼费`, `${name.en} asks that the fee be ${asked.en}`),
      see.quote(reason),
    ]);
  },
  fee_relief_decided: ({ partyId, relief, outcome, amount, days, reason }, see) => {
    const name = see.party(partyId);
    const said = FEE_RELIEF_OUTCOME[outcome];
    const asked = FEE_RELIEF[relief];
    return join([
      w(
        `对${name.zh}${asked.zh}诉讼费的申请${said.zh}`,
        `the request of ${name.en} that the fee be ${asked.en} is ${said.en}`,
      ),
      amount === undefined ? undefined : w(`，应交${amount}元`, `: ${amount} yuan are left to pay`),
      days === undefined ? undefined : w(`，限${days}日内交纳`, `, in ${days} days`),
      see.quote(reason),
    ]);
  },
  answer_filed: ({ text }, see) => join([w('提交答辩', 'submits the answer'), see.quote(text)]),
  evidence_period_set: ({ days }) => w(`指定举证期限${days}日`, `sets ${days} days for evidence`),
  answer_period_set: ({ partyId, days }, see) => {
    const name = see.party(partyId);
    return w(
      `经${name.zh}同意，确定其答辩期间为${days}日`,
      `sets, with the consent of ${name.en}, ${days} days to answer`,
    );
  },
  answer_waived: ({ partyId, note }, see) => {
    const name = see.party(partyId);
    return join([w(`${name.zh}放弃答辩期间`, `${name.en} gives up the period to answer`), see.quote(note)]);
  },
  procedure_converted: ({ from, to, reason, late, claimAmount, ceiling, wageSource, ...bars }, see) =>
    join([
      from === to
        ? w('转由合议庭审理', 'from one judge to a panel')
        : w(
            `${PROCEDURE[from].zh}转为${PROCEDURE[to].zh}`,
            `from ${PROCEDURE[from].en} to ${PROCEDURE[to].en}`,
          ),
      procedureBars(bars),
      smallClaim({ claimAmount, ceiling }),
      late === true ? w('（审限已届满）', '(after the limit had ended)') : undefined,
      see.quote(reason),
      see.quote(wageSource),
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
