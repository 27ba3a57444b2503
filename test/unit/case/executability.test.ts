/** The executability check (可执行性检查): what an agreement as it is written lacks, and what it may not settle (CPLI 355, 358, 461). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DraftAgreement,
  examineAgreement,
  GROUNDS,
  groundsOf,
} from '../../../domain/chapters/agreement/executability/examine.ts';
import {
  type FindingCode,
  FINDINGS,
  rowOf,
} from '../../../domain/chapters/agreement/executability/findings.ts';
import { CONFIRMATION_REJECTION_GROUND } from '../../../domain/chapters/confirmation/words.ts';
import { PERFORMANCE_KIND } from '../../../domain/chapters/agreement/words.ts';
import { codesOf } from '../../../domain/words.ts';

const PAYS = {
  kind: 'pay',
  obligorId: 'B',
  obligeeId: 'A',
  amount: '3000.00',
  dueDate: '2026-01-20',
} as const;
const CLEAR = '乙方于2026年1月20日前向甲方银行账户支付人民币3000元。逾期未付的，甲方可以申请强制执行。';

const agreement = (over: Partial<DraftAgreement> = {}): DraftAgreement => ({
  items: [PAYS],
  partyIds: ['A', 'B'],
  agreedOn: '2026-01-10',
  text: CLEAR,
  ...over,
});

const codesIn = (over: Partial<DraftAgreement>): readonly FindingCode[] =>
  examineAgreement(agreement(over)).map(({ code }) => code);

const item = (over: object, partyIds: readonly string[] = ['A', 'B']): Partial<DraftAgreement> => ({
  items: [{ ...PAYS, ...over }],
  partyIds,
});

const sentence = (text: string): Partial<DraftAgreement> => ({ text: `${CLEAR}${text}` });

describe('an agreement that can be executed', () => {
  test('has no finding', () => {
    expect(examineAgreement(agreement())).toEqual([]);
  });

  test('also where only items were recorded', () => {
    const { text: _, ...without } = agreement();
    expect(examineAgreement(without)).toEqual([]);
  });

  test.each([
    '甲方放弃其他诉讼请求，双方就本次纠纷再无其他争议。',
    '乙方已当面赔礼道歉，甲方不再追究乙方其他民事责任。',
    '双方若干年来为邻里，今后互谅互让。',
    '2026年12月年底前2026年12月31日结清水费。',
    '违约金按日万分之三计算。',
    '逾期利息按年利率12%计算。',
    '房屋仍由甲方居住使用。',
    '医疗费以第三人民医院的票据为准。',
    '乙方于本协议签订之日后七日内、2026年1月10日后十日内各到场一次。',
    '乙方于2026年底前、至迟2026年年底前搬出。',
    '乙方归还甲方所有工具。',
    '乙方已就违约3000元与甲方结清。',
    '其中0.3万元。',
    '逾期利息按月利率千分之一计算。',
    '逾期利息按年利率百分之十二计算。',
    '逾期按月万分之三计算。',
  ])('nor with %s', (text) => {
    expect(codesIn(sentence(text))).toEqual([]);
  });
});

/** One agreement for each kind of finding, wrong in that one place; and the place. */
const WRONG: readonly (readonly [FindingCode, Partial<DraftAgreement>, object])[] = [
  ['no_items', { items: [] }, {}],
  ['payer_not_party', item({ obligorId: 'C' }), { item: 0, field: 'obligorId' }],
  ['payer_not_party', item({ obligorId: 'B' }, ['A', 'C']), { item: 0, field: 'obligorId' }],
  ['same_party', item({ obligeeId: 'B' }), { item: 0, field: 'obligeeId' }],
  [
    'payee_unclear',
    { items: [{ ...PAYS, obligeeId: undefined } as never], partyIds: ['A', 'B', 'C'] },
    { item: 0, field: 'obligeeId' },
  ],
  ['amount_missing', item({ amount: '0.00' }), { item: 0, field: 'amount' }],
  ['day_missing', item({ dueDate: undefined }), { item: 0, field: 'dueDate' }],
  ['day_before_agreement', item({ dueDate: '2026-01-09' }), { item: 0, field: 'dueDate' }],
  ['act_undescribed', { items: [{ ...PAYS, kind: 'deliver' }], text: ' ' }, { item: 0 }],
  ['vague_day', sentence('余款尽快付清。'), { quote: expect.stringContaining('尽快') }],
  ['vague_day', sentence('余款日后支付。'), { quote: expect.stringContaining('日后') }],
  ['vague_day', sentence('余款年底前支付。'), { quote: expect.stringContaining('年底前') }],
  ['vague_day', sentence('乙方有钱时再付。'), { quote: expect.stringContaining('有钱时') }],
  ['vague_amount', sentence('乙方适当补偿甲方。'), { quote: expect.stringContaining('适当补偿') }],
  ['left_open', sentence('医疗费另行协商。'), { quote: expect.stringContaining('另行协商') }],
  ['conditional', sentence('待房屋拆迁后履行。'), { quote: expect.stringContaining('待房屋拆迁后') }],
  ['alternative', sentence('返还原物或者折价。'), { quote: expect.stringContaining('或者') }],
  ['no_way_to_pay', { text: '乙方于2026年1月20日前支付3000元，逾期应承担责任。' }, {}],
  ['no_default_clause', { text: '乙方于2026年1月20日前向甲方银行账户支付3000元。' }, {}],
  ['amount_elsewhere', sentence('另付误工费5,00.5元。'), { quote: expect.stringContaining('5,00.5元') }],
  ['interest_over_cap', sentence('逾期按月息2分计息。'), { quote: expect.stringContaining('月息2分') }],
  ['interest_over_cap', sentence('逾期每日按1%支付违约金。'), { quote: expect.stringContaining('1%') }],
  ['interest_over_cap', sentence('逾期按日千分之一计算。'), { quote: expect.stringContaining('千分之一') }],
  ['interest_over_cap', sentence('月息两分。'), { quote: expect.stringContaining('月息两分') }],
  ['interest_over_cap', sentence('年利率百分之二十四。'), { quote: expect.stringContaining('百分之二十四') }],
  ['interest_over_cap', sentence('月利率为百分之二。'), { quote: expect.stringContaining('百分之二') }],
  ['interest_over_cap', sentence('每日百分之1。'), { quote: expect.stringContaining('百分之1') }],
  ['interest_over_cap', sentence('月利率千分之十五。'), { quote: expect.stringContaining('千分之十五') }],
  ['interest_over_cap', sentence('年利率24%。'), { quote: expect.stringContaining('24%') }],
  ['title_claimed', sentence('该房屋归甲方所有。'), { quote: expect.stringContaining('归甲方所有') }],
  ['title_claimed', sentence('确认甲方对该地块的使用权。'), { quote: expect.stringContaining('使用权') }],
  ['status_changed', sentence('双方自愿离婚。'), { quote: expect.stringContaining('自愿离婚') }],
  ['public_claim_waived', sentence('甲方不再追究乙方刑事责任。'), { quote: expect.stringContaining('追究') }],
  ['public_claim_waived', sentence('甲方撤回报案。'), { quote: expect.stringContaining('撤回报案') }],
  ['outsider_named', sentence('王某作为担保人。'), { quote: expect.stringContaining('担保人') }],
  ['person_restrained', sentence('甲方扣留乙方身份证。'), { quote: expect.stringContaining('身份证') }],
];

describe('what is found', () => {
  test.each(WRONG)('%s: %j', (code, over, place) => {
    const found = examineAgreement(agreement(over));
    expect(found.map((one) => one.code)).toContain(code);
    expect(found.find((one) => one.code === code)).toEqual({ code, ...place });
  });

  test('one finding alone where one thing is wrong', () => {
    const alone = WRONG.filter(([, over]) => over.text === undefined || over.text.startsWith(CLEAR));
    for (const [code, over] of alone) expect(new Set(codesIn(over))).toEqual(new Set([code]));
  });

  test('every kind that the table has', () => {
    expect(new Set(WRONG.map(([code]) => code))).toEqual(new Set(Object.keys(FINDINGS)));
  });

  test('what bars comes before what warns, each in the order of the agreement', () => {
    const found = codesIn({
      items: [
        { ...PAYS, dueDate: '2026-01-01' },
        { ...PAYS, amount: '0' },
      ],
      text: CLEAR,
    });
    expect(found).toEqual(['amount_missing', 'day_before_agreement']);
  });

  test('of one kind no more than somebody would read', () => {
    const found = codesIn(sentence('尽快付清，'.repeat(500))).filter((code) => code === 'vague_day');
    expect(found).toHaveLength(20);
  });

  test('the sum of all items is no other amount, nor an amount in ten thousands', () => {
    const items = [
      { ...PAYS, amount: '10000.00' },
      { ...PAYS, amount: '5000.00' },
    ];
    expect(codesIn({ items, text: '共计1.5万元，其中10,000元、5千元，转账支付，逾期加倍。' })).toEqual([]);
    expect(codesIn({ items, text: '共计1.6万元，转账支付，逾期加倍。' })).toEqual(['amount_elsewhere']);
    const exact = [{ ...PAYS, amount: '12345.67' }];
    expect(codesIn({ items: exact, text: '共计1.234567万元，转账支付，逾期加倍。' })).toEqual([]);
  });

  test('to refrain has no day, and needs words', () => {
    const refrain = { kind: 'refrain', obligorId: 'B' } as const;
    expect(codesIn({ items: [refrain], text: '乙方不再于夜间弹琴。' })).toEqual([]);
    expect(codesIn({ items: [refrain], text: '' })).toEqual(['act_undescribed']);
  });

  test('an apology is clear by itself', () => {
    const apology = { kind: 'apologise', obligorId: 'B', dueDate: '2026-01-20' } as const;
    expect(codesIn({ items: [apology], text: '' })).toEqual([]);
  });

  test('a rate of a day that the table of prime rates does not reach is held to the highest there was', () => {
    expect(
      codesIn({
        ...sentence('年利率15.4%。'),
        agreedOn: '2030-01-01',
        items: [{ ...PAYS, dueDate: '2030-02-01' }],
      }),
    ).toEqual([]);
    expect(
      codesIn({
        ...sentence('年利率15.5%。'),
        agreedOn: '2030-01-01',
        items: [{ ...PAYS, dueDate: '2030-02-01' }],
      }),
    ).toEqual(['interest_over_cap']);
  });
});

describe('the six grounds', () => {
  test('are those of CPLI 358, in its order, each with how much points to it', () => {
    const found = examineAgreement(
      agreement({ items: [{ ...PAYS, amount: '0', dueDate: '2026-01-01' }], text: `${CLEAR}年利率36%。` }),
    );
    const counted = groundsOf(found).filter(({ bars, warns }) => bars + warns > 0);
    expect(counted).toEqual([
      { ground: 'breaks_mandatory_rule', bars: 0, warns: 1 },
      { ground: 'content_unclear', bars: 1, warns: 1 },
    ]);
    expect(groundsOf(found).map(({ ground }) => ground)).toEqual(GROUNDS);
  });

  test('whose interests are harmed is said as CPLI 358 (2) has it: the state and the public are among them', () => {
    const { zh } = CONFIRMATION_REJECTION_GROUND.harms_others;
    for (const whose of ['国家利益', '社会公共利益', '他人合法权益']) expect(zh).toContain(whose);
  });

  test('every finding points to one of them', () => {
    for (const code of Object.keys(FINDINGS) as FindingCode[]) expect(GROUNDS).toContain(rowOf(code).ground);
  });
});

const anyItem = fc.record(
  {
    kind: fc.constantFrom(...codesOf(PERFORMANCE_KIND)),
    obligorId: fc.constantFrom('A', 'B', 'C'),
    obligeeId: fc.constantFrom('A', 'B', 'C'),
    amount: fc.constantFrom('0.00', '1.00', '999999999999.99'),
    dueDate: fc.constantFrom('0001-01-01', '2026-01-10', '9999-12-31'),
  },
  { requiredKeys: [] },
);
const PIECES = [
  '归',
  '若',
  '，',
  '9',
  '99999999999999999',
  '.',
  '万',
  '元',
  '月息',
  '分',
  '%',
  '待',
  '后',
  '限制',
  '，',
];

test('whatever is written, it is examined, and each finding can be shown', () => {
  const anyText = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 60 });
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 4 }), anyText, (items, pieces) => {
      const text = pieces.join('');
      for (const { code, item: at, quote } of examineAgreement({
        items,
        partyIds: ['A', 'B'],
        text,
        agreedOn: '2026-01-10',
      })) {
        expect(rowOf(code).zh).not.toBe('');
        if (at !== undefined) expect(items[at]).toBeDefined();
        if (quote !== undefined) expect(text).toContain(quote);
      }
    }),
  );
});
