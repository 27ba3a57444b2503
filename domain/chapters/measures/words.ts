/** Codes of measures of execution (财产调查、执行措施、限制消费、失信), each with its words. */
import { type Vocabulary, words as w } from '../../words.ts';

/** What came of the order to report property (CPL 252; PROP 9). */
export const REPORT_OUTCOME = {
  truthful: w('如实报告', 'reported truthfully'),
  overdue: w('逾期报告', 'reported late'),
  false: w('虚假报告', 'reported falsely'),
  refused: w('拒绝报告', 'refused to report'),
} as const satisfies Vocabulary;

/** What a search looks for (ENDP 3): through the network the first four, on the spot where that does not reach. */
export const SEARCH_SCOPE = {
  deposits: w('存款', 'deposits'),
  vehicles: w('车辆及其他交通运输工具', 'vehicles'),
  real_estate: w('不动产', 'immovables'),
  securities: w('有价证券', 'securities'),
  on_site: w('住所地或者财产所在地实地调查', 'on the spot'),
} as const satisfies Vocabulary;

export const MEASURE_KIND = {
  freeze_deposit: w('冻结存款', 'freeze of deposits'),
  seize_movable: w('查封、扣押动产', 'seizure of movables'),
  seize_immovable: w('查封不动产、冻结其他财产权', 'seizure of immovables or other rights'),
  limit_spending: w('限制消费', 'limits on spending'),
  fine: w('罚款', 'fine'),
  detention: w('拘留', 'detention'),
} as const satisfies Vocabulary;

/** Why a measure ends (LIM 9; CPLI 485). */
export const MEASURE_END = {
  performed: w('已履行完毕', 'performed in full'),
  security_given: w('提供了有效担保', 'security was given'),
  creditor_agrees: w('申请执行人同意', 'the creditor agrees'),
  released: w('依申请批准解除限制消费', 'released from the limits on request'),
  disposed: w('财产已处置', 'the property was disposed of'),
  wrong: w('措施错误', 'it was wrong'),
  title_gone: w('执行依据失去效力', 'the title lost its effect'),
  handed_over: w('移送其他法院', 'handed over to another court'),
} as const satisfies Vocabulary;

/** SXP 1, items 1 to 6. */
export const LISTING_GROUND = {
  able_but_refuses: w('有履行能力而拒不履行', 'able and refuses'),
  obstructs: w('以伪造证据、暴力、威胁等方法妨碍、抗拒执行', 'forged evidence, violence or threats'),
  evades: w('以虚假诉讼、虚假仲裁或者隐匿、转移财产等方法规避执行', 'sham suit or hidden property'),
  breaks_report: w('违反财产报告制度', 'breaks the duty to report property'),
  breaks_limits: w('违反限制消费令', 'breaks the limits on spending'),
  refuses_settlement: w('无正当理由拒不履行执行和解协议', 'does not perform the settlement'),
} as const satisfies Vocabulary;

/** Why an entry goes (SXP 2, 9, 10, 12); the credit repair of 2026 goes through the court. */
export const LISTING_REMOVAL = {
  performed: w('已履行或者执行完毕', 'performed or executed'),
  settlement_performed: w('执行和解协议已履行', 'the settlement was performed'),
  creditor_asks: w('申请执行人书面申请，经审查同意', 'the creditor asks and the court agrees'),
  two_searches: w('终本后两次以上查询无财产', 'two searches without property after closing for now'),
  stayed: w('因审判监督或者破产程序中止执行', 'stayed by retrial or bankruptcy'),
  not_enforced: w('裁定不予执行', 'not enforced'),
  terminated: w('裁定终结执行', 'terminated'),
  term_over: w('纳入期限届满', 'the term is over'),
  act_corrected: w('主动纠正失信行为，提前删除', 'the act was corrected, removed early'),
  wrong_entry: w('不应纳入', 'it should not have been made'),
  inaccurate: w('信息不准确，予以更正（信息保留）', 'its content was wrong: corrected, the entry stays'),
  credit_repair: w('信用修复', 'credit repair'),
} as const satisfies Vocabulary;

/** Who of a unit is limited beside it (LIM 3). */
export const LIMITED_PERSON = {
  legal_representative: w('法定代表人', 'its legal representative'),
  principal: w('主要负责人', 'its head'),
  directly_responsible: w('影响债务履行的直接责任人员', 'who is directly responsible for the performance'),
  controller: w('实际控制人', 'who actually controls it'),
} as const satisfies Vocabulary;

/** What the creditor says when told that the execution is to be closed for now (ENDP 5). */
export const CREDITOR_OPINION = {
  agrees: w('同意', 'agrees'),
  objects: w('不同意', 'objects'),
  silent: w('未表示意见', 'says nothing'),
} as const satisfies Vocabulary;

/** What each duty (待办) of this chapter asks of those who owe it. */
export const MEASURE_DUTY = {
  order_property_report: { zh: '向被执行人发出报告财产令', en: 'Order the debtor to report property' },
  await_property_report: { zh: '登记被执行人的财产报告', en: 'Record what the debtor reports' },
  check_clue: { zh: '核查财产线索', en: 'Check the clue to property' },
  follow_clue: { zh: '对核实属实的线索采取执行措施', en: 'Bind the property of the clue found true' },
  limit_spending: { zh: '对失信被执行人限制消费', en: 'Limit the spending of the listed debtor' },
  serve_listing: { zh: '向被执行人送达失信决定书', en: 'Serve the decision on the list on the debtor' },
  renew_measure: { zh: '期限届满前续行查封、扣押、冻结', en: 'Renew the measure before it lapses' },
  lift_measure: { zh: '解除执行措施', en: 'Lift the measure' },
  remove_listing: { zh: '删除失信信息', en: 'Remove the debtor from the list' },
} as const satisfies Vocabulary;
