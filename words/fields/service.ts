/** Titles of the fields of the law of service (送达经过). */
import { type Vocabulary, words as w } from '../../domain/words.ts';

export const SERVICE_FIELDS = {
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
} as const satisfies Vocabulary;
