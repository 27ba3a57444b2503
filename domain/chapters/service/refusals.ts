/** Why a service (送达) has no effect in law, or may not be done in that way (CPL 87-95); part of `REFUSALS`. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const SERVICE_REFUSALS = {
  nothing_to_serve: { zh: '没有该种文书可送达', en: 'There is no such document to serve' },
  already_served: {
    zh: '该文书已向该当事人送达，如日期有误请更正',
    en: 'That document was already served on that party; correct the date if it is wrong',
  },
  lien_not_for_mediation_paper: {
    zh: '调解书不适用留置送达',
    en: 'A mediation paper cannot be served by lien',
    article: '民诉法解释 第133条',
  },
  public_notice_not_allowed: {
    zh: '简易和小额程序不适用公告送达',
    en: 'No service by public notice in summary or small-claims procedure',
    article: '民诉法解释 第140条',
  },
  complaint_not_to_applicant: {
    zh: '起诉状副本送达被告',
    en: 'The complaint is served on the respondent',
    article: '民事诉讼法 第128条',
  },
  complaint_not_served: {
    zh: '起诉状副本尚未送达该当事人',
    en: 'The complaint has not been served on that party',
  },
  petition_not_served: {
    zh: '上诉状副本尚未送达该当事人',
    en: 'The appeal has not been served on that party',
    article: '民事诉讼法 第174条',
  },
  service_forwarded_persons_only: {
    zh: '转交送达只适用于军人、被监禁或者被采取强制性教育措施的自然人',
    en: 'Only soldiers, prisoners and those in compulsory education are served through their unit',
    article: '民事诉讼法 第92条至第94条',
  },
  service_mediation_paper_by_notice: {
    zh: '调解书经当事人签收才生效，不能公告送达',
    en: 'A mediation paper takes effect by the parties’ signature and cannot be served by public notice',
    article: '民事诉讼法 第100条；民诉法解释 第133条',
  },
  service_entrusted_between_courts: {
    zh: '委托送达只在人民法院之间；派出所是协助送达，请按实际方式（直接、留置等）填写',
    en: 'Only a court is entrusted with service; a station assists: state the way in which it was done',
    article: '民事诉讼法 第91条；民诉法解释 第134条',
  },
  service_to_opposing_party: {
    zh: '同一案件的对方当事人不得代收',
    en: 'The opposing party never receives for the other',
    article: '民事诉讼法 第88条；法院专递规定 第7条',
  },
  service_to_minor: {
    zh: '未成年人不得代收，代收的家属须为同住成年家属',
    en: 'A minor may not receive for the addressee: a member of the household must be of age',
    article: '民事诉讼法 第88条；法院专递规定 第9条',
  },
  service_receiver_not_listed: {
    zh: '签收人不是法律规定的签收人，不产生送达效力',
    en: 'Who took the paper is not one of those whom the law lets receive it: nothing is served',
    article: '民事诉讼法 第88条；民诉法解释 第130条、第132条',
  },
  service_mediation_paper_receiver: {
    zh: '调解书应当送达当事人本人，本人因故不能签收的由其指定的代收人签收',
    en: 'A mediation paper goes to the party in person or to the receiver the party has named',
    article: '民诉法解释 第133条',
  },
  service_forwarded_to_self: {
    zh: '转交送达须由受送达人本人签收',
    en: 'A paper that is passed on must be signed for by the addressee',
    article: '民事诉讼法 第94条',
  },
  service_not_done: {
    zh: '此次未能送达，已作为一次送达经过记录',
    en: 'Nothing was served this time; it stands as an attempt',
    article: '民事诉讼法 第87条、第88条',
  },
  service_not_signed: {
    zh: '送达回证上没有签收，不产生送达效力',
    en: 'The certificate of service is not signed: nothing is served',
    article: '民事诉讼法 第87条',
  },
  service_refused_at_home: {
    zh: '拒收的，须邀请基层组织或者所在单位的代表到场，或者拍照、录像，将文书留在住所（留置送达）',
    en: 'Refused: invite a representative of the basic organisation or the unit, or take photographs and video, and leave the paper',
    article: '民事诉讼法 第89条；民诉法解释 第131条',
  },
  service_mediation_paper_refused: {
    zh: '拒绝签收调解书视为反悔，不产生送达效力，应当及时判决',
    en: 'Who will not sign for a mediation paper goes back on it: nothing is served, and the court judges',
    article: '民事诉讼法 第102条；民诉法解释 第133条',
  },
  lien_refuser_not_listed: {
    zh: '受送达人或者其同住成年家属、单位收件人、指定代收人拒收的，才可以留置送达',
    en: 'Lien needs the refusal of the addressee, an adult of the household, the unit’s receiver or the named receiver',
    article: '民事诉讼法 第89条；民诉法解释 第130条、第132条',
  },
  lien_place: {
    zh: '留置送达须留在受送达人的住所；在住所以外拒绝签收的，须拍照、录像',
    en: 'Lien leaves the paper at the addressee’s residence; elsewhere a refusal must be photographed or filmed',
    article: '民事诉讼法 第89条；民诉法解释 第131条',
  },
  lien_witness_police: {
    zh: '民警不是留置送达的见证人，须由居（村）民委员会或者所在单位的人员见证，或者拍照、录像',
    en: 'The police are no witnesses of lien service: it needs staff of the basic organisation or the unit, or photographs and video',
    article: '民事诉讼法 第89条；民诉法解释 第130条',
  },
  lien_witness_missing: {
    zh: '留置送达须有基层组织或者所在单位的代表见证，或者拍照、录像记录送达过程',
    en: 'Lien needs a representative of the basic organisation or the unit as witness, or photographs and video',
    article: '民事诉讼法 第89条；民诉法解释 第130条',
  },
  electronic_consent_missing: {
    zh: '未经受送达人同意，不得电子送达',
    en: 'No electronic service without the addressee’s consent',
    article: '民事诉讼法 第90条；在线诉讼规则 第29条',
  },
  electronic_not_arrived: {
    zh: '没有到达受送达人系统的记录，不产生送达效力',
    en: 'No message is recorded as having arrived: nothing is served',
    article: '民事诉讼法 第90条；民诉法解释 第135条',
  },
  electronic_not_acknowledged: {
    zh: '向未经确认的电子地址发送的，须受送达人回复收悉或者已阅知',
    en: 'At an address that was not confirmed, only an acknowledged or read message is served',
    article: '在线诉讼规则 第31条',
  },
  post_result_missing: {
    zh: '邮寄送达须写明投递结果',
    en: 'Say how the letter ended',
    article: '民事诉讼法 第91条；法院专递规定 第8条',
  },
  post_refuser_not_listed: {
    zh: '只有受送达人本人或者其指定的代收人拒收，退回之日才视为送达之日',
    en: 'Only a refusal by the addressee or the named receiver makes the day of return the day of service',
    article: '法院专递规定 第11条',
  },
  post_returned_without_fault: {
    zh: '非因受送达人自己的过错退回，不视为送达',
    en: 'Returned without the addressee’s fault: nothing is served',
    article: '法院专递规定 第11条',
  },
  post_address_refusal_unrecorded: {
    zh: '受送达人拒不提供送达地址未经告知后果并记录在案，邮件退回不视为送达',
    en: 'It is not on record that the addressee, once warned, refused to give an address: the letter that came back serves nothing',
    article: '法院专递规定 第5条、第11条',
  },
  address_refusal_not_warned: {
    zh: '须先告知不提供送达地址的后果，告知后仍不提供的才可以记录',
    en: 'The party is first told what giving no address leads to: only who still gives none refuses',
    article: '法院专递规定 第5条',
  },
  address_is_confirmed: {
    zh: '该当事人已确认送达地址，书面变更前一直适用',
    en: 'That party has confirmed an address, which holds until it is changed in writing',
    article: '民诉法解释 第137条',
  },
  address_effects_untold: {
    zh: '须先告知地址不实、变更未告知和拒收的后果，再确认送达地址',
    en: 'First tell what a wrong address, one changed in silence or a refusal leads to, then have the address confirmed',
    article: '法院专递规定 第3条；民诉法解释 第137条',
  },
  electronic_channel_missing: {
    zh: '同意电子送达的，须写明电子送达的方式',
    en: 'Who consents to electronic service names its means',
    article: '民诉法解释 第136条',
  },
  address_refusal_exists: {
    zh: '已记录该当事人拒不提供送达地址',
    en: 'That party’s refusal to give an address is on record already',
  },
  post_attempts_too_few: {
    zh: '邮政机构须在五日内投送三次以上仍未能送达，才可以退回',
    en: 'Before it is returned a letter is tried at least three times within five days',
    article: '法院专递规定 第6条',
  },
  post_not_collected: {
    zh: '五日内三次投送无人领取而退回，不视为送达，请改用其他方式',
    en: 'Tried three times within five days and not collected: nothing is served; use another method',
    article: '法院专递规定 第6条、第11条',
  },
  notice_ground_missing: {
    zh: '公告送达须写明原因：下落不明，或者其他方式无法送达',
    en: 'Public notice needs its ground: whereabouts unknown, or all other methods failed',
    article: '民事诉讼法 第95条',
  },
  notice_course_missing: {
    zh: '公告送达须在案卷中记明经过：先有查找或者送达未果的记录',
    en: 'Public notice needs its course on file: somebody must have sought the addressee in vain',
    article: '民事诉讼法 第95条',
  },
  notice_other_methods_untried: {
    zh: '尚有其他送达方式未试，不能公告送达',
    en: 'Other methods have not been tried: no public notice yet',
    article: '民事诉讼法 第95条',
  },
  notice_not_published: {
    zh: '须写明公告张贴或者刊登的日期',
    en: 'State the days on which the notice was posted or published',
    article: '民事诉讼法 第95条；民诉法解释 第138条',
  },
  notice_still_running: {
    zh: '公告期尚未届满，届满之日才视为送达',
    en: 'The thirty days of the notice have not passed: it is served when they have',
    article: '民事诉讼法 第95条；民诉法解释 第138条',
  },
  service_before_document: {
    zh: '送达不能早于文书作出之日',
    en: 'Nothing is served before the document was made',
  },
  service_date_differs: {
    zh: '所填送达日期与依法计算的日期不一致',
    en: 'The date given is not the day on which the law takes the document as served',
  },
} as const satisfies Record<string, RefusalText>;
