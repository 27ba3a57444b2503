/** Why violence at home (家庭暴力) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const VIOLENCE_REFUSALS = {
  violence_only_separately: {
    zh: '涉家庭暴力，经受害人请求只能分别（背对背）调解',
    en: 'With violence at home, mediation goes on as the victim asks: with each party apart',
    article: '反家庭暴力法 第5条',
  },
  violence_same: { zh: '已作相同记载', en: 'That is on record already' },
  violence_victim_needed: {
    zh: '须载明受害人，且为本案当事人',
    en: 'Say who suffers it: a party of the case',
    article: '反家庭暴力法 第2条',
  },
  protection_order_stands: {
    zh: '人身安全保护令有效或者申请尚未裁定，不能记载为无家庭暴力',
    en: 'While a protection order holds or is asked for, violence cannot be recorded as absent',
    article: '反家庭暴力法 第27条、第30条',
  },
  violence_absent: {
    zh: '尚未记载家庭暴力',
    en: 'No violence at home is on record',
    article: '反家庭暴力法 第16条',
  },
  not_the_victim: {
    zh: '分别调解须由受害人本人请求',
    en: 'Only who suffers the violence may ask for mediation with each apart',
    article: '反家庭暴力法 第5条',
  },
  separate_wish_same: { zh: '该当事人已作相同表示', en: 'That party has said so already' },
  warning_exists: { zh: '当日已对其出具告诫书', en: 'That warning of that day is on record already' },
  violence_paper_unknown: { zh: '没有这一告诫书或者保护令', en: 'There is no such warning or order' },
  receiver_not_of_paper: {
    zh: '该文书不须送交此对象',
    en: 'That paper does not go there',
    article: '反家庭暴力法 第17条、第32条',
  },
  paper_already_delivered: { zh: '已送交', en: 'It was delivered there already' },
  protection_order_over: {
    zh: '保护令已失效，失效前才可撤销、变更或者延长',
    en: 'The order is over: it can be withdrawn, changed or extended only before it ends',
    article: '反家庭暴力法 第30条',
  },
  order_change_exists: { zh: '当日已作同样变更', en: 'That change of that day is on record already' },
  order_length_needed: {
    zh: '延长须载明月数，每次不超过六个月',
    en: 'Say by how many months it is extended: six at most',
    article: '反家庭暴力法 第30条',
  },
  order_not_ruled: {
    zh: '尚未作出保护令裁定',
    en: 'The application for a protection order has not been ruled on',
    article: '反家庭暴力法 第31条',
  },
  order_review_once: {
    zh: '该当事人已申请复议一次',
    en: 'That party has asked for review once',
    article: '反家庭暴力法 第31条',
  },
  order_review_not_theirs: {
    zh: '申请人可对驳回申请复议，被申请人可对保护令复议',
    en: 'The applicant may ask for review of a refusal, the respondent of an order',
    article: '反家庭暴力法 第31条',
  },
  order_review_absent: { zh: '没有待决的复议', en: 'No review waits for a decision' },
  violence_punished: {
    zh: '该行为已予治安管理处罚，不再出具告诫书；另有其他行为的，须注明',
    en: 'That act has been punished, and no warning is issued for it; say so where it is another act',
    article: '反家庭暴力法 第16条',
  },
  protection_wish_missing: {
    zh: '因年老、残疾、重病等代为申请的，须根据当事人的意愿',
    en: 'For who cannot apply because of age, handicap or grave illness it is applied for at their wish',
    article: '人身安全保护令规定 第2条',
  },
  protection_applicant_unfit: {
    zh: '民政部门、残疾人联合会、老年人组织只因年老、残疾、重病等代为申请',
    en: 'Civil affairs, the federation of the handicapped and organisations of the old apply for who is old, handicapped or gravely ill',
    article: '人身安全保护令规定 第2条',
  },
  applies_for_protection_only: {
    zh: '只有人身安全保护令可以由他人代为申请',
    en: 'Only a protection order can be applied for in another’s place',
    article: '反家庭暴力法 第23条',
  },
  protection_applicant_incomplete: {
    zh: '代为申请须载明代谁申请及其不能自行申请的原因',
    en: 'Say for whom it is applied, and why they cannot apply themselves',
    article: '反家庭暴力法 第23条',
  },
} as const satisfies Record<string, RefusalText>;
