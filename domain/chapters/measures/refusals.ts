/** Why measures of execution (财产调查、执行措施、限制消费、失信) and closing for now (终本) refuse an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const MEASURE_REFUSALS = {
  not_debtor: {
    zh: '只能对被执行人作出',
    en: 'Only against a debtor of this execution',
    article: '民事诉讼法 第252条',
  },
  report_already_ordered: {
    zh: '已向该被执行人发出报告财产令',
    en: 'That debtor has been ordered to report already',
  },
  report_not_ordered: {
    zh: '尚未向该被执行人发出报告财产令',
    en: 'That debtor has not been ordered to report',
    article: '财产调查规定 第3条',
  },
  report_already_recorded: {
    zh: '该财产报告情况已登记',
    en: 'That outcome of the report is on record already',
  },
  report_change_late: {
    zh: '财产变动应自变动之日起十日内补充报告；逾期的，登记为逾期报告',
    en: 'A change of property is reported within ten days: later it is a late report',
    article: '财产调查规定 第7条',
  },
  report_change_day: {
    zh: '财产变动之日不能晚于报告之日',
    en: 'Property cannot have changed after the day of the report',
    article: '财产调查规定 第7条',
  },
  search_exists: { zh: '该日的同一查询已登记', en: 'The same search of that day is on record already' },
  clue_unknown: { zh: '没有这条待核查的财产线索', en: 'There is no such clue to be checked' },
  clue_owes_measure: {
    zh: '线索已核实属实的，应当查封、扣押、冻结该财产，已被查封、扣押、冻结的，注明该措施；无法处置的，登记为核查后无可供执行的财产',
    en: 'A clue found true is followed by a freeze or seizure, or names the one that stands, or is checked again with nothing found that can be executed',
    article: '民事诉讼法 第253条；财产调查规定 第2条',
  },
  clue_not_true: {
    zh: '未发现财产的，不注明措施',
    en: 'Where no property was found no measure is named that binds it',
  },
  measure_exists: {
    zh: '同一措施已登记；同日同类同额的另一项财产，注明其序号',
    en: 'The same measure is on record already; another property of that day, kind and amount is told by its number',
  },
  measure_unknown: { zh: '没有这项在效的措施', en: 'There is no such measure in force' },
  measure_already_renewed: { zh: '该日已续行', en: 'It was renewed on that day already' },
  measure_not_renewable: {
    zh: '该措施没有期限，无须续行',
    en: 'That measure has no term to renew',
    article: '民诉法解释 第485条',
  },
  fine_out_of_range: {
    zh: '罚款金额不在法定幅度内',
    en: 'The fine is outside the range of the law',
    article: '民事诉讼法 第118条',
  },
  detention_days: {
    zh: '拘留须写明期限，为一日以上十五日以下；其他措施不写拘留期限',
    en: 'Detention is ordered for one to fifteen days: say for how many; of another measure none are said',
    article: '民事诉讼法 第118条',
  },
  listing_of_minor: {
    zh: '未成年人不得纳入失信被执行人名单；登记后已成年的，写明已成年',
    en: 'No minor is put on the list; of one who has come of age since, say so',
    article: '失信名单规定 第4条',
  },
  listing_covered: {
    zh: '已查封、扣押、冻结的财产足以清偿，不得以有履行能力而拒不履行纳入名单',
    en: 'What is seized or frozen suffices for the debt: this ground lists nobody then',
    article: '失信名单规定 第3条',
  },
  listing_exists: {
    zh: '对该被执行人的同一决定仍然有效',
    en: 'The same decision on that debtor still stands',
  },
  listing_unknown: { zh: '没有这条在列的失信信息', en: 'There is no such entry on the list' },
  listing_ground_missing: {
    zh: '纳入失信名单须有法定情形',
    en: 'A debtor is listed on a ground of the law',
    article: '失信名单规定 第1条',
  },
  listing_ground_unproved: {
    zh: '案卷中没有该情形的记录',
    en: 'The record does not show that ground',
    article: '失信名单规定 第1条',
  },
  listing_unsigned: {
    zh: '纳入失信名单的决定书由院长签发：写明已签发',
    en: 'The decision to list is signed by the president: say that it is',
    article: '失信名单规定 第5条',
  },
  removal_ground_unproved: {
    zh: '案卷中没有该删除情形的记录',
    en: 'The record does not show that ground of removal',
    article: '失信名单规定 第10条',
  },
  limited_persons_missing: {
    zh: '被执行人为单位的，写明一并限制消费的法定代表人或者主要负责人等人员',
    en: 'Of a unit it is said who of it is limited beside it: its representative or head at least',
    article: '限制消费规定 第3条',
  },
  limited_persons_of_units: {
    zh: '只有对单位限制消费时才写明其有关人员',
    en: 'Persons are named beside a unit whose spending is limited, and with no other measure',
    article: '限制消费规定 第3条',
  },
  listed_stays_limited: {
    zh: '仍在失信名单中的被执行人应当限制消费：先删除失信信息',
    en: 'Who is still on the list stays limited: the entry goes first',
    article: '限制消费规定 第1条',
  },
  listing_term_runs: {
    zh: '纳入期限未满',
    en: 'The term on the list is not over',
    article: '失信名单规定 第10条',
  },
  credit_repair_not_yet: {
    zh: '信用修复管理办法自2026年4月1日起施行',
    en: 'The measures on credit repair are in force from 1 April 2026',
  },
  creditor_already_heard: {
    zh: '该日已听取申请执行人意见',
    en: 'The creditor was heard on that day already',
  },
  measures_in_force: {
    zh: '执行措施、限制消费或者失信信息尚未解除、删除',
    en: 'A measure, a limit on spending or an entry on the list still stands',
    article: '限制消费规定 第9条；失信名单规定 第10条',
  },
  closing_without_report_order: {
    zh: '终本前须向每一被执行人发出报告财产令',
    en: 'Before closing for now every debtor is ordered to report property',
    article: '终结本次执行程序规定 第1条、第2条',
  },
  closing_report_outstanding: {
    zh: '被执行人的财产报告期限未满或者结果未登记',
    en: 'The debtor’s time to report still runs, or what came of it is not on record',
    article: '终结本次执行程序规定 第2条',
  },
  closing_report_breach: {
    zh: '对逾期、拒绝或者虚假报告的被执行人尚未依法处罚或者纳入失信名单',
    en: 'A debtor who reported late, falsely or not at all has been neither punished nor listed',
    article: '终结本次执行程序规定 第2条',
  },
  closing_without_limits: {
    zh: '终本前须对每一被执行人发出限制消费令',
    en: 'Before closing for now every debtor’s spending is limited',
    article: '终结本次执行程序规定 第1条',
  },
  closing_listing_undecided: {
    zh: '尚未决定是否将被执行人纳入失信名单',
    en: 'Whether the debtor is listed has not been decided',
    article: '终结本次执行程序规定 第1条',
  },
  closing_search_not_exhausted: {
    zh: '财产调查措施尚未穷尽',
    en: 'The search for property is not exhausted',
    article: '终结本次执行程序规定 第3条',
  },
  closing_clue_unchecked: {
    zh: '还有财产线索未核查',
    en: 'A clue to property has not been checked',
    article: '终结本次执行程序规定 第3条',
  },
  closing_clue_without_measure: {
    zh: '财产线索已核实属实，尚未采取执行措施',
    en: 'A clue was found true and no measure has followed',
    article: '终结本次执行程序规定 第1条',
  },
  closing_too_early: {
    zh: '自执行立案之日起未超过三个月',
    en: 'Three months have not passed since the execution was accepted',
    article: '终结本次执行程序规定 第1条',
  },
  closing_creditor_unheard: {
    zh: '终本前须告知申请执行人执行情况并听取意见',
    en: 'Before closing for now the creditor is told where things stand, and heard',
    article: '终结本次执行程序规定 第5条',
  },
} as const satisfies Record<string, RefusalText>;
