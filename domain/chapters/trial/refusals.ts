/** Why trial (审理) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const TRIAL_REFUSALS = {
  divorce_not_mediated: {
    zh: '离婚案件应当进行调解，未经调解不得判决',
    en: 'A divorce has to be mediated: it is not judged before that',
    article: '民诉法解释 第145条',
  },
  single_judge_needs_reason: {
    zh: '可能涉及人数众多，由审判员一人独任审理须说明理由',
    en: 'Such disputes often concern many people: say why one judge may try it',
    article: '民事诉讼法 第42条',
  },
  default_summons_unconfirmed: {
    zh: '以简便方式送达的开庭通知，未经该当事人确认，也没有其他证据证明其已经收到，不得缺席判决',
    en: 'That party was told of the hearing in a simple way, and neither confirmed it nor is it proved that they had it: no default judgment',
    article: '民诉法解释 第261条',
  },
  panel_needed: {
    zh: '有不得由审判员一人独任审理的情形，应当适用普通程序由合议庭审理',
    en: 'One judge may not try it, for what is said of it: a panel does, in ordinary procedure',
    article: '民事诉讼法 第42条、第43条',
  },
  procedure_objection_pending: {
    zh: '当事人对适用程序或者独任审理的异议尚未审查处理',
    en: 'A party objects to the procedure or to the single judge, and that is not decided yet',
    article: '民事诉讼法 第43条、第169条',
  },
  procedure_objection_upheld: {
    zh: '对适用程序或者独任审理的异议成立，须先转换程序或者转由合议庭审理',
    en: 'The objection to the procedure or to the single judge was upheld: convert it first',
    article: '民事诉讼法 第43条、第169条',
  },
  procedure_objection_late: {
    zh: '对按照小额诉讼案件审理的异议，应当在开庭前提出',
    en: 'An objection to small-claims procedure is raised before the hearing',
    article: '民诉法解释 第279条',
  },
  nothing_to_object_to: {
    zh: '本案由合议庭适用普通程序审理，没有可以异议的独任审理或者适用程序',
    en: 'A panel tries it in ordinary procedure: there is no single judge to object to',
    article: '民事诉讼法 第43条',
  },
  fee_notice_exists: { zh: '已通知交费', en: 'The fee notice has been issued' },
  no_fee_notice: { zh: '尚未通知交费', en: 'No fee notice has been issued' },
  fee_already_paid: { zh: '诉讼费已交', en: 'The fee is already paid' },
  fee_not_overdue: {
    zh: '交费期限未满',
    en: 'The fee period has not run out',
    article: '诉讼费用交纳办法 第22条',
  },
  not_respondent: { zh: '只有被告可以答辩', en: 'Only a respondent answers', article: '民事诉讼法 第128条' },
  already_answered: { zh: '该当事人已答辩', en: 'That party has already answered' },
  evidence_period_exists: {
    zh: '当日已指定同样的举证期限',
    en: 'The same evidence period was set today already',
  },
  answer_period_fixed: {
    zh: '普通程序的答辩期为收到起诉状副本之日起十五日，法院不另行确定',
    en: 'In the ordinary procedure the period to answer is fifteen days from receipt, and no court sets another',
    article: '民事诉讼法 第128条',
  },
  answer_period_not_agreed: {
    zh: '另行确定答辩期间须征得被告同意',
    en: 'Another period to answer needs the respondent’s consent',
    article: '民诉法解释 第266条、第275条',
  },
  answer_period_over: {
    zh: '该当事人的答辩期已满，或者所定期间到本日已满',
    en: 'That party’s period to answer is over, or would be over today',
  },
  answer_period_exists: {
    zh: '已为该当事人确定同样的答辩期间',
    en: 'The same period is set for that party already',
  },
  answer_already_waived: { zh: '该当事人已放弃答辩期间', en: 'That party has already given up the period' },
  answer_period_runs: {
    zh: '被告的答辩期间未满，也未答辩或者放弃答辩期间',
    en: 'A respondent may still answer: the period has not run out and was not given up',
    article: '民事诉讼法 第128条；民诉法解释 第224条、第266条',
  },
  plaintiff_not_summoned: {
    zh: '没有经传票传唤而未到庭的开庭',
    en: 'There is no hearing of which the plaintiff was told and whose day has come',
    article: '民事诉讼法 第146条',
  },
  hearing_needed: {
    zh: '判决前须开庭，且各被告在开庭前已能答辩',
    en: 'Before judgment a hearing must be held, which every respondent could answer for',
    article: '民事诉讼法 第137条',
  },
  instrument_pending: {
    zh: '已作出裁判，等待送达或上诉期满',
    en: 'A judgment or ruling is made and not yet effective',
  },
  fee_before_mediation_ends: {
    zh: '先行调解期间不通知交费，调解不成转入审理前通知',
    en: 'No fee is asked for while the case is mediated: only once that has failed',
    article: '严格规范立案与调解意见（2024-12-27） 第6条',
  },
  fee_relief_reason_missing: {
    zh: '准予缓交、减交、免交须载明当事人的申请及理由',
    en: 'A fee is deferred, reduced or waived on application: say on which grounds',
    article: '诉讼费用交纳办法 第48条',
  },
  fee_exemption_for_persons: {
    zh: '诉讼费用的免交只适用于自然人',
    en: 'Only natural persons are exempted from the fee',
    article: '诉讼费用交纳办法 第44条',
  },
  fee_relief_exists: {
    zh: '已申请过缓交、减交、免交诉讼费',
    en: 'Relief from the fee was asked for already',
    article: '诉讼费用交纳办法 第22条',
  },
  fee_relief_in_writing: {
    zh: '申请缓交、减交、免交诉讼费须提交书面申请和证明材料',
    en: 'Relief from the fee is asked for in writing, with proof: name the paper',
    article: '诉讼费用交纳办法 第48条',
  },
  fee_relief_late: {
    zh: '交费期限已满，须在期限内提出缓交、减交、免交申请',
    en: 'The fee period is over: relief had to be asked for within it',
    article: '诉讼费用交纳办法 第22条',
  },
  no_fee_relief_pending: {
    zh: '没有待决定的缓交、减交、免交申请',
    en: 'No application for relief from the fee is pending',
  },
  fee_relief_whose: {
    zh: '有多名原告申请缓交、减交、免交，须写明对哪一名原告的申请作出决定',
    en: 'Several plaintiffs asked for relief from the fee: say whose application is decided',
  },
  fee_relief_amount_missing: {
    zh: '准予减交的，须写明减交后应交的数额',
    en: 'Of a reduced fee say how much is left to pay',
    article: '诉讼费用交纳办法 第46条',
  },
  fee_relief_pending: {
    zh: '缓交、减交、免交申请尚未决定，不能按未交费处理',
    en: 'Relief from the fee is asked for and not decided: the fee is not unpaid yet',
    article: '诉讼费用交纳办法 第22条；民诉法解释 第213条',
  },
  fee_reduction_too_small: {
    zh: '减交的比例不得低于百分之三十',
    en: 'What is reduced is reduced by thirty per cent at least',
    article: '诉讼费用交纳办法 第46条',
  },
  fee_not_prepaid: {
    zh: '追索劳动报酬的案件不预交案件受理费',
    en: 'A claim for wages prepays no fee',
    article: '诉讼费用交纳办法 第20条',
  },
  fee_differs: {
    zh: '金额与诉讼费用交纳办法规定的标准不符',
    en: 'The amount is not what the tariff gives for this claim',
    article: '诉讼费用交纳办法 第13条、第15条、第16条',
  },
  fee_notice_not_to_them: {
    zh: '交费通知送达应当预交的原告',
    en: 'The fee notice is served on the plaintiff, who prepays',
    article: '诉讼费用交纳办法 第20条',
  },
  small_claims_amount_missing: {
    zh: '适用小额诉讼程序须写明诉讼标的额',
    en: 'To try it as a small claim, say the amount in dispute',
    article: '民事诉讼法 第165条',
  },
  small_claims_wage_unknown: {
    zh: '没有本省上年度就业人员年平均工资数据，请填写数额并注明来源',
    en: 'No table has the average wage of this province for the year: state it, and where it is from',
    article: '民事诉讼法 第165条',
  },
  small_claims_over_ceiling: {
    zh: '标的额超过小额诉讼程序的上限',
    en: 'The amount is above the ceiling of small-claims procedure',
    article: '民事诉讼法 第165条',
  },
  small_claims_not_allowed: {
    zh: '该案不适用小额诉讼程序，应适用简易或者普通程序',
    en: 'This case is not tried in small-claims procedure: take the summary or the ordinary one',
    article: '民事诉讼法 第166条',
  },
  conversion_after_limit: {
    zh: '转换程序应在审理期限届满前作出；已届满的，须写明理由',
    en: 'The procedure is converted before the limit ends; after it, say why',
    article: '民诉法解释 第258条',
  },
  conversion_not_allowed: {
    zh: '不能这样转换程序',
    en: 'The procedure cannot be converted that way',
    article: '民诉法解释 第257条、第260条',
  },
  fee_notice_first: {
    zh: '先行调解不成的，先通知交纳诉讼费，再移送审理',
    en: 'After failed mediation the fee is asked for before the case goes to be tried',
    article: '严格规范立案与调解意见（2024-12-27） 第6条',
  },
} as const satisfies Record<string, RefusalText>;
