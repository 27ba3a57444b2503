/** Element-style complaints (要素式起诉状): for the commonest matters the claims and facts to be checked and filled in. docs/law.md §10, unverified there: official forms are to be loaded in their place. */
import { words } from '../../domain/words.ts';
import type { Field } from '../paper.ts';

export interface Elements {
  readonly kind: string;
  readonly claims: readonly string[];
  readonly facts: readonly string[];
}

const COMMON: Elements = {
  kind: '通用',
  claims: ['给付金额', '履行行为', '停止侵害、排除妨碍', '赔礼道歉', '其他请求', '诉讼费用承担'],
  facts: [
    '纠纷发生的时间、地点',
    '起因和经过',
    '造成的后果和损失',
    '此前协商、调解的情况',
    '请求所依据的事实',
  ],
};

const LOAN: Elements = {
  kind: '民间借贷',
  claims: [
    '尚欠本金（截至日）',
    '利息（数额、算法、是否计至清偿）',
    '提前还款或者解除合同',
    '担保权利',
    '实现债权的费用',
    '诉讼费用承担',
    '标的总额',
  ],
  facts: [
    '合同名称、签订时间和地点',
    '签订主体',
    '约定金额和实际提供金额',
    '借款期限、是否到期',
    '利率',
    '交付时间和方式',
    '还款方式',
    '已还本金、利息',
    '逾期情况',
    '抵押、质押及登记',
    '保证方式',
    '催收情况',
  ],
};

const DIVORCE: Elements = {
  kind: '离婚',
  claims: [
    '解除婚姻关系',
    '夫妻共同财产（房屋、车辆、存款、其他）',
    '夫妻共同债务',
    '子女直接抚养',
    '子女抚养费',
    '探望权',
    '离婚损害赔偿、经济补偿、经济帮助',
    '诉讼费用承担',
  ],
  facts: [
    '结婚时间、生育子女情况',
    '婚后生活情况',
    '离婚事由',
    '此前是否起诉离婚',
    '有无家庭暴力',
    '财产、债务详情',
    '子女现状',
  ],
};

const PROPERTY: Elements = {
  kind: '物业服务合同',
  claims: ['物业费（期间、数额）', '违约金', '诉讼费用承担', '标的总额'],
  facts: [
    '物业服务合同（前期、业主委员会）',
    '房屋坐落、面积、所有权人',
    '收费标准和支付方式',
    '欠付期间、数额和算法',
    '违约金标准',
    '催缴情况',
  ],
};

const TRAFFIC: Elements = {
  kind: '机动车交通事故责任',
  claims: [
    '医疗费',
    '护理费',
    '营养费',
    '住院伙食补助费',
    '误工费',
    '交通费',
    '残疾赔偿金',
    '残疾辅助器具费',
    '死亡赔偿金、丧葬费',
    '精神损害赔偿',
    '其他费用',
  ],
  facts: ['事故发生情况', '事故责任认定', '机动车投保情况（交强险、商业险）', '垫付情况', '伤情和鉴定情况'],
};

const LABOUR: Elements = {
  kind: '劳动争议',
  claims: [
    '工资',
    '未签书面合同双倍工资',
    '加班费',
    '未休年休假工资',
    '未缴社会保险损失',
    '解除合同经济补偿',
    '违法解除赔偿金',
    '其他请求',
  ],
  facts: ['入职时间、岗位、合同签订', '工资构成', '社会保险缴纳', '解除情况', '工伤情况', '劳动仲裁情况'],
};

const SALE: Elements = {
  kind: '买卖合同',
  claims: [
    '价款',
    '迟延付款利息或者违约金',
    '出卖人违约的损失',
    '标的物瑕疵责任',
    '继续履行或者解除合同',
    '担保权利',
    '实现债权的费用',
  ],
  facts: ['合同签订情况', '标的物', '价格', '交货、付款、检验', '质量异议', '催告情况', '迟延履行情况'],
};

const BY_MATTER: Readonly<Record<string, Elements>> = {
  private_lending: LOAN,
  guarantee: LOAN,
  divorce: DIVORCE,
  management_contract: PROPERTY,
  motor_accident: TRAFFIC,
  labour_contract: LABOUR,
  unpaid_wages: LABOUR,
  sale: SALE,
};

export const elementsOf = (matter: string): Elements => BY_MATTER[matter] ?? COMMON;

/** Every kind there is, for the list of papers. */
export const ELEMENT_KINDS: readonly string[] = [LOAN, DIVORCE, PROPERTY, TRAFFIC, LABOUR, SALE, COMMON].map(
  ({ kind }) => kind,
);

const of = (zh: string, en: string, read: (elements: Elements) => string | readonly string[]): Field => ({
  ...words(zh, en),
  source: 'case_opened.matter',
  read: ({ state }) => read(elementsOf(state.matter)),
});

/** What the complaint asks and says by elements, and its answer admits or contests. */
export const ELEMENT_FIELDS = {
  kind: of('要素种类', 'kind of elements', ({ kind }) => kind),
  claimItems: of('请求要素', 'elements of the claims', ({ claims }) => claims),
  factItems: of('事实要素', 'elements of the facts', ({ facts }) => facts),
} as const satisfies Readonly<Record<string, Field>>;
