/** Codes of violence at home (家庭暴力), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** Who may apply for a protection order in place of who suffers (DVL 23), with those whom the rules of 2022 add (PO22 2). */
export const PROTECTION_APPLICANT = {
  near_relative: w('近亲属', 'a near relative'),
  police: w('公安机关', 'the police'),
  womens_federation: w('妇女联合会', 'the women’s federation'),
  residents_committee: w('居民委员会', 'the residents’ committee'),
  villagers_committee: w('村民委员会', 'the villagers’ committee'),
  rescue_organisation: w('救助管理机构', 'a rescue organisation'),
  civil_affairs: w('民政部门', 'the civil affairs office'),
  disabled_federation: w('残疾人联合会', 'the federation of the handicapped'),
  elders_organisation: w('依法设立的老年人组织', 'an organisation of the old'),
} as const satisfies Vocabulary;

/** Why they cannot apply themselves (DVL 23; PO22 2). */
export const PROTECTION_APPLICANT_GROUND = {
  no_capacity: w('无民事行为能力', 'without capacity to act'),
  limited_capacity: w('限制民事行为能力', 'with limited capacity to act'),
  coerced: w('因受到强制、威吓等原因无法申请', 'kept from it by force or threats'),
  old_age: w('年老', 'old age'),
  handicap: w('残疾', 'a handicap'),
  grave_illness: w('重病', 'grave illness'),
} as const satisfies Vocabulary;

/** To whom a written warning (DVL 17) or a protection order (DVL 32) goes. */
export const VIOLENCE_RECEIVER = {
  perpetrator: w('加害人、被申请人', 'the perpetrator'),
  victim: w('受害人、申请人', 'the victim'),
  committee: w('居民委员会、村民委员会', 'the residents’ or villagers’ committee'),
  police: w('公安机关', 'the police'),
} as const satisfies Vocabulary;

/** What the court may do with an order before it ends, at the applicant's request (DVL 30). */
export const ORDER_CHANGE = {
  extended: w('延长', 'extended'),
  varied: w('变更', 'changed'),
  withdrawn: w('撤销', 'withdrawn'),
} as const satisfies Vocabulary;

export const ORDER_REVIEW_OUTCOME = {
  upheld: w('维持', 'upheld'),
  revoked: w('撤销', 'revoked'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const VIOLENCE_DUTY = {
  deliver_warning: {
    zh: '送交告诫书、通知居（村）委会',
    en: 'Deliver the written warning and tell the committee',
  },
  deliver_protection_order: { zh: '送达人身安全保护令', en: 'Serve the protection order' },
  review_protection_order: { zh: '复议人身安全保护令裁定', en: 'Review the ruling on the protection order' },
  end_barred_mediation: {
    zh: '涉家庭暴力，终止共同调解',
    en: 'End the joint mediation: there is violence at home',
  },
} as const satisfies Vocabulary;
