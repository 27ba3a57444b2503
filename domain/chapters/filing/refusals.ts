/** Why filing (立案) refuses an input. */
import type { RefusalText } from '../../kernel/refusal-text.ts';

export const FILING_REFUSALS = {
  respondent_unidentified: {
    zh: '起诉须有明确的被告；当事人坚持起诉的，接收诉状，由法院审查',
    en: 'A complaint needs a definite respondent; who insists is received, and the court decides',
    article: '民事诉讼法 第122条',
  },
  arbitration_first: {
    zh: '劳动争议须先经仲裁；当事人坚持起诉的，接收诉状，由法院审查',
    en: 'A labour dispute goes to arbitration first; who insists is received, and the court decides',
    article: '劳动争议调解仲裁法 第5条',
  },
  final_award_binds_employer: {
    zh: '终局裁决自作出之日起对用人单位生效，用人单位不得起诉，可自收到裁决书之日起三十日内向中级人民法院申请撤销',
    en: 'A final award binds the employer, who may not sue but may ask the intermediate court in thirty days to set it aside',
    article: '劳动争议调解仲裁法 第47条、第48条、第49条',
  },
  no_final_award: {
    zh: '没有登记终局裁决，不能登记其被撤销',
    en: 'No final award is on record that could have been set aside',
    article: '劳动争议调解仲裁法 第49条',
  },
  not_labour: { zh: '不是劳动争议', en: 'This is not a labour dispute', article: '劳动争议调解仲裁法 第2条' },
  complaint_elements_missing: {
    zh: '起诉状或者所附材料尚缺应当记明、提交的事项；当事人坚持起诉的，接收诉状，由法院一次性告知补正；法院认为已经具备的，立案时予以写明',
    en: 'The complaint does not state all that it must, or papers are missing; who insists is received, and the court asks for all of it at once; what the court finds to be there it says on registering',
    article: '民事诉讼法 第124条；登记立案规定 第4条、第6条',
  },
  correction_incomplete: {
    zh: '应当一次性告知全部需要补正的事项，尚有已知欠缺的事项未列入',
    en: 'All defects are told at once: something that is known to lack is not asked for',
    article: '登记立案规定 第7条',
  },
  correction_once_only: {
    zh: '补正应一次性告知，不得再次要求',
    en: 'All defects are told once; a second correction may not be asked',
    article: '登记立案规定 第7条',
  },
  paper_not_demanded: {
    zh: '当事人已在线提交材料的，不得要求再提交纸质材料；材料本身有缺陷的，告知缺陷',
    en: 'Of what was filed online no paper is demanded; where it is defective itself, say what is wrong with it',
    article: '在线诉讼规则 第9条',
  },
  correction_pending: {
    zh: '正在等待补正',
    en: 'A correction is awaited',
    article: '登记立案规定 第7条；民诉法解释 第126条',
  },
  no_correction_pending: { zh: '没有待补正事项', en: 'No correction is awaited' },
  ruling_pending: {
    zh: '已裁定不予受理，上诉期未满',
    en: 'Non-acceptance has been ruled; its appeal period is running',
    article: '民事诉讼法 第126条',
  },
  arbitration_exists: { zh: '该仲裁情况已登记', en: 'That state of the arbitration is on record already' },
  set_aside_ground_needed: {
    zh: '须写明终局裁决被撤销的法定情形',
    en: 'Say on which ground of the law the final award was set aside',
    article: '劳动争议调解仲裁法 第49条',
  },
  government_first: {
    zh: '土地所有权、使用权争议须先由人民政府处理，对处理决定不服的方可起诉',
    en: 'Title to land is for the government first: one sues against its decision',
    article: '土地管理法 第14条',
  },
} as const satisfies Record<string, RefusalText>;
