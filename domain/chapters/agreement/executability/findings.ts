/**
 * What keeps an agreement (调解协议) from being executed or confirmed, one row for each kind of finding: what is wrong, by which article,
 * under which of the six grounds a judge would reject it (docs/law.md JC10), and how it could be written instead.
 */
import type { ConfirmationRejectionGround } from '../../../kernel/codes.ts';
import type { Words } from '../../../words.ts';

export interface FindingRow extends Words {
  readonly article: string;
  readonly ground: ConfirmationRejectionGround;
  /** `bars`: as it stands it cannot be executed or confirmed; `warns`: it can, and a dispute about it is likely. */
  readonly weight: 'bars' | 'warns';
  /** How it could be written; blanks are lines to be filled in. */
  readonly wording?: Words;
}

const CLEAR = '民诉法解释 第461条';
const CONFIRMED = '民诉法解释 第358条';

export const FINDINGS = {
  no_items: {
    zh: '没有写明任何履行事项，协议无从执行',
    en: 'Nothing is to be performed, so that nothing can be executed',
    article: CLEAR,
    ground: 'content_unclear',
    weight: 'bars',
  },
  payer_not_party: {
    zh: '履行义务人不是本协议当事人：案外人承担义务的，应由其本人到场签字成为协议当事人',
    en: 'Who is to perform is no party to this agreement: an outsider who takes a duty on signs it as a party',
    article: `${CLEAR}；民法典 第552条`,
    ground: 'harms_others',
    weight: 'bars',
    wording: {
      zh: '____（身份证号____）自愿加入上述债务，与____承担连带责任，并在本协议上签字。',
      en: '____ (identity number ____) joins this debt of their own will, jointly and severally with ____, and signs this agreement.',
    },
  },
  payee_unclear: {
    zh: '没有写明向谁履行：权利主体不明确',
    en: 'To whom it is to be performed is not said',
    article: CLEAR,
    ground: 'content_unclear',
    weight: 'bars',
    wording: { zh: '____向____支付人民币____元。', en: '____ pays ____ RMB ____.' },
  },
  same_party: {
    zh: '义务人与权利人是同一人',
    en: 'The one who performs and the one who receives are the same',
    article: CLEAR,
    ground: 'content_unclear',
    weight: 'bars',
  },
  amount_missing: {
    zh: '支付事项没有金额：给付内容不明确',
    en: 'A payment without an amount',
    article: CLEAR,
    ground: 'content_unclear',
    weight: 'bars',
    wording: { zh: '支付人民币____元（大写：____）。', en: 'pays RMB ____ (in words: ____).' },
  },
  day_missing: {
    zh: '没有履行期限：债权人可以随时要求履行，但须给予必要的准备时间，申请执行时容易争执',
    en: 'No day of performance: it is due on demand after a time to prepare, which is disputed when execution is asked for',
    article: '民法典 第511条；民事诉讼法 第250条',
    ground: 'content_unclear',
    weight: 'warns',
    wording: { zh: '于____年____月____日前履行完毕。', en: 'to be performed by ____ (day, month, year).' },
  },
  day_before_agreement: {
    zh: '履行期限早于协议之日，申请执行的两年自该日起算',
    en: 'The day of performance is before that of the agreement: the two years for execution run from it',
    article: '民事诉讼法 第250条',
    ground: 'content_unclear',
    weight: 'warns',
    wording: { zh: '于____年____月____日前履行完毕。', en: 'to be performed by ____ (day, month, year).' },
  },
  act_undescribed: {
    zh: '行为、交付事项没有协议正文说明具体内容、标准和方式',
    en: 'An act or a delivery that no text of the agreement describes: what exactly, to what standard, how',
    article: CLEAR,
    ground: 'content_unclear',
    weight: 'bars',
    wording: {
      zh: '____于____年____月____日前在____（地点）将____（名称、型号、数量）交付____，由____当场验收签字。',
      en: 'By ____, at ____ (place), ____ hands over ____ (name, type, number) to ____, who checks and signs for it there.',
    },
  },
  vague_day: {
    zh: '履行时间用语不确定，无法判断是否逾期',
    en: 'A time that cannot be told to have passed',
    article: CLEAR,
    ground: 'content_unclear',
    weight: 'bars',
    wording: { zh: '于____年____月____日前', en: 'by ____ (day, month, year)' },
  },
  vague_amount: {
    zh: '金额、数量用语不确定',
    en: 'An amount or number that is not certain',
    article: CLEAR,
    ground: 'content_unclear',
    weight: 'bars',
    wording: { zh: '人民币____元（大写：____）', en: 'RMB ____ (in words: ____)' },
  },
  left_open: {
    zh: '把内容留待以后协商：这一部分没有达成协议',
    en: 'Something is left to be agreed later: of this there is no agreement yet',
    article: CLEAR,
    ground: 'content_unclear',
    weight: 'bars',
    wording: {
      zh: '就____一项双方未达成协议，可另行起诉，不影响本协议其他各项的履行。',
      en: 'On ____ the parties have not agreed; a suit stays open, and the rest of this agreement is performed.',
    },
  },
  conditional: {
    zh: '履行附有条件：条件是否成就由谁、凭什么认定，应当写明',
    en: 'A duty on a condition: say who finds that it is met, and by what',
    article: `${CLEAR}；民法典 第158条`,
    ground: 'content_unclear',
    weight: 'warns',
    wording: {
      zh: '以____（单位）出具的____（文件）为准；至____年____月____日未出具的，视为条件已成就（未成就）。',
      en: 'as ____ (body) certifies by ____ (paper); if it has not by ____, the condition counts as met (not met).',
    },
  },
  alternative: {
    zh: '义务可以二选一：由谁选择、何时选择应当写明',
    en: 'One duty or another: say who chooses, and until when',
    article: '民法典 第515条、第516条',
    ground: 'content_unclear',
    weight: 'warns',
    wording: {
      zh: '由____于____年____月____日前书面选择；逾期未选择的，按第____种方式履行。',
      en: '____ chooses in writing by ____; without a choice it is performed in way ____.',
    },
  },
  no_way_to_pay: {
    zh: '没有写明支付方式（当场给付、转账账户等）',
    en: 'How it is to be paid is not said (in cash at once, to which account)',
    article: '民法典 第511条',
    ground: 'content_unclear',
    weight: 'warns',
    wording: {
      zh: '支付至____（户名）在____银行开立的账户，账号____。',
      en: 'to the account of ____ (holder) at ____ bank, number ____.',
    },
  },
  no_default_clause: {
    zh: '没有约定逾期不履行的后果',
    en: 'Nothing is agreed for the case that it is not performed in time',
    article: '民法典 第585条',
    ground: 'content_unclear',
    weight: 'warns',
    wording: {
      zh: '任何一期逾期未付的，全部未付款项立即到期，权利人可以就全部余额申请强制执行。',
      en: 'If an instalment is not paid in time all that is unpaid falls due, and execution may be asked for the whole.',
    },
  },
  amount_elsewhere: {
    zh: '正文写有履行事项中没有的金额，两处应当一致',
    en: 'The text names an amount that no item has: both should say the same',
    article: CLEAR,
    ground: 'content_unclear',
    weight: 'warns',
  },
  interest_over_cap: {
    zh: '折合年利率超过一年期贷款市场报价利率四倍：民间借贷的利息、违约金合计超过部分不受保护，其他合同的违约金过高可以请求减少',
    en: 'A yearly rate above four times the one-year LPR: of a private loan no court protects what interest and penalty are above it, of other contracts too high a penalty may be lowered',
    article: '民间借贷规定 第25条、第29条；民法典 第585条',
    ground: 'breaks_mandatory_rule',
    weight: 'warns',
    wording: {
      zh: '按合同成立时一年期贷款市场报价利率的四倍（年利率____%）计算。',
      en: 'at four times the one-year LPR of the day of the contract (____ % a year).',
    },
  },
  title_claimed: {
    zh: '涉及物权、知识产权确权：法院不受理此项确认申请，应通过登记或者诉讼确定',
    en: 'Title to a thing or to intellectual property is determined: a court takes no such application; registration or a suit decides',
    article: '民诉法解释 第355条',
    ground: 'other',
    weight: 'bars',
    wording: {
      zh: '____于____年____月____日前协助____办理____的转移登记手续。',
      en: 'By ____, ____ helps ____ to have the transfer of ____ registered.',
    },
  },
  status_changed: {
    zh: '涉及婚姻关系、收养、亲子等身份关系的成立或者解除：法院不予确认',
    en: 'Marriage, adoption or parentage is made or ended: no court confirms that',
    article: '民诉法解释 第355条',
    ground: 'other',
    weight: 'bars',
  },
  public_claim_waived: {
    zh: '以放弃报案、控告或者不追究刑事、治安责任为条件：公法责任不能由当事人处分',
    en: 'Reporting or prosecuting an offence is given up: the parties cannot dispose of that',
    article: `${CONFIRMED}；民法典 第153条`,
    ground: 'breaks_mandatory_rule',
    weight: 'bars',
    wording: {
      zh: '双方就民事赔偿再无其他争议；公安机关的处理依法进行。',
      en: 'On compensation nothing is in dispute any more; what the police decide takes its course.',
    },
  },
  outsider_named: {
    zh: '提到担保人、案外人：承担义务的应到场签字，权利受影响的应征得其同意',
    en: 'A guarantor or outsider is named: who takes on a duty signs, whose rights are touched agrees',
    article: `${CONFIRMED}；民法典 第685条`,
    ground: 'harms_others',
    weight: 'warns',
    wording: {
      zh: '____自愿为上述债务提供连带责任保证，保证期间自履行期限届满之日起____个月，并在本协议上签字。',
      en: '____ stands surety jointly and severally for ____ months from the day the debt falls due, and signs this agreement.',
    },
  },
  person_restrained: {
    zh: '限制人身自由、扣押身份证件的约定无效',
    en: 'To hold a person or their identity papers cannot be agreed',
    article: `${CONFIRMED}；民法典 第153条`,
    ground: 'breaks_mandatory_rule',
    weight: 'bars',
  },
} as const satisfies Readonly<Record<string, FindingRow>>;

export type FindingCode = keyof typeof FINDINGS;

export interface Finding {
  readonly code: FindingCode;
  /** Which item of the agreement, from 0; of the text where there is none. */
  readonly item?: number;
  /** The field of the item. */
  readonly field?: 'obligorId' | 'obligeeId' | 'amount' | 'dueDate';
  /** The words of the text that were found, with what stands around them. */
  readonly quote?: string;
}

/** As the table says of the kind of finding. */
export const rowOf = (code: FindingCode): FindingRow => FINDINGS[code];
