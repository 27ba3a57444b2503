/**
 * What the words of an agreement (协议正文) leave uncertain or cannot settle. Words are looked for, nothing is understood: a finding asks a
 * person to read the place once more, and never refuses anything by itself.
 */
import type { LegalDate } from '../../../deadlines/legal-date.ts';
import type { PerformanceKind } from '../../../kernel/codes.ts';
import { fenOf } from '../../../law/calculators/fen.ts';
import type { Finding, FindingCode } from './findings.ts';
import { ratesOverCap } from './interest.ts';

export interface TextOf {
  readonly text: string;
  readonly agreedOn: LegalDate;
  readonly items: readonly { readonly kind?: PerformanceKind; readonly amount?: string }[];
}

/** Each with the words that show it; every repetition in them is bounded. */
const SHOWN_BY: readonly (readonly [FindingCode, RegExp])[] = [
  [
    'vague_day',
    /尽快|尽早|及时(?:支付|付|归还|返还|履行|给付|修|清)|近期|适当时候|有(?:钱|能力|条件)(?:时|后|了)|经济(?:好转|宽裕)|(?<![\d零一二三四五六七八九十百半之次翌当同该几工作])日后|过一段时间|(?<!\d年?)年底前(?!.{0,6}\d)/g,
  ],
  [
    'vague_amount',
    /(?:大约|(?<![违履预合])约|大概)\s?\d[\d,，.]{0,12}\s?(?:万|千|百)?元|\d\s?(?:万|千|百)?元左右|适当(?:补偿|赔偿|费用)|酌情|相应(?:费用|款项|补偿|赔偿)|若干(?:元|费用|款项|补偿|赔偿)|合理费用|多退少补/g,
  ],
  ['left_open', /(?:另行|再行|以后再?|日后再?)(?:协商|商定|商议|约定)|待定|待商|另议/g],
  [
    'conditional',
    /如果|假如|若(?!干)[^，。；]{1,30}[则，]|待[^，。；]{1,20}(?:后|时)|视[^，。；]{1,12}(?:情况|而定)|在[^，。；]{1,20}(?:前提|条件)下/g,
  ],
  ['alternative', /或者|二选一|任选/g],
  [
    'title_claimed',
    /归(?!还)[^，。；]{1,12}(?:所有|享有)|(?:确认|认定)[^，。；]{0,20}(?:所有权|使用权|宅基地|承包经营权|著作权|专利权?|商标权?)/g,
  ],
  [
    'status_changed',
    /(?:同意|自愿|协议)离婚|解除(?:婚姻|收养|父子|母子|父女|母女|亲子)关系|收养关系成立|断绝[^，。；]{0,6}关系/g,
  ],
  [
    'public_claim_waived',
    /(?:不再?|放弃)(?:要求)?追究[^，。；]{0,12}(?:刑事|治安|行政)|(?:不再?|不得|放弃)(?:控告|检举|报案|举报)|免(?:于|除|予)[^，。；]{0,6}(?:处罚|刑事)|撤(?:回|销)报案/g,
  ],
  ['outsider_named', /担保人|保证人|连带(?:责任)?保证|案外人|第三人(?!民)|代为(?:支付|清偿|偿还|履行)/g],
  [
    'person_restrained',
    /限制[^，。；]{0,4}(?:人身自由|外出)|扣(?:押|留)[^，。；]{0,8}(?:身份证|护照|户口本|证件)/g,
  ],
];

const PAID_BY = /账号|账户|帐号|帐户|转账|汇款|汇至|现金|微信|支付宝|当场|当面|银行|付清收讫/;
const DEFAULT = /逾期|违约|迟延|未(?:按|能按)[^，。；]{0,6}(?:期|时|约定)|到期不/;
const AMOUNT = /(?<figure>\d[\d,，]{0,14}(?:\.\d{1,6})?)\s?(?<unit>万|千|百)?元/g;
const UNITS: Readonly<Record<string, bigint>> = { 万: 10_000n, 千: 1000n, 百: 100n };
const MILLIONTHS_A_FEN = 10_000n;
/** Beyond it an amount is no amount of a claim (`bounds.ts`), and none that an item can have. */
const MOST_DIGITS = 15;
const AROUND = 12;
/** Of one kind: who has so many of them reads the text anew. */
const MOST_OF_A_KIND = 20;

const quoteAt = (text: string, at: number, length: number): string =>
  text.slice(Math.max(0, at - AROUND), at + length + AROUND).trim();

const shown = (text: string): readonly Finding[] =>
  SHOWN_BY.flatMap(([code, form]) =>
    [...text.matchAll(form)].slice(0, MOST_OF_A_KIND).map(({ index, 0: found }) => ({
      code,
      quote: quoteAt(text, index, found.length),
    })),
  );

/** Fen of a written amount: '3,000', '1.2345' with 万. What is less than a fen is left out. */
function writtenFen(figure: string, unit: string | undefined): bigint | undefined {
  const plain = figure.replaceAll(/[,，]/g, '');
  if (plain.length > MOST_DIGITS) return undefined;
  const [whole = '', part = ''] = plain.split('.');
  return (BigInt(whole + part.padEnd(6, '0')) * (UNITS[unit ?? ''] ?? 1n)) / MILLIONTHS_A_FEN;
}

/** Amounts that no item has; the sum of all items is one that may be named too. */
function amountsElsewhere({ text, items }: TextOf): readonly Finding[] {
  const amounts = items.map(({ amount = '0' }) => fenOf(amount)).filter((fen) => fen > 0n);
  if (amounts.length === 0) return [];
  const known = new Set([...amounts, amounts.reduce((sum, one) => sum + one, 0n)]);
  return [...text.matchAll(AMOUNT)]
    .filter(({ groups }) => {
      const fen = writtenFen(groups?.['figure'] ?? '', groups?.['unit']);
      return fen !== undefined && !known.has(fen);
    })
    .slice(0, MOST_OF_A_KIND)
    .map(({ index, 0: found }) => ({
      code: 'amount_elsewhere',
      quote: quoteAt(text, index, found.length),
    }));
}

function missing({ text, items }: TextOf): readonly Finding[] {
  const pays = items.some(({ kind }) => kind === 'pay');
  if (!pays) return [];
  return [
    ...(PAID_BY.test(text) ? [] : [{ code: 'no_way_to_pay' as const }]),
    ...(DEFAULT.test(text) ? [] : [{ code: 'no_default_clause' as const }]),
  ];
}

export function textFindings(of: TextOf): readonly Finding[] {
  const { text, agreedOn } = of;
  const rates = ratesOverCap(text, agreedOn).map(({ at, length }) => ({
    code: 'interest_over_cap' as const,
    quote: quoteAt(text, at, length),
  }));
  return [...shown(text), ...rates, ...amountsElsewhere(of), ...missing(of)];
}
