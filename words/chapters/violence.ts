/** The words of violence at home (家庭暴力): titles of its events and fields, and the sentences that tell its events. */
import {
  ORDER_CHANGE,
  ORDER_REVIEW_OUTCOME,
  VIOLENCE_RECEIVER,
} from '../../domain/chapters/violence/words.ts';
import type { ViolenceEvents } from '../../domain/chapters/violence/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, list, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const VIOLENCE_EVENT_TITLES = {
  violence_recorded: w('家庭暴力记载', 'Whether there is violence at home was recorded'),
  separate_mediation_asked: w('受害人对分别调解的表示', 'The victim spoke on mediation with each apart'),
  warning_issued: w('出具告诫书', 'A written warning was issued'),
  protection_order_made: w('作出人身安全保护令', 'A protection order was made'),
  violence_paper_delivered: w('告诫书、保护令送交', 'A warning or order was delivered'),
  protection_order_changed: w('保护令变更', 'A protection order was changed'),
  protection_order_ended: w('保护令期满', 'A protection order ended'),
  order_review_asked: w('申请复议', 'Review of a protection order was asked for'),
  order_review_decided: w('复议决定', 'A review was decided'),
} as const satisfies Vocabulary<keyof ViolenceEvents>;

export const VIOLENCE_FIELD_TITLES = {
  found: w('存在家庭暴力', 'there is violence at home'),
  victimIds: w('受害人', 'who suffers it'),
  perpetratorId: w('加害人', 'who does it'),
  perpetratorIds: w('被申请人', 'against whom'),
  separately: w('分别（背对背）进行', 'with each party apart'),
  violenceFacts: w('家庭暴力的事实', 'what was done'),
  'deliver_violence_paper.receiver': w('送交对象', 'delivered to'),
  'violence_paper_delivered.receiver': w('送交对象', 'delivered to'),
  paperSeq: w('文书记录的序号', 'entry of the paper'),
  'change_protection_order.change': w('变更方式', 'change'),
  'protection_order_changed.change': w('变更方式', 'change'),
  months: w('月数', 'months'),
  until: w('有效期至', 'in force until'),
  reviewSeq: w('复议申请的序号', 'entry of the request for review'),
  applicantBody: w('代为申请的人或者单位', 'who applies in their place'),
  forPartyId: w('代谁申请', 'for whom'),
  atTheirWish: w('根据当事人意愿代为申请', 'applied for at their wish'),
  otherAct: w('并非已予处罚的行为', 'another act than the one punished'),
  applicantGround: w('不能自行申请的原因', 'why they cannot apply themselves'),
} as const satisfies Vocabulary;

function recorded({ found, victimIds, reason }: ViolenceEvents['violence_recorded'], see: Sight): Words {
  if (!found)
    return join([w('记载不存在家庭暴力', 'records that there is no violence at home'), see.quote(reason)]);
  const whom = list(victimIds.map((id) => see.party(id)));
  const suffering =
    victimIds.length === 0 ? w('', '') : w(`，受害人：${whom.zh}`, `, suffered by ${whom.en}`);
  return join([
    w(`记载存在家庭暴力${suffering.zh}`, `records violence at home${suffering.en}`),
    see.quote(reason),
  ]);
}

const late = (is: boolean): Words | undefined => (is ? w('（已逾期）', '(after the period)') : undefined);

export const violenceSentences: Sentences<keyof ViolenceEvents> = {
  violence_recorded: recorded,
  separate_mediation_asked: ({ partyId, separately, reason }, see) => {
    const who = see.party(partyId);
    return join([
      separately
        ? w(`${who.zh}请求分别调解`, `${who.en} asks for mediation with each apart`)
        : w(`${who.zh}不再请求调解`, `${who.en} asks for mediation no more`),
      see.quote(reason),
    ]);
  },
  warning_issued: ({ perpetratorId, violenceFacts }, see) => {
    const who = see.party(perpetratorId);
    return join([w(`对${who.zh}出具告诫书`, `warns ${who.en} in writing`), see.quote(violenceFacts)]);
  },
  protection_order_made: ({ months, until }) =>
    w(
      `作出人身安全保护令，有效期${months}个月，至${until}`,
      `makes a protection order for ${months} months, until ${until}`,
    ),
  violence_paper_delivered: ({ paperSeq, receiver, date }) =>
    w(
      `第${paperSeq}条记录的文书于${date}送交${VIOLENCE_RECEIVER[receiver].zh}`,
      `delivers the paper of entry ${paperSeq} on ${date} to ${VIOLENCE_RECEIVER[receiver].en}`,
    ),
  protection_order_changed: ({ change, until, reason }, see) =>
    join([
      w(
        `人身安全保护令${ORDER_CHANGE[change].zh}${change === 'extended' ? `至${until}` : ''}`,
        `the protection order is ${ORDER_CHANGE[change].en}${change === 'extended' ? ` until ${until}` : ''}`,
      ),
      see.quote(reason),
    ]),
  protection_order_ended: ({ until }) =>
    w(`人身安全保护令至${until}期满失效`, `the protection order ends on ${until}`),
  order_review_asked: ({ partyId, late: isLate, reason }, see) => {
    const who = see.party(partyId);
    return join([
      w(`${who.zh}对保护令裁定申请复议`, `${who.en} asks for review of the ruling on the protection order`),
      late(isLate),
      see.quote(reason),
    ]);
  },
  order_review_decided: ({ outcome, reason }, see) =>
    join([
      w(
        `复议决定：${ORDER_REVIEW_OUTCOME[outcome].zh}`,
        `the review is decided: ${ORDER_REVIEW_OUTCOME[outcome].en}`,
      ),
      see.quote(reason),
    ]),
};
