/** Territorial jurisdiction (地域管辖) in words: what the calculator asks, and by what a court has it. */
import type { Ground, Special } from '../domain/law/calculators/jurisdiction.ts';
import { PLACE } from '../domain/law/divisions.ts';
import { MATTERS } from '../domain/law/matters.ts';
import type { Vocabulary } from '../domain/words.ts';
import type { CalculatorWords } from './calculator-words.ts';
import { words as w } from './text.ts';

export const JURISDICTION_FOR = {
  suit: w('起诉', 'a suit'),
  confirmation: w('申请司法确认', 'judicial confirmation'),
} as const satisfies Vocabulary;

export const SPECIAL_DEFENDANT = {
  defendant_missing: w('下落不明或者宣告失踪（身份关系诉讼）', 'is missing (suit on status)'),
  defendant_abroad: w('不在中国境内居住（身份关系诉讼）', 'lives abroad (suit on status)'),
  defendant_detained: w('被监禁或者被采取强制性教育措施', 'is imprisoned or held for education'),
  defendant_left_a_year: w('夫妻一方离开住所地超过一年（离婚）', 'left home for over a year (divorce)'),
} as const satisfies Vocabulary<Special>;

export const JURISDICTION_GROUND = {
  defendant: w('被告住所地', 'the defendant’s domicile'),
  defendant_habitual: w('被告经常居住地', 'the defendant’s habitual residence'),
  plaintiff: w('原告住所地', 'the plaintiff’s domicile'),
  performance: w('合同履行地', 'place of performance'),
  money_receiver: w('合同履行地（接收货币一方所在地）', 'place of performance: who receives the money'),
  immovable: w('不动产所在地', 'where the immovable is'),
  tort_act: w('侵权行为实施地', 'where the tort was done'),
  tort_result: w('侵权结果发生地', 'where the harm came about'),
  accident: w('事故发生地', 'where the accident was'),
  product: w('产品制造、销售地或者服务提供地', 'where the product was made or sold'),
  deceased: w('被继承人死亡时住所地', 'domicile of the deceased'),
  estate: w('主要遗产所在地', 'where the estate mainly is'),
  employer: w('用人单位所在地', 'seat of the employer'),
  labour_performed: w('劳动合同履行地', 'where the work is done'),
  agreed: w('协议管辖', 'agreed in writing'),
  party: w('当事人住所地', 'domicile of a party'),
  organisation: w('调解组织所在地', 'seat of the mediating body'),
  inviting_court: w('邀请调解的法院', 'the court that invited the mediator'),
} as const satisfies Vocabulary<Ground>;

const MATTER: Vocabulary = Object.fromEntries(MATTERS.map(({ code, name, en }) => [code, w(name, en)]));

const PLACED = [
  'plaintiff',
  'plaintiffHabitual',
  'defendant',
  'defendantHabitual',
  'performance',
  'signing',
  'agreed',
  'immovable',
  'tortAct',
  'tortResult',
  'accident',
  'product',
  'deceased',
  'estate',
  'employer',
  'labourPerformed',
  'organisation',
  'invitingCourt',
  'court',
] as const;

export const JURISDICTION: CalculatorWords = {
  ...w('管辖法院', 'Courts with jurisdiction'),
  asks: {
    for: w('办理事项', 'what is asked for'),
    matter: w('纠纷类型', 'kind of dispute'),
    plaintiff: w('原告（申请人）住所地', 'domicile of the plaintiff'),
    plaintiffHabitual: w(
      '原告经常居住地（连续居住一年以上，住院除外）',
      'habitual residence of the plaintiff, for a year',
    ),
    defendant: w('被告（被申请人）住所地', 'domicile of the defendant'),
    defendantHabitual: w(
      '被告经常居住地（连续居住一年以上，住院除外）',
      'habitual residence of the defendant, for a year',
    ),
    special: w('被告的特殊情形', 'the defendant'),
    defendantsApart: w(
      '几个被告的住所地不在同一辖区（追索赡养费、扶养费、抚养费）',
      'several defendants who live in different places (support)',
    ),
    money: w('争议标的为给付货币', 'money is in dispute'),
    performance: w('约定的合同履行地', 'agreed place of performance'),
    neverPerformed: w('合同没有实际履行', 'the contract was never performed'),
    signing: w('合同签订地', 'where the contract was signed'),
    agreed: w('书面协议选择的法院所在地', 'where the court is that was agreed in writing'),
    immovable: w('不动产（标的物）所在地', 'where the immovable is'),
    tortAct: w('侵权行为实施地', 'where the tort was done'),
    tortResult: w('侵权结果发生地', 'where the harm came about'),
    accident: w('交通事故发生地', 'where the accident was'),
    product: w('产品制造、销售地或者服务提供地', 'where the product was made or sold'),
    deceased: w('被继承人死亡时住所地', 'domicile of the deceased'),
    estate: w('主要遗产所在地', 'where the estate mainly is'),
    employer: w('用人单位所在地', 'seat of the employer'),
    labourPerformed: w('劳动合同履行地', 'where the work is done'),
    organisation: w('调解组织所在地', 'seat of the mediating body'),
    invitingCourt: w('邀请调解的法院所在地', 'the court that invited the mediator'),
    court: w('本院（拟起诉的法院）所在地', 'the court that is to be asked'),
  },
  answers: {
    courts: w('有管辖权的法院', 'courts with jurisdiction'),
    exclusive: w('专属管辖', 'exclusive'),
    own: w('本院有管辖权', 'the court asked is one of them'),
  },
  codes: {
    for: JURISDICTION_FOR,
    matter: MATTER,
    special: SPECIAL_DEFENDANT,
    ...Object.fromEntries(PLACED.map((field) => [field, PLACE])),
    courts: { ...PLACE, ...JURISDICTION_GROUND },
  },
};
