/** The words of service (送达): titles of its events and fields, and the sentences that tell its events. */
import { PRESUMED_ADDRESS, SERVED_DOCUMENT, SERVICE_METHOD } from '../../domain/chapters/service/words.ts';
import type { ServiceEvents } from '../../domain/chapters/service/shape.ts';
import type { Vocabulary } from '../../domain/words.ts';
import type { Sentences, Sight } from '../sentence.ts';
import { join, type Words, words as w } from '../text.ts';

/** Titles of the events (记录), named in the past. */
export const SERVICE_EVENT_TITLES = {
  address_refused: w('拒不提供送达地址', 'An address was refused'),
  service_effected: w('送达', 'A document was served'),
} as const satisfies Vocabulary<keyof ServiceEvents>;

export const SERVICE_FIELD_TITLES = {
  'record_address_refusal.warned': w('已告知不提供送达地址的后果', 'told what giving no address leads to'),
  'confirm_address.told': w(
    '已告知地址不实、变更不告知和拒收的后果',
    'told what a wrong, changed or refused address means',
  ),
  'confirm_address.address': w('送达地址', 'address for service'),
  presumed: w('推定的送达地址', 'where papers go'),
  facts: w('送达经过', 'how it was served'),
  receiver: w('签收人', 'who took it'),
  signed: w('已签收', 'signed for'),
  place: w('地点', 'place'),
  witnesses: w('见证人', 'witnesses'),
  'witnesses.capacity': w('见证人身份', 'who the witness is'),
  'witnesses.name': w('见证人姓名', 'name of the witness'),
  recorded: w('已拍照、录像记录', 'recorded in pictures'),
  consent: w('同意电子送达的依据', 'basis of consent'),
  arrivals: w('电子送达到达情况', 'arrivals'),
  'arrivals.channel': w('电子送达渠道', 'electronic channel'),
  arrivedOn: w('到达日期', 'arrived on'),
  addressConfirmed: w('系受送达人确认的地址', 'to the address that was confirmed'),
  acknowledgedOn: w('确认收悉日期', 'acknowledged on'),
  provedArrivedOn: w('证明的到达日期', 'proved to have arrived on'),
  postResult: w('邮寄结果', 'how the letter ended'),
  postAttempts: w('投递日期', 'days of delivery'),
  forwardedBy: w('转交单位', 'forwarded by'),
  noticeGround: w('公告送达的事由', 'ground of public notice'),
  publishedOn: w('公告日期', 'published on'),
  'service_effected.document': w('送达的文书', 'document served'),
  document: w('文书', 'document'),
  method: w('送达方式', 'method of service'),
  effectDate: w('送达日期', 'date of service'),
  serviceId: w('送达编号', 'id of the service'),
  article: w('法律依据', 'article'),
} as const satisfies Vocabulary;

function service(data: ServiceEvents['service_effected'], see: Sight): Words {
  const document = SERVED_DOCUMENT[data.document];
  const party = see.party(data.partyId);
  const method = SERVICE_METHOD[data.method];
  return w(
    `${data.date}向${party.zh}送达${document.zh}（${method.zh}，${data.article}）`,
    `${document.en} served on ${party.en} ${method.en} on ${data.date} (${data.article})`,
  );
}

export const serviceSentences: Sentences<keyof ServiceEvents> = {
  service_effected: service,
  address_refused: ({ partyId, date, presumed, note }, see) => {
    const party = see.party(partyId);
    const where = PRESUMED_ADDRESS[presumed];
    return join([
      w(
        `${party.zh}经告知后仍不提供送达地址（${date}），以${where.zh}为送达地址`,
        `${party.en}, told what that leads to, gives no address on ${date}: papers go to ${where.en}`,
      ),
      see.quote(note),
    ]);
  },
};
